import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Verdict } from '../src/kit/verdict.ts'
import { readerIn } from '../src/commands/import/reader-of.ts'
import { readMinutes } from '../src/rooms/minutes/reading/read-minutes.ts'
import type { ReadMinutes } from '../src/rooms/minutes/reading/reading.ts'

const path = process.env['WITAN_REAL_MINUTES']
if (path === undefined) console.log('The minutes of a real meeting are not read: WITAN_REAL_MINUTES is not set.')
else {
  realMinutes('real minutes', readMinutes(readFileSync(path, 'utf8')))
  const inWords = readerIn('sec', undefined)
  assert.ok(inWords.ok)
  realMinutes('real minutes, read by the command line,', inWords.value(readFileSync(path, 'utf8')))
}

/** What a person counted in the minutes of the 39th meeting of 9 December 2016. */
function realMinutes(what: string, read: Verdict<ReadMinutes>): void {
  assert.ok(read.ok)
  const minutes = read.value

  test(`${what} have 34 items, numbered 1 to 34`, () => {
    assert.deepEqual(
      minutes.items.map(({ number }) => number),
      Array.from({ length: 34 }, (_, index) => index + 1),
    )
    assert.equal(
      minutes.items[1]?.title,
      'Industry Code Governance: Initial Consultation on Implementing the CMA’s Recommendations',
    )
    assert.equal(minutes.items[19]?.title, 'Operations Report — November 2016')
    assert.equal(minutes.items[33]?.title, 'Any Other Business (AOB)')
  })

  test(`${what} have 13 actions with owners, and due where they say so`, () => {
    const refs = Array.from({ length: 13 }, (_, index) => `SECP39/${String(index + 1).padStart(2, '0')}`)
    assert.deepEqual(
      minutes.actions.map(({ ref }) => ref),
      refs,
    )
    assert.deepEqual(
      minutes.actions.map(({ owner }) => owner),
      ['SEC Panel Chair', 'SECAS', 'SECAS', 'SSC', 'DCC', ...Array.from({ length: 8 }, () => 'SECAS')],
    )
    const due = Object.fromEntries(
      minutes.actions.flatMap(({ ref, due: when }) => (when === null ? [] : [[ref, when]])),
    )
    assert.deepEqual(due, {
      'SECP39/01': 'January 2017 Panel meeting',
      'SECP39/07': 'January 2017',
      'SECP39/12': 'January Panel',
    })
  })

  test(`${what} report on four earlier actions, of which one closes`, () => {
    assert.deepEqual(
      minutes.updates.map(({ ref, closed }) => [ref, closed]),
      [
        ['SECP23/08', false],
        ['SECP32/07', false],
        ['SECP33/02', false],
        ['SECP38/07', true],
      ],
    )
  })

  test(`${what} hold 54 formal decisions`, () => {
    assert.deepEqual(verbCounts(minutes), { NOTED: 34, AGREED: 13, APPROVED: 6, CONSIDERED: 1 })
    const undecided = minutes.items.filter(({ decisions }) => decisions.length === 0).map(({ number }) => number)
    assert.deepEqual(undecided, [1, 31, 34])
  })

  test(`${what} name 11 modifications once their letters and figures are repaired`, () => {
    const modifications = minutes.references
      .filter(({ kind }) => kind === 'modification')
      .map(({ reference }) => reference)
    const numbers = ['0003', '0004', '0007', '0008', '0010', '0011', '0015', '0020', '0022', '0023', '0025']
    assert.deepEqual(
      modifications.toSorted(),
      numbers.map(number => `SECMP${number}`),
    )
  })

  test(`${what} are of meeting 39, White, held as far as can be told on 9 December 2016`, () => {
    assert.equal(minutes.classification, 'white')
    assert.equal(minutes.meeting.number, 39)
    assert.equal(minutes.meeting.date, '2016-12-09')
    assert.match(minutes.meeting.doubts.join(' '), /date is put together/)
  })

  test(`${what} name six people above the first item, and nobody else`, () => {
    assert.deepEqual(
      minutes.attendance.map(({ status }) => status),
      ['present', 'part', 'part', 'part', 'apologies', 'apologies'],
    )
    assert.deepEqual(
      minutes.attendance.map(({ category }) => category),
      [undefined, undefined, undefined, undefined, 'Large Suppliers', 'Small Suppliers Parties'],
    )
  })
}

function verbCounts({ items }: ReadMinutes): Readonly<Record<string, number>> {
  const verbs = items.flatMap(({ decisions }) => decisions.map(({ verb }) => verb))
  return Object.fromEntries([...Map.groupBy(verbs, verb => verb)].map(([verb, all]) => [verb, all.length]))
}
