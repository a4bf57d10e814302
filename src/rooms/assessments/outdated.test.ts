import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { deliverAssessment } from './acts/deliver-assessment.ts'
import { requestAssessment } from './acts/request-assessment.ts'

const { world, act, atState, step } = await openModificationsWorld()
after(world.close)
const administrator = await contextAs(world, 'administrator')
const said = (solution: string, more: Readonly<Record<string, string>> = {}) => ({ solution, ...more })

async function assessed(reference: string): Promise<string> {
  await atState(reference, 'on-trial', { path: 'large' })
  assert.equal((await act(`/${reference}/description`, said('One tail'))).status, 303)
  const asked = { modification: reference, kind: 'durability', scope: '' }
  const assessment = got(await requestAssessment(administrator, asked)).record.reference
  const delivery = { assessment, findings: 'It holds.', costs: [] }
  got(await deliverAssessment(await contextAs(world, 'toyStore'), delivery))
  return assessment
}
const stateOf = async (assessment: string) =>
  (await readData<{ state: string }>(world, `/assessments/${assessment}`)).state

test('another solution makes what was assessed one of an earlier solution by itself, in the same act', async () => {
  const assessment = await assessed('RC801')
  assert.equal((await act('/RC801/description', said('Two tails'))).status, 303)
  assert.equal(await stateOf(assessment), 'outdated')
  const page = await visit(world, `/assessments/${assessment}`)
  assert.match(page.text, /Of an earlier solution/)
  assert.match(page.text, /The solution of RC801 became another one on 5 December 2016/)
  assert.equal(
    (await readData<{ state: string }>(world, `/assessments/${assessment}?as-at=2016-12-04`)).state,
    undefined,
  )
  const again = { modification: 'RC801', kind: 'durability', scope: '', _key: 'once-more-801' }
  assert.equal((await send(world, '/assessments', again, 'administrator')).location, '/assessments/RC801/DA2')
})

test('whoever works on what speaks of an earlier solution now is told that it need not go on', async () => {
  await atState('RC804', 'on-trial', { path: 'large' })
  assert.equal((await act('/RC804/description', said('One tail'))).status, 303)
  got(await requestAssessment(administrator, { modification: 'RC804', kind: 'durability', scope: '' }))
  assert.equal((await act('/RC804/description', said('Two tails'))).status, 303)
  assert.match((await visit(world, '/notices', 'toyStore')).text, /Assessment outdated RC804\/DA1/)
  assert.doesNotMatch((await visit(world, '/assessors/toy-store')).text, /RC804/)
})

test('what has not been delivered for a change that comes to its end is withdrawn, and leaves the queue', async () => {
  const delivered = await assessed('RC815')
  const asked = { modification: 'RC815', kind: 'safety', scope: '' }
  const open = got(await requestAssessment(administrator, asked)).record.reference
  await atState('RC816', 'on-trial', { path: 'large' })
  assert.equal((await step('RC815', 'join', { into: 'RC816', reason: 'They are the same.' })).status, 303)
  assert.deepEqual([await stateOf(open), await stateOf(delivered)], ['withdrawn', 'delivered'])
  assert.match((await visit(world, `/assessments/${open}`)).text, /RC815 has come to its end/)
  assert.match((await visit(world, '/notices', 'toyStore')).text, /Assessment withdrawn RC815\/SA1/)
  assert.doesNotMatch((await visit(world, '/assessors/toy-store')).text, /RC815\/SA1/)
})

test('other words for the same solution, and what else is said of it, leave what was assessed as it is', async () => {
  const assessment = await assessed('RC802')
  for (const more of [
    said('One  tail', { summary: 'Kites' }),
    said('A single tail', { onlyWordsChange: 'yes' }),
    said('A single tail', { consumers: 'None' }),
  ])
    assert.equal((await act('/RC802/description', more)).status, 303)
  assert.equal(await stateOf(assessment), 'delivered')
})

test('a change that is refused makes nothing one of an earlier solution', async () => {
  const assessment = await assessed('RC803')
  assert.equal((await act('/RC803/description', said('Three tails', { _version: '1' }))).status, 422)
  assert.equal((await act('/RC803/description', said('Three tails'), 'contact')).status, 422)
  assert.equal(await stateOf(assessment), 'delivered')
})

test('another original leaves what was assessed of an alternative as it is', async () => {
  const original = await assessed('RC805')
  assert.equal(
    (await step('RC805', 'add-alternative', { alternative: 'Paper kites', raiser: 'Toybox Library' })).status,
    303,
  )
  const page = await visit(world, '/assessments/new?modification=RC805', 'administrator')
  assert.match(page.text, /Of which solution\?/)
  const asked = {
    modification: 'RC805',
    kind: 'durability',
    solution: 'alternative-1',
    scope: '',
    _key: 'of-paper-kites',
  }
  assert.equal((await send(world, '/assessments', asked, 'administrator')).location, '/assessments/RC805/DA2')
  const twice = { ...asked, _key: 'of-paper-kites-again' }
  assert.match((await send(world, '/assessments', twice, 'administrator')).problems.join(), /RC805\/DA2 stands already/)
  const unknown = { ...asked, solution: 'alternative-9', _key: 'of-nothing' }
  assert.match(
    (await send(world, '/assessments', unknown, 'administrator')).problems.join(),
    /original or one of the alt/,
  )
  assert.equal((await act('/RC805/description', said('Two tails'))).status, 303)
  assert.deepEqual([await stateOf(original), await stateOf('RC805/DA2')], ['outdated', 'requested'])
  assert.match((await visit(world, '/assessments/RC805/DA2')).text, /Alternative 1/)
})

test('an alternative that becomes another one leaves what was assessed of the original as it is', async () => {
  const original = await assessed('RC806')
  assert.equal(
    (await step('RC806', 'add-alternative', { alternative: 'Paper kites', raiser: 'Toybox Library' })).status,
    303,
  )
  const describe = async (text: string, more: Readonly<Record<string, string>> = {}) =>
    (await act('/RC806/solutions/alternative-1', { text, ...more })).status
  assert.equal(await describe('Kites of paper are lent too.'), 303)
  const asked = { modification: 'RC806', kind: 'durability', solution: 'alternative-1', scope: '' }
  const own = got(await requestAssessment(administrator, asked)).record.reference
  assert.equal(await describe('Kites made of paper are lent too.', { onlyWordsChange: 'yes' }), 303)
  assert.equal(await stateOf(own), 'requested', 'only its words changed')
  assert.equal(await describe('Kites of silk are lent too.', { _version: '1' }), 422)
  assert.equal(await stateOf(own), 'requested', 'it was refused')
  assert.equal(await describe('Kites of silk are lent too.'), 303)
  assert.deepEqual([await stateOf(original), await stateOf(own)], ['delivered', 'outdated'])
  assert.match(
    (await visit(world, `/assessments/${own}`)).text,
    /Alternative 1 of RC806 became another one on 5 December/,
  )
})
