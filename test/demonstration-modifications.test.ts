import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { granted } from '../src/kit/verdict.ts'
import { enterModification, issueConsultation } from '../src/rooms/modifications/door.ts'
import { moveToEdition } from '../src/rooms/modifications/acts/move-to-edition.ts'
import { raiseModification } from '../src/rooms/modifications/acts/raise-modification.ts'
import { takeStep } from '../src/rooms/modifications/acts/take-step.ts'
import { runClosingWindows } from '../src/rooms/modifications/jobs.ts'
import { NO_IMPACTS } from '../src/rooms/modifications/modification.ts'
import { proposeTimetable } from '../src/rooms/timetables/door.ts'
import { contextOf, SYSTEM } from '../src/shell/house.ts'
import { OUTCOMES } from '../src/shell/ledger/outcome.ts'
import { perform } from '../src/shell/ledger/perform.ts'
import { take } from '../src/shell/ledger/read-record.ts'
import { loadDemonstration } from '../src/shell/packs/load-demonstration.ts'
import { got } from './world-council.ts'
import { readData } from './world-visit.ts'
import { openWorld } from './world.ts'

const world = await openWorld({ code: 'sec', at: '2016-12-09T09:00:00.000Z' })
after(world.close)
const context = contextOf(world.house, { ...SYSTEM, functions: ['secretariat'] })
const demonstration = got(loadDemonstration(join(import.meta.dirname, '../codes/sec'), world.house.pack))
for (const { kind, reference = '', title, formerTitles, state, facts, modification } of demonstration.subjects) {
  if (kind !== 'modification') continue
  const { timetable, consultation: _consultation, ...known } = { ...modification, proposer: undefined }
  got(await enterModification(context, { reference, title, formerTitles, state, facts, ...known }))
  if (timetable === undefined) continue
  const { complexity, startsOn, done = [] } = timetable
  const noted = done.map(key => ({ key, on: null, note: 'Before' }))
  got(await proposeTimetable(context, { modification: reference, complexity, startsOn, noted }))
}

async function counts(): Promise<Readonly<Record<string, number>>> {
  type Status = Readonly<{ counts: readonly Readonly<{ title: string; count: number }>[] }>
  const { counts: all } = await readData<Status>(world, '/modifications/status')
  return Object.fromEntries(all.map(({ title, count }) => [title, count]))
}

async function decide(reference: string, outcome: string, reason: string): Promise<string> {
  const decided = await perform(context, async tx => {
    const subject = await take(tx, { kind: 'modification', reference })
    const offered = context.offers.of(OUTCOMES).find(({ key, kind }) => key === outcome && kind === 'modification')
    assert.ok(subject && offered)
    const decision = { ...subject.record, body: 'panel' }
    const by = { decision, authority: 'SECP39/D01', decidedOn: '2016-12-09', reason }
    const applied = await offered.apply(subject, by, tx)
    return applied.ok ? granted(applied.value.state) : applied
  })
  return got(decided)
}

test('17 were in refinement, one with its initial and three with their draft report; after meeting 39 there are 21', async () => {
  const before = await counts()
  assert.equal(before['Refinement'], 17)
  assert.equal(before['Initial assessment'], 1)
  assert.equal(before['Draft report at the Panel'], 3)
  assert.equal(await decide('SECMP0025', 'admit-to-refinement', 'Set out the justification first.'), 'refinement')
  for (const reference of ['SECMP0004', 'SECMP0008', 'SECMP0011'])
    assert.equal(await decide(reference, 'return-report', 'DCC cost; business case; user testing'), 'refinement')
  const afterwards = await counts()
  assert.equal(afterwards['Refinement'], 21)
  assert.equal(afterwards['Initial assessment'], undefined)
  assert.equal(afterwards['Draft report at the Panel'], undefined)
})

test('the path that the initial report recommends is confirmed, and the instruction stands on the page', async () => {
  type Page = Readonly<{ path: string; instructions: readonly Readonly<{ text: string; authority: string }>[] }>
  const { path, instructions } = await readData<Page>(world, '/modifications/SECMP0025')
  assert.match(path, /path-2/)
  assert.deepEqual(
    instructions.map(({ text, authority }) => [text, authority]),
    [['Set out the justification first.', 'SECP39/D01']],
  )
})

test('a decision of another body carries out no step that is for the Panel', async () => {
  const verdict = await perform(context, async tx => {
    const subject = await take(tx, { kind: 'modification', reference: 'SECMP0025' })
    const offered = context.offers
      .of(OUTCOMES)
      .find(({ key, kind }) => key === 'extend-timetable' && kind === 'modification')
    assert.ok(subject && offered)
    const decision = { ...subject.record, body: 'change-board' }
    return await offered.apply(subject, { decision, authority: 'CB5', decidedOn: '2016-12-09', reason: 'Late.' }, tx)
  })
  assert.equal(verdict.ok ? '' : verdict.refusals[0]?.reason, 'decided-by-another')
})

test('both editions run side by side: what was begun in 2016 goes on, and what is raised in 2018 is a problem first', async () => {
  world.clock.now = '2018-11-05T09:00:00.000Z'
  await runClosingWindows(world.house)
  const said = { summary: '', issue: '', solution: '', impacts: NO_IMPACTS }
  const problem = got(await raiseModification(context, { title: 'A problem', proposer: 'A Party', ...said }))
  assert.deepEqual([problem.record.reference, problem.record.state], ['DP026', 'problem-statement'])
  const override = 'Told in a test.'
  const begun = { modification: 'DP026', step: 'begin-development', override }
  assert.equal(got(await takeStep(context, begun)).record.reference, 'DP026')
  // A step of the other edition is none of this one, and the other way round.
  assert.equal((await takeStep(context, { modification: 'DP026', step: 'send-to-refinement' })).ok, false)
  assert.equal((await takeStep(context, { modification: 'SECMP0025', step: 'convert' })).ok, false)
  const asked = { modification: 'SECMP0025', kind: 'working-group-consultation' }
  assert.equal((await takeStep(context, { modification: 'SECMP0025', step: 'consult-in-refinement' })).ok, false)
  const consulted = got(await issueConsultation(context, asked))
  assert.equal(consulted.record.edition, '2016-11-08')
  const moved = got(await moveToEdition(context, { modification: 'SECMP0025', to: '2018-11-01', reason: 'Agreed.' }))
  assert.deepEqual([moved.record.reference, moved.record.edition], ['MP025', '2018-11-01'])
  // Its old reference leads to it.
  const reply = await world.server.inject({ url: '/modifications/SECMP0025' })
  assert.equal(reply.headers.location, '/modifications/MP025')
})
