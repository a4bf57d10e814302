import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readHistories } from './read-histories.ts'

const got = (text: string) => {
  const read = readHistories(text)
  if (!read.ok) throw new Error(read.refusals[0]?.says)
  return read.value
}
const EVENTS = [{ date: '2020-03-13', text: 'Goes on' }]

test('each line of JSON is a history, and a list of them is read as well', () => {
  const line = '{"reference":"RC1","title":"Kites","path":2,"events":[["2020-03-13","Goes on"]]}'
  const history = { reference: 'RC1', title: 'Kites', path: '2', events: EVENTS }
  assert.deepEqual(
    got(`${line}\n\n${line}\r\n`).histories.map(({ line: at }) => at),
    [1, 3],
  )
  assert.deepEqual(got(line).histories, [{ ...history, line: 1 }])
  assert.deepEqual(got(`[${line}]`).histories, [{ ...history, line: 1 }])
})

test('events may be objects, under the names that registers use', () => {
  const events = '[{"date":"2020-03-13","event":"Goes on"},{"on":null,"what":"Stops"}]'
  const [history] = got(`{"reference":"RC1","events":${events}}`).histories
  assert.deepEqual(history?.events, [...EVENTS, { date: '', text: 'Stops' }])
})

test('an event that is no pair keeps its place with what can be read of it', () => {
  const events =
    '[["2020-01-01"],"Goes on",[["2020-03-13"],["Goes","on"],"and more"],7,{"Date":"2020-03-14","Milestone":"Stops"}]'
  const [history] = got(`{"Reference":12,"path":null,"more":{},"Events":${events}}`).histories
  assert.equal(history?.reference, '12')
  assert.deepEqual(
    history.events.map(({ date, text }) => [date, text]),
    [
      ['2020-01-01', ''],
      ['', 'Goes on'],
      ['2020-03-13', 'Goes on'],
      ['', ''],
      ['2020-03-14', 'Stops'],
    ],
  )
})

test('an object may be one history, or hold a list of them', () => {
  const one = '{\n "reference": "RC1",\n "events": []\n}'
  assert.equal(got(one).histories.length, 1)
  assert.equal(got(`{"made": "today", "modifications": [${one}, ${one}]}`).histories.length, 2)
})

test('a table may have a row for each modification, with a column for each event or one with all of them', () => {
  const wide = got('Mod Number|Proposer|Raised|Goes on\nRC1|Toybox|13/03/2020|TBC\nRC2|Toybox||14/03/2020').histories
  assert.deepEqual(
    wide.map(({ events }) => events.map(({ date, text }) => `${date} ${text}`)),
    [['13/03/2020 Raised', 'TBC Goes on'], ['14/03/2020 Goes on']],
  )
  const cell = got('reference,events\nRC1,"[[""2020-03-13"",""Goes on""]]"\nRC2,nothing').histories
  assert.deepEqual(cell[0]?.events, EVENTS)
  assert.equal(cell.length, 1)
})

test('a table has a row for each event, and rows of one reference belong together', () => {
  const table =
    'Reference,Title,Path,Date,Event\r\nRC1,"Kites, with ""tails""",2,2020-03-13,Goes on\nRC2,,,,\nRC1,,,2020-04-01,"Stops,\nand rests"\n'
  const { histories } = got(table)
  assert.deepEqual(
    histories.map(({ reference, events }) => [reference, events.length]),
    [
      ['RC1', 2],
      ['RC2', 0],
    ],
  )
  assert.equal(histories[0]?.title, 'Kites, with "tails"')
  assert.equal(histories[0]?.events[1]?.text, 'Stops,\nand rests')
})

test('a spreadsheet that writes semicolons is read, and signs that nobody sees are left out', () => {
  const [history] = got('\ufeffReference;Title;Date;Event\r\nRC1;Kites, red;13/03/2020;Goes on\r\n').histories
  assert.deepEqual([history?.reference, history?.title, history?.events.length], ['RC1', 'Kites, red', 1])
  const line = JSON.stringify({
    reference: 'RC1',
    title: 'Ki\u0000tes \u202eof',
    events: [['2020-03-13', 'Go\u0007es on']],
  })
  const [odd] = got(line).histories
  assert.deepEqual([odd?.title, odd?.events[0]?.text], ['Ki tes  of', 'Go es on'])
})

test('lines that are no histories are told with their number, and the others are read', () => {
  const text = [
    '{"reference":"RC1","events":[]}',
    'not json',
    '{"events":[]}',
    '{"reference":"RC2"}',
    '{"reference":"RC3","events":"none"}',
    '[1]',
  ].join('\n')
  const { histories, unread } = got(text)
  assert.equal(histories.length, 1)
  assert.deepEqual(
    unread.map(({ line }) => line),
    [2, 3, 4, 5, 6],
  )
  assert.match(unread[3]?.says ?? '', /RC3 has no list of events/)
})

test('a file that is neither is refused with what it should be', () => {
  for (const text of ['', 'Dear all,\nplease find', '[1, 2', '{broken'])
    assert.equal(readHistories(text).ok, false, text)
  const table = readHistories('name,when\nx,y')
  assert.match(table.ok ? '' : (table.refusals[0]?.says ?? ''), /no reference, event/)
})

test('whatever a file holds, it is read or refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map(text => `reference,date,event\n${text}`),
      ),
      text => {
        const read = readHistories(text)
        if (!read.ok) assert.ok(read.refusals.length > 0)
      },
    ),
  )
})
