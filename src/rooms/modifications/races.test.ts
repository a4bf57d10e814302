import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startPostgres } from '../../../test/native-postgres.ts'
import { contextAs, got } from '../../../test/world-council.ts'
import { reasonsOf } from '../../../test/world-decisions.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { databaseOn } from '../../shell/database/database.ts'
import { openPostgres } from '../../shell/database/postgres.ts'
import { KEEPER } from '../../shell/database/database.ts'
import { castPosition } from './acts/cast-position.ts'
import { openBallot } from './acts/open-ballot.ts'
import { raiseModification } from './acts/raise-modification.ts'
import { takeStep } from './acts/take-step.ts'
import { NO_IMPACTS } from './modification.ts'
import { effectiveVotes } from './store-ballots.ts'

const postgres = await startPostgres()
const { world, atState } = await openModificationsWorld({ database: databaseOn(openPostgres(postgres.url, 12)) })
after(async () => {
  await world.close()
  await postgres.stop()
})
const secretary = await contextAs(world, 'secretary')
const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1)

test('twenty that are raised at once have twenty numbers, without gap or double', async () => {
  const said = { proposer: 'Everybody', summary: '', issue: '', solution: '', impacts: NO_IMPACTS }
  const raised = await Promise.all(upTo(20).map(n => raiseModification(secretary, { title: `Idea ${n}`, ...said })))
  const references = raised.map(verdict => got(verdict).record.reference).sort()
  assert.deepEqual(
    references,
    upTo(20).map(n => `IDEA${String(n).padStart(3, '0')}`),
  )
})

test('of those who take a step at once one does, and the others find it taken', async () => {
  await atState('RC500', 'before-council')
  const asked = { modification: 'RC500', step: 'try-again', given: { reason: 'What does it cost?' } }
  const verdicts = await Promise.all(upTo(8).map(() => takeStep(secretary, asked)))
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
  assert.deepEqual([...new Set(verdicts.flatMap(reasonsOf))], ['not-in-this-state'])
})

test('one seat has one vote on a solution, however often it votes at once', async () => {
  await atState('RC501', 'before-rules-panel', { path: 'small' })
  const opened = await Promise.all(upTo(4).map(() => openBallot(secretary, { modification: 'RC501' })))
  assert.equal(opened.filter(({ ok }) => ok).length, 1)
  const ballot = opened.flatMap(verdict => (verdict.ok ? [verdict.value] : []))[0] ?? assert.fail('it was put')
  const seat = ballot.content.electorate.find(({ votes }) => votes === 1)?.seat ?? assert.fail('a seat votes')
  const asked = { ballot: ballot.record.reference, seat, objectives: [], rationale: 'Because.' }
  const votes = (n: number) => [{ solution: 'original', vote: n % 2 === 0 ? ('for' as const) : ('against' as const) }]
  const cast = await Promise.all(upTo(8).map(n => castPosition(secretary, { ...asked, votes: votes(n) })))
  assert.equal(cast.filter(({ ok }) => ok).length, 8)
  const [rows = []] = await world.house.database.read(KEEPER, effectiveVotes(ballot.record.id))
  assert.equal(rows.length, 1)
})
