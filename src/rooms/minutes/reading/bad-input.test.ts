import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readMinutes } from './read-minutes.ts'

const REFUSED: Readonly<Record<string, readonly [string, string]>> = {
  'an empty file': ['', 'empty'],
  'a scan without text': ['\f \n\f\n \f', 'empty'],
  'a picture': ['\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0001\0\0\0', 'not-text'],
  'a text longer than any minutes': ['x'.repeat(3_000_001), 'too-large'],
  'a text of more lines than any minutes': ['x\n'.repeat(100_001), 'too-large'],
  'a story': [
    `CHAPTER 1\n\n${'The committee sat at the long table and agreed that the minutes should be burnt.\n'.repeat(200)}`,
    'not-minutes',
  ],
  'a contract': [
    Array.from({ length: 30 }, (_, n) => `${n + 1}. Clause\n\nThe Supplier shall provide the Services.\n`).join('\n'),
    'not-minutes',
  ],
  'an agenda': [
    'Agenda for 3 May 2019\n\n1. Apologies\n2. Minutes of the last meeting\n3. Risks\n4. Close\n',
    'not-minutes',
  ],
  'minutes in another language': [
    'Protokoll der Sitzung vom 3. Mai 2019\n\nAnwesend: Anna Beispiel, Bernd Muster\n\n1. Beginn\n\nDer Vorsitzende begrüßt alle.\n\n2. Schluss\n\nKeine weiteren Punkte.\n',
    'not-minutes',
  ],
}

for (const [what, [text, reason]] of Object.entries(REFUSED)) {
  test(`${what} is refused, with a sentence that says what to do`, () => {
    const read = readMinutes(text)
    assert.ok(!read.ok)
    assert.deepEqual(
      read.refusals.map(refusal => refusal.reason),
      [reason],
    )
    assert.match(read.refusals[0]?.says ?? '', /^[A-Z].*\.$/s)
  })
}

const PIECES = `1. |2. |Minutes|Present: |Ann Example|, |The Board NOTED |AGREED|:|(a) |e |ACTION 1/1: |Ref\tAction\tOwner|\t|   |\f|RP0O1|3rd May 2019|Page 1 of 2|- |1.1 |“`
const piece = fc.constantFrom('|', '\n', '\n\n', '\r\n', ...PIECES.split('|'))
const scraps = fc.array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ maxLength: 12 })), { maxLength: 120 })

test('whatever the text, it is read or refused, and every line named stands in it', () => {
  fc.assert(
    fc.property(scraps, parts => {
      const text = parts.join('')
      const read = readMinutes(text)
      if (!read.ok) return read.refusals.length > 0
      const last = text.split(/\r\n|\n|\r|\u2028|\u2029|\u0085|\v/).length
      const { items, actions, attendance, updates, warnings } = read.value
      const places = [...items, ...actions, ...attendance, ...updates].map(({ lines }) => lines)
      const areInside = places.every(({ from, to }) => from >= 1 && from <= to && to <= last)
      return areInside && warnings.every(({ line }) => line >= 1 && line <= last)
    }),
    { numRuns: 500 },
  )
})

test('reading the same text twice gives the same result', () => {
  fc.assert(
    fc.property(scraps, parts => {
      const text = `Minutes of the Example Board held on 3 May 2019\nPresent: Ann Example, Bob Sample\n\n${parts.join('')}`
      assert.deepEqual(readMinutes(text), readMinutes(text))
    }),
    { numRuns: 100 },
  )
})

test('an item’s number is always the next one, whatever lists stand between', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 900 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 3, maxLength: 25 }),
      (first, lists) => {
        const items = lists.map((points, index) => {
          const list = Array.from({ length: points }, (_, n) => `${n + 1}. point number ${n + 1} of the list;`).join(
            '\n',
          )
          return `${first + index}. Subject Number ${index}\n\nThe Board discussed these:\n\n${list}\n\nThe Board NOTED the report.\n`
        })
        const read = readMinutes(
          `Minutes of the Example Board\n\nPresent: Ann Example, Bob Sample\n\n${items.join('\n')}`,
        )
        assert.ok(read.ok)
        assert.deepEqual(
          read.value.items.map(({ number }) => number),
          lists.map((_, index) => first + index),
        )
      },
    ),
    { numRuns: 60 },
  )
})
