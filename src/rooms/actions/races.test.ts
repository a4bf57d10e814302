import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startPostgres } from '../../../test/native-postgres.ts'
import { openDecisionsWorld, reasonsOf } from '../../../test/world-decisions.ts'
import { contextAs, got } from '../../../test/world-council.ts'
import { databaseOn } from '../../shell/database/database.ts'
import { openPostgres } from '../../shell/database/postgres.ts'
import { enterAction } from './acts/enter-action.ts'
import { raiseAction } from './acts/raise-action.ts'
import { updateAction } from './acts/update-action.ts'

const postgres = await startPostgres()
const world = await openDecisionsWorld({ database: databaseOn(openPostgres(postgres.url, 12)) })
after(async () => {
  await world.close()
  await postgres.stop()
})
const secretary = await contextAs(world, 'secretary')
const { item, closedTwin } = world
const numbersOf = (references: readonly string[]) =>
  references.map(text => Number(text.split('/A')[1])).sort((a, b) => a - b)
const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1)

test('twenty actions that are raised at once are numbered 1 to 20, without gap or double', async () => {
  const raised = await Promise.all(
    upTo(20).map(n => raiseAction(secretary, { item, text: `Toy Office to mend kite ${n}` })),
  )
  assert.deepEqual(numbersOf(raised.map(verdict => got(verdict).record.reference)), upTo(20))
})

test('those that are refused among them leave no gap, and confidential ones do not either', async () => {
  const raised = await Promise.all(
    upTo(24).map(n => {
      if (n % 3 === 0) return raiseAction(secretary, { item, text: `Somebody Else to mend kite ${n}` })
      return raiseAction(secretary, { item: n % 3 === 1 ? item : closedTwin, text: `Toy Office to mend kite ${n}` })
    }),
  )
  const references = raised.flatMap(verdict => (verdict.ok ? [verdict.value.record.reference] : []))
  assert.deepEqual(numbersOf(references.filter(text => !text.includes('-R'))), upTo(28).slice(20))
  assert.deepEqual(numbersOf(references.filter(text => text.includes('-R'))), upTo(8))
})

test('of those who update from the same page at once one does, and the others are told', async () => {
  const { record } = got(await raiseAction(secretary, { item, text: 'Toy Office to count' }))
  const asked = { action: record.reference, version: 1 }
  const verdicts = await Promise.all(upTo(8).map(n => updateAction(secretary, { ...asked, text: `${n} are counted` })))
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
  assert.deepEqual([...new Set(verdicts.flatMap(reasonsOf))], ['changed-meanwhile'])
})

test('of those who enter one number from before at once one does, and the others are told that it is on the record', async () => {
  const owner = { kind: 'organisation', key: 'toy-office', words: 'Toy Office' } as const
  const earlier = { body: 'council', reference: 'TC-000/A6', owner, text: 'mend the shelf', due: '' }
  const verdicts = await Promise.all(upTo(8).map(() => enterAction(secretary, earlier)))
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
  assert.deepEqual([...new Set(verdicts.flatMap(reasonsOf))], ['exists'])
})
