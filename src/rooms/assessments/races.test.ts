import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startPostgres } from '../../../test/native-postgres.ts'
import { contextAs, got } from '../../../test/world-council.ts'
import { openDecisionsWorld, reasonsOf } from '../../../test/world-decisions.ts'
import { databaseOn, KEEPER } from '../../shell/database/database.ts'
import { openPostgres } from '../../shell/database/postgres.ts'
import { contextOf } from '../../shell/house.ts'
import { perform } from '../../shell/ledger/perform.ts'
import { describeModification } from '../modifications/acts/describe-modification.ts'
import { enterModification } from '../modifications/door.ts'
import { NO_IMPACTS } from '../modifications/modification.ts'
import { beginAssessment } from './acts/begin-assessment.ts'
import { deliverAssessment } from './acts/deliver-assessment.ts'
import { requestAssessment } from './acts/request-assessment.ts'
import { reprioritiseAssessment } from './acts/reprioritise-assessment.ts'
import { beginToStand } from './store-standing.ts'
import { assessmentByReference, assessmentsFrom, queueStatement } from './store.ts'

const postgres = await startPostgres()
const world = await openDecisionsWorld({ database: databaseOn(openPostgres(postgres.url, 12)) })
after(async () => {
  await world.close()
  await postgres.stop()
})
const administrator = await contextAs(world, 'administrator')
const assessor = await contextAs(world, 'toyStore')
const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1)

let last = 400
const modification = async () => {
  last += 1
  const entry = { reference: `RC${last}`, title: 'Kites', state: 'on-trial', path: 'large' } as const
  const { record } = got(await enterModification(contextOf(world.house), entry))
  await describe(record.reference, 'One tail')
  return record.reference
}
const describe = async (of: string, solution: string) =>
  await describeModification(administrator, { modification: of, solution, summary: '', issue: '', impacts: NO_IMPACTS })
const request = async (of: string) =>
  await requestAssessment(administrator, { modification: of, kind: 'durability', scope: '' })
const requested = async () => got(await request(await modification())).record.reference
const deliver = async (assessment: string) =>
  await deliverAssessment(assessor, { assessment, findings: 'They hold.', costs: [] })
const putBefore = async (assessment: string, before: string) =>
  await reprioritiseAssessment(administrator, { assessment, before, reason: 'Winter.', authority: world.meeting })
const one = async (reference: string) => {
  const [rows = []] = await world.house.database.read(KEEPER, assessmentByReference('toy', reference))
  return assessmentsFrom(rows)[0] ?? assert.fail(`${reference} is there`)
}
const queue = async () => {
  const [rows = []] = await world.house.database.read(KEEPER, queueStatement('toy', 'toy-store'))
  return assessmentsFrom(rows)
}

test('of those who ask for the same at once one is heard, and the others are told that it stands', async () => {
  const of = await modification()
  const verdicts = await Promise.all(upTo(8).map(() => request(of)))
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
  assert.deepEqual([...new Set(verdicts.flatMap(reasonsOf))], ['stands-already'])
})

test('where nobody waits for anybody the database itself lets one of a kind stand for each solution', async () => {
  const records: string[] = []
  for (const _ of upTo(8)) records.push(got(await request(await modification())).record.parent ?? '')
  const [of = ''] = records
  const stand = async (assessment: string, n: number) =>
    await perform(contextOf(world.house), async tx => {
      const solution = n % 2 === 0 ? 'original' : 'alternative-1'
      return await beginToStand(tx, { assessment, modification: of, kind: 'safety', solution })
    })
  const verdicts = await Promise.all(records.map(stand))
  assert.equal(verdicts.filter(({ ok }) => ok).length, 2)
  assert.deepEqual([...new Set(verdicts.flatMap(reasonsOf))], ['stands-already'])
})

test('twelve that are asked for at once have twelve places, each its own', async () => {
  const modifications: string[] = []
  for (const _ of upTo(12)) modifications.push(await modification())
  for (const verdict of await Promise.all(modifications.map(request))) got(verdict)
  const ranks = (await queue()).map(({ content }) => content.rank)
  assert.equal(new Set(ranks).size, ranks.length)
})

test('those that are put before the same one at once each have a place of their own, before it', async () => {
  const [first, ...others] = [await requested(), await requested(), await requested(), await requested()]
  const verdicts = await Promise.all(others.map(other => putBefore(other, first)))
  for (const verdict of verdicts) got(verdict)
  const places = await Promise.all([first, ...others].map(async reference => (await one(reference)).content.rank))
  assert.equal(new Set(places).size, 4)
  assert.equal(Math.max(...places), places[0])
})

test('one that is put elsewhere at the moment in which it is delivered is delivered, whoever was first', async () => {
  for (const _ of upTo(6)) {
    const [first, moved] = [await requested(), await requested()]
    const [place, delivery] = await Promise.all([putBefore(moved, first), deliver(moved)])
    assert.ok(delivery.ok)
    assert.deepEqual(
      reasonsOf(place).filter(reason => reason !== 'not-in-this-state'),
      [],
    )
    const { record, content } = await one(moved)
    assert.deepEqual([record.state, content.deliveredOn], ['delivered', '2017-01-03'])
    assert.ok(!(await queue()).some(kept => kept.record.reference === moved))
  }
})

test('two that deliver at once deliver once', async () => {
  const reference = await requested()
  got(await beginAssessment(assessor, { assessment: reference }))
  const verdicts = await Promise.all(upTo(6).map(() => deliver(reference)))
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
})

test('what is delivered at the moment in which the solution changes speaks of an earlier one, whoever was first', async () => {
  for (const n of upTo(6)) {
    const reference = await requested()
    const of = (await one(reference)).content.modification
    const [described] = await Promise.all([describe(of, `${n} tails, and a bow`), deliver(reference)])
    assert.ok(described.ok)
    assert.equal((await one(reference)).record.state, 'outdated')
  }
})

test('what is asked for at the moment in which the solution changes is of one solution or the other, and never both', async () => {
  for (const n of upTo(6)) {
    const of = await modification()
    const [described, asked] = await Promise.all([describe(of, `${n} tails, and a bow`), request(of)])
    assert.ok(described.ok)
    const { record } = await one(got(asked).record.reference)
    assert.ok(['requested', 'outdated'].includes(record.state))
    // If it was asked for first it is of the earlier one, and another can be asked for.
    assert.equal((await request(of)).ok, record.state === 'outdated')
  }
})
