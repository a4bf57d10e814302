import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { runningClock } from '../../kit/pack/clock.ts'
import {
  editionInForce,
  findAgendaTemplate,
  findBodyClock,
  getBody,
  getEdition,
  getLifecycle,
  getVerb,
  type Pack,
} from '../../kit/pack/pack.ts'
import { loadPack } from './load-pack.ts'

const pack = getToy()

test('an edition holds from its first day until the day before the next', () => {
  for (const [date, from] of [
    ['2015-01-01', '2015-01-01'],
    ['2016-06-30', '2015-01-01'],
    ['2016-07-01', '2016-07-01'],
    ['2030-01-01', '2016-07-01'],
  ] as const) {
    const edition = editionInForce(pack, date)
    assert.ok(edition.ok, date)
    assert.equal(edition.value.from, from)
  }
})

test('before the first edition nothing is in force', () => {
  const verdict = editionInForce(pack, '2014-12-31')
  assert.ok(!verdict.ok)
  assert.match(
    verdict.refusals[0]?.says ?? '',
    /No edition of the Toy Lending Code is in force on 2014-12-31\. Choose a date after/,
  )
})

test('after an edition that has ended with none to follow, nothing is in force', () => {
  const ended = { ...pack, editions: pack.editions.slice(0, 1) }
  assert.equal(editionInForce(ended, '2016-06-30').ok, true)
  assert.equal(editionInForce(ended, '2016-07-01').ok, false)
})

test('a case finishes under the edition that it remembers', () => {
  assert.equal(getEdition(pack, '2015-01-01').title, 'First edition')
  assert.throws(() => getEdition(pack, '2015-01-02'), /There is no edition of 2015-01-02/)
})

test('the council of the second edition has a seat for repairers', () => {
  const seatsOf = (from: string): readonly string[] =>
    getBody(getEdition(pack, from), 'council').seats.map(({ key }) => key)
  assert.ok(!seatsOf('2015-01-01').includes('repairer'))
  assert.ok(seatsOf('2016-07-01').includes('repairer'))
})

test('a body has the clocks of its own edition, and may lack one', () => {
  const papersOf = (from: string): number | undefined =>
    findBodyClock(getEdition(pack, from), getBody(getEdition(pack, from), 'council'), 'papersDue')?.days
  assert.equal(papersOf('2015-01-01'), -7)
  assert.equal(papersOf('2016-07-01'), -4)
  const first = getEdition(pack, '2015-01-01')
  assert.equal(findBodyClock(first, getBody(first, 'council'), 'headlineReportDue'), undefined)
})

test('a clock without a nation runs by that of the code', () => {
  const clock = getEdition(pack, '2016-07-01').clocks['papers-due']
  assert.ok(clock)
  assert.equal(runningClock(clock, pack.code).nation, 'england-and-wales')
  assert.equal(runningClock({ ...clock, nation: 'scotland' }, pack.code).nation, 'scotland')
})

test('what a pack offers is found by its key, and a key that is not there is a fault', () => {
  const edition = getEdition(pack, '2016-07-01')
  assert.equal(getVerb(edition, 'approve').minuteWord, 'APPROVED')
  assert.equal(getLifecycle(edition, 'meeting').initial, 'called')
  assert.equal(findAgendaTemplate(edition, 'council')?.items[0]?.key, 'welcome')
  assert.throws(() => getVerb(edition, 'applaud'), /There is no decision verb applaud/)
  assert.throws(() => getBody(edition, 'senate'), /There is no body senate/)
})

function getToy(): Pack {
  const verdict = loadPack(join(import.meta.dirname, '../../../codes/toy'))
  if (!verdict.ok) throw new Error(verdict.refusals.map(({ says }) => says).join('\n'))
  return verdict.value
}
