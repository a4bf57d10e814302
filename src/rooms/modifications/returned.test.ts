import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, visit } from '../../../test/world-visit.ts'
import type { ReturnReason } from '../../kit/pack/assessments.ts'
import { draftReport } from './acts/draft-report.ts'
import { categoriesIn } from './returned.ts'

const { world, act, atState, step, read } = await openModificationsWorld()
after(world.close)

type Returned = Readonly<{
  returned: readonly Readonly<{ key: string; categories: readonly string[]; isSaid: boolean }>[]
}>
const returnedOf = async (reference: string) =>
  (await readData<Returned>(world, `/modifications/${reference}`)).returned

test('a reason is of a category if its words stand in it, whole words alone', () => {
  const categories: readonly ReturnReason[] = [
    { key: 'cost', title: 'Cost', words: ['cost', 'price list'], confidence: 'design' },
    { key: 'safety', title: 'Safety', words: ['safe'], confidence: 'design' },
  ]
  assert.deepEqual(categoriesIn(categories, 'The cost; and is it safe?'), ['cost', 'safety'])
  assert.deepEqual(categoriesIn(categories, 'Costume, unsafe'), [])
  assert.deepEqual(categoriesIn(categories, 'No price-list'), ['cost'])
  assert.deepEqual(categoriesIn(categories, ''), [])
})

test('a report that is returned says for what, and the next one that is drafted says it again', async () => {
  await atState('RC801', 'before-rules-panel')
  const back = await step('RC801', 'try-again', { reason: 'What does it cost, and can a child be hurt?' })
  assert.equal(back.status, 303, back.problems.join(' '))
  assert.deepEqual(
    (await returnedOf('RC801')).map(({ categories, isSaid }) => [categories, isSaid]),
    [[['cost', 'safety'], false]],
  )
  const page = await visit(world, '/modifications/RC801')
  assert.match(page.table('Reports returned')[1]?.[2] ?? '', /What it costs Whether children can be hurt/)
  // What it went through before it was entered was not left out, and what is to do anew has no day.
  assert.doesNotMatch(page.text, /Left out/)
  assert.match(page.text, /Now: Trying out5 December 2016 To do: Deciding To do: In the rules/)
  const report = got(await draftReport(await contextAs(world, 'secretary'), { modification: 'RC801', kind: 'draft' }))
  const section = report.content.sections.find(({ key }) => key === 'returned')
  assert.match(section?.rows[0]?.value ?? '', /What it costs. Whether children can be hurt. What does it cost/)
})

test('whoever returns a report says for what, and whoever keeps the register may say it otherwise; all are counted', async () => {
  await atState('RC802', 'before-rules-panel')
  const form = (await visit(world, '/modifications/RC802', 'secretary')).$('#step-try-again')
  assert.match(form.text(), /For what\s*What it costs\s*Whether children can be hurt/)
  const reason = 'Once more, please.'
  const wordless = await step('RC802', 'try-again', { reason })
  assert.match(wordless.problems.join(' '), /is for something\. Choose one category at least: What it costs; Whether/)
  assert.equal((await step('RC802', 'try-again', { reason, categories: 'moon' })).status, 422)
  assert.equal((await step('RC802', 'try-again', { reason, categories: 'cost' })).status, 303)
  const [returned] = await returnedOf('RC802')
  assert.deepEqual([returned?.categories, returned?.isSaid], [['cost'], true])
  const said = { returned: returned?.key ?? '', categories: 'safety' }
  assert.equal((await act('/RC802/returns', { ...said, categories: 'moon' })).status, 422)
  assert.equal((await act('/RC802/returns', { ...said, returned: '2016-12-05/nothing' })).status, 422)
  assert.equal((await act('/RC802/returns', said, 'contact')).status, 422)
  assert.equal((await act('/RC802/returns', said)).status, 303)
  const [after] = await returnedOf('RC802')
  assert.deepEqual([after?.categories, after?.isSaid], [['safety'], true])
  const page = await visit(world, '/modifications/returns')
  assert.deepEqual(page.table('How often for what').slice(1), [
    ['Whether children can be hurt', '2'],
    ['What it costs', '1'],
  ])
  const csv = await world.server.inject('/modifications/returns?format=csv')
  assert.match(csv.payload, /RC802.*Whether children can be hurt.*Once more, please/)
})

test('a challenge waits for whoever determines it, and is determined once', async () => {
  await atState('RC803', 'asked', { path: 'small' })
  const stepsOf = async () => (await read('RC803')).possible
  assert.equal((await step('RC803', 'change-path', { path: 'small', reason: 'It is small.' })).status, 303)
  await atState('RC804', 'on-trial', { path: 'small' })
  const lacks = async () =>
    (await read('RC804')).possible.find(({ step: key }) => key === 'leave-path')?.lacks.map(({ reason }) => reason)
  assert.deepEqual(await lacks(), ['challenged'])
  const answer = { reason: 'It is small.', authority: 'Letter of 5 December 2016' }
  assert.equal((await step('RC804', 'leave-path', answer, 'commission')).status, 422)
  assert.equal((await step('RC804', 'challenge-path', { reason: 'It costs us much.' }, 'contact')).status, 303)
  const page = await visit(world, '/modifications/RC804')
  assert.match(
    page.text,
    /The path was challenged on 5 December 2016\. The Play Commission representative has not determined it yet/,
  )
  assert.match((await visit(world, '/', 'commission')).text, /Determine on RC804/)
  assert.deepEqual(await lacks(), [])
  assert.equal((await step('RC804', 'leave-path', answer, 'commission')).status, 303)
  assert.doesNotMatch((await visit(world, '/', 'commission')).text, /Determine on RC804/)
  assert.deepEqual(await lacks(), ['challenged'])
  assert.ok((await stepsOf()).length > 0)
})
