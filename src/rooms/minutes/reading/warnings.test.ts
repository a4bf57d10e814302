import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readMinutes } from './read-minutes.ts'

const HEAD = `Kite Panel
Minutes of meeting 12 held on 3 May 2019
Present: Ann Example (Chair), Bob Sample

1. Opening

The Chair opened the meeting.

2. Strings

`

const warnings = (body: string): readonly string[] => {
  const read = readMinutes(HEAD + body)
  assert.ok(read.ok)
  return read.value.warnings.map(({ line, says }) => `${line}: ${says}`)
}

test('a reference that looks like an action of this meeting, of which none was read, is pointed out at its line', () => {
  const told = warnings(`The Panel NOTED the paper.

ACTION KP12/01: Bob Sample to buy string.

ACTION KP12/02: Ann Example to fly the kite.

It was agreed that Ann would look into KP12/03 as well.
`)
  assert.deepEqual(told, [
    '17: KP12/03 looks like an action of this meeting, but no action was read here; enter it if one was given.',
  ])
})

test('a line in which changes are marked, and a table whose columns were put together, are pointed out', () => {
  assert.deepEqual(warnings('The Panel {--AGREED--}{++NOTED++} the paper.\n'), [
    '11: Changes are marked in this line. It was read as if each had been accepted; check that it says what was decided.',
  ])
  const columns = readMinutes(readFileSync(new URL('fixtures/column-rows.txt', import.meta.url), 'utf8'))
  const told = columns.ok ? columns.value.warnings.map(({ says }) => says) : []
  assert.deepEqual(told, [
    'Bo E.: Read as a name only because it stands in the column for names.',
    'These items stand in columns, which were put together again; check each of them.',
  ])
})

test('a number that the series of actions leaves out is pointed out', () => {
  const told = warnings(`ACTION KP12/01: Bob Sample to buy string.

ACTION KP12/03: Ann Example to fly the kite.
`)
  assert.deepEqual(told, ['13: No action KP12/02 was read, though others are numbered around it.'])
})

test('an item of which the rest is in confidential minutes, or that bears a mark of its own, is pointed out', () => {
  const told = warnings(`The discussion is recorded in the confidential minutes.

3. Accident at the beach (RED)

The Panel NOTED the report.

4. Close

The draft confidential minutes of meeting 11 were agreed.
`)
  assert.deepEqual(
    told.map(warning => warning.slice(0, 48)),
    ['9: Item 2, Strings: It is confidential, or a par', '13: Item 3, Accident at the beach (RED): It is c'],
  )
})

test('each word that the scanner misread and that decides something is told', () => {
  const told = warnings(`The Panel APPR0VED the string and N0TED its price.

ACTlON KP12/01: Bob Sample to buy string.
`)
  assert.deepEqual(told, [
    '11: Read as APPROVED from APPR0VED.',
    '11: Read as NOTED from N0TED.',
    '13: Read as ACTION from ACTlON.',
  ])
})

test('a day without a year is the first such day from the meeting on', () => {
  const read = readMinutes(`${HEAD}ACTION KP12/01: Bob Sample to buy string by Friday 3rd May.

ACTION KP12/02: Ann Example to fly the kite by 1 March.
`)
  assert.ok(read.ok)
  assert.deepEqual(
    read.value.actions.map(({ dueDate }) => dueDate),
    ['2019-05-03', '2020-03-01'],
  )
})
