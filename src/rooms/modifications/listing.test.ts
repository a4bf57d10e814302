import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, visit } from '../../../test/world-visit.ts'
import { granted, refused } from '../../kit/verdict.ts'
import { change } from '../../shell/ledger/keep-record.ts'
import { perform } from '../../shell/ledger/perform.ts'
import { describeModification } from './acts/describe-modification.ts'
import { NO_IMPACTS } from './modification.ts'
import { noSuchModification, takeModification } from './store.ts'

const { world, act, atState } = await openModificationsWorld()
after(world.close)
const secretary = await contextAs(world, 'secretary')

type Register = Readonly<{
  entries: readonly Readonly<{ reference: string }>[]
  facets: Readonly<Record<string, readonly Readonly<{ value: string; count: number }>[]>>
}>
const register = async (query = '', as?: 'secretary') =>
  await readData<Register>(world, `/modifications?state=before-council${query}`, as)
const references = async (as?: 'secretary') => (await register('', as)).entries.map(({ reference }) => reference)

test('what gets another class leaves the lists, the counts and the events of those who may see it no more, at once', async () => {
  const taken = [{ step: 'panel-agrees', on: '2016-12-01' }]
  for (const reference of ['RC601', 'RC602']) await atState(reference, 'before-council', { path: 'large', taken })
  assert.deepEqual(await references(), ['RC601', 'RC602'])
  const closed = await perform(secretary, async tx => {
    const kept = await takeModification(tx, 'RC602')
    if (kept === undefined) return refused(noSuchModification())
    return granted(await change(tx, kept, { verb: 'classified', classification: 'red', readers: ['secretariat'] }))
  })
  got(closed)
  assert.deepEqual(await references(), ['RC601'])
  assert.deepEqual(await references('secretary'), ['RC601', 'RC602'])
  assert.equal((await register()).facets['path']?.[0]?.count, 1)
  const status = await visit(world, '/modifications/status')
  assert.match(status.text, /RC601/)
  assert.doesNotMatch(status.text, /RC602/)
  assert.match((await visit(world, '/modifications/status', 'secretary')).text, /RC602/)
})

test('counts over time follow the days from which steps hold, and not those on which somebody entered them', async () => {
  type Day = Readonly<{ on: string; counts: readonly Readonly<{ stage: string; count: number }>[] }>
  const taken = [
    { step: 'try-out', on: '2016-09-15' },
    { step: 'write-up', on: '2016-10-15' },
    { step: 'panel-agrees', on: '2016-11-15', to: 'agreed' },
  ]
  await atState('RC603', 'agreed', { path: 'small', raisedOn: '2016-08-15', taken })
  const { overTime } = await readData<{ overTime: readonly Day[] }>(world, '/modifications/status', 'secretary')
  const stageOn = (on: string) =>
    overTime.find(day => day.on === on)?.counts.flatMap(({ stage, count }) => (count > 0 ? [`${stage} ${count}`] : []))
  assert.deepEqual(stageOn('2016-07-31'), [])
  assert.deepEqual(stageOn('2016-08-31'), ['Asking 1'])
  assert.deepEqual(stageOn('2016-09-30'), ['Trying out 1'])
  assert.deepEqual(stageOn('2016-10-31'), ['Deciding 1'])
  // Those of the test before are told to have come before the Council on 1 December.
  assert.deepEqual(stageOn('2016-11-30'), ['In the rules 1'])
  assert.deepEqual(stageOn('2016-12-05'), ['Deciding 2', 'In the rules 1'])
})

test('a page shows the newest fifty acts, and all of them where they are asked for', async () => {
  await atState('RC604', 'on-trial')
  for (let n = 1; n <= 55; n++) {
    const said = { summary: `Said ${n}`, issue: '', solution: '', impacts: NO_IMPACTS }
    got(await describeModification(secretary, { modification: 'RC604', ...said }))
  }
  const acts = async (query: string) =>
    (await readData<{ acts: readonly unknown[] }>(world, `/modifications/RC604${query}`)).acts.length
  assert.deepEqual([await acts(''), await acts('?acts=all')], [50, 56])
  const page = await visit(world, '/modifications/RC604')
  assert.equal(page.$('a[href="/modifications/RC604?acts=all#history"]').length, 1)
  const all = await visit(world, '/modifications/RC604?acts=all')
  assert.match(all.text, /entered it in the register/)
  const refusal = await act('/RC604/description', { categories: 'nobody' }, 'secretary')
  assert.match(refusal.text, /Earlier acts are left out here/)
})
