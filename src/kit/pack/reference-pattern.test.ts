import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  findReferences,
  formatReference,
  parseReference,
  problemsOfPattern,
  type ReferencePatterns,
} from './reference-pattern.ts'

const patterns: ReferencePatterns = {
  meeting: '{series}{number}',
  document: '{series}_{number}_{day}{month}',
  action: '{meeting}/{number:2}',
  paper: '{document}_{number:2}',
  modification: 'CHANGE{number:4}',
}

test('an action is numbered in the series of its meeting, in at least two digits', () => {
  assert.equal(formatReference(patterns, 'action', { meeting: 'TC12', number: 6 }), 'TC12/06')
  assert.equal(formatReference(patterns, 'action', { meeting: 'TC12', number: 106 }), 'TC12/106')
})

test('the days of a document are always two digits', () => {
  assert.equal(formatReference(patterns, 'document', { series: 'TC', number: 12, day: 9, month: 12 }), 'TC_12_0912')
  assert.deepEqual(parseReference(patterns, 'document', 'TC_12_0912'), { series: 'TC', number: 12, day: 9, month: 12 })
})

test('a reference is read only as it is written', () => {
  assert.deepEqual(parseReference(patterns, 'action', 'TC12/06'), { meeting: 'TC12', number: 6 })
  for (const other of ['TC12/6', 'TC12/006', 'tc12/06', 'TC12', ' TC12/06', 'TC012/06x', 'TC12/06/07']) {
    assert.equal(parseReference(patterns, 'action', other), undefined, other)
  }
})

test('a field that is missing is a fault, not a reference with a hole', () => {
  assert.throws(() => formatReference(patterns, 'action', { meeting: 'TC12' }), /needs a number/)
  assert.throws(() => formatReference(patterns, 'action', { meeting: 'TC12', number: 1.5 }), /whole number/)
  assert.throws(() => formatReference(patterns, 'minute', {}), /no pattern for a reference of kind minute/)
})

test('references are found in running text, an action not as its meeting', () => {
  const text = 'Action TC12/06 of TC12, see CHANGE0025 (not XCHANGE0026 or CHANGE00275x) and TC_12_0912_03.'
  const found = findReferences(patterns, ['meeting', 'action', 'paper', 'document', 'modification'], text)
  assert.deepEqual(
    found.map(({ kind, text }) => [kind, text]),
    [
      ['action', 'TC12/06'],
      ['meeting', 'TC12'],
      ['modification', 'CHANGE0025'],
      ['paper', 'TC_12_0912_03'],
    ],
  )
  assert.equal(text.slice(found[2]?.index, (found[2]?.index ?? 0) + 10), 'CHANGE0025')
})

test('signs that mean something in a search are only signs in a pattern', () => {
  const dotted = { action: '{meeting}.A({number})', meeting: '{series}+{number}' }
  const reference = formatReference(dotted, 'action', { meeting: 'TC+1', number: 2 })
  assert.deepEqual(parseReference(dotted, 'action', reference), { meeting: 'TC+1', number: 2 })
  assert.equal(parseReference(dotted, 'action', 'TCC1xA(2)'), undefined)
})

const problems: readonly (readonly [string, RegExp])[] = [
  ['TC', /has no field/],
  ['{number', /a brace that is not part of a field/],
  ['{number:12}', /a brace that is not part of a field/],
  ['{number}-{number}', /names a field twice/],
  ['{number}{item}', /two numbers side by side/],
  ['{meeting}/{number}', /contains itself/],
]
for (const [pattern, says] of problems) {
  test(`the pattern ${pattern} is refused`, () => {
    assert.match(
      problemsOfPattern({ meeting: pattern }, 'meeting')
        .map(problem => problem.says)
        .join(),
      says,
    )
  })
}

test('two patterns that contain each other are refused', () => {
  assert.equal(problemsOfPattern({ action: '{paper}/{number}', paper: '{action}-{number}' }, 'action').length, 1)
})

test('a good pattern has no problems', () => {
  for (const kind of Object.keys(patterns)) assert.deepEqual(problemsOfPattern(patterns, kind), [])
})

const series = fc.stringMatching(/^[A-Z][A-Za-z]{0,6}$/)
const number = fc.integer({ min: 0, max: 99999 })

test('whatever is written can be read back', () => {
  fc.assert(
    fc.property(series, number, number, fc.integer({ min: 1, max: 31 }), (series, meetingNumber, number, day) => {
      const meeting = formatReference(patterns, 'meeting', { series, number: meetingNumber })
      const document = formatReference(patterns, 'document', { series, number: meetingNumber, day, month: 2 })
      for (const [kind, fields] of [
        ['action', { meeting, number }],
        ['paper', { document, number }],
        ['modification', { number }],
      ] as const) {
        assert.deepEqual(parseReference(patterns, kind, formatReference(patterns, kind, fields)), fields)
      }
      assert.deepEqual(parseReference(patterns, 'meeting', meeting), { series, number: meetingNumber })
    }),
  )
})

test('no two actions have the same reference', () => {
  const action = fc.record({ series, meetingNumber: number, number })
  const referenceOf = (a: { series: string; meetingNumber: number; number: number }): string =>
    formatReference(patterns, 'action', {
      meeting: formatReference(patterns, 'meeting', { series: a.series, number: a.meetingNumber }),
      number: a.number,
    })
  fc.assert(
    fc.property(action, action, (a, b) => {
      const same = a.series === b.series && a.meetingNumber === b.meetingNumber && a.number === b.number
      return same === (referenceOf(a) === referenceOf(b))
    }),
  )
})

test('reading arbitrary text never throws, and reads only what it would write', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const fields = parseReference(patterns, 'action', text)
      return fields === undefined || formatReference(patterns, 'action', fields) === text
    }),
  )
})
