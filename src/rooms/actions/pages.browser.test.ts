import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { checkAxe } from '../../../test/browser.ts'
import { type DecisionsWorld, openDecisionsWorld } from '../../../test/world-decisions.ts'
import { contextAs, type CouncilKey, got, signInAs } from '../../../test/world-council.ts'
import { openVisitors, type Visitors } from '../../../test/visitors.ts'
import { saveDiscussion } from '../decisions/door.ts'
import { raiseAction, retarget, updateAction } from './door.ts'

let world: DecisionsWorld
let visitors: Visitors<CouncilKey>
let raising: string
before(async () => {
  world = await openDecisionsWorld()
  visitors = await openVisitors(world, as => signInAs(world, as))
  raising = `/meetings/${world.meeting}/items/${world.number}/actions`
  await fill()
})
after(async () => {
  await visitors.close()
  await world.close()
})

/** Something of everything that the pages can show. */
async function fill(): Promise<void> {
  const { item } = world
  const secretary = async () => await contextAs(world, 'secretary')
  const { record } = got(
    await raiseAction(await secretary(), { item, text: 'Toy Store to count the kites by 4 January 2017' }),
  )
  const action = record.reference
  got(await updateAction(await secretary(), { action, text: 'Half of them are counted.' }))
  got(await retarget(await secretary(), { action, due: '5 January 2017', reason: 'There are many.' }))
  got(await saveDiscussion(await secretary(), { item, text: 'The Chair agreed to thank the Ministry.' }))
  world.clock.now = '2017-01-09T10:00:00.000Z'
}

test('every page of actions is accessible, on a screen and on a phone', async () => {
  await visitors.checkAll([
    ['/actions', 'toyStore'],
    ['/actions?overdue=yes', 'secretary'],
    ['/actions/TC-001/A1', 'secretary'],
    ['/actions/TC-001/A1', 'toyStore'],
    [`/meetings/${world.meeting}/actions`, 'lender1'],
    [raising, 'secretary'],
    ['/', 'toyStore'],
  ])
})

test('a line that was not understood is asked back, with everything where it was', async () => {
  const page = await visitors.open(raising, 'secretary')
  await page.fill('#text', 'Somebody Else to count the kites')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.govuk-error-summary')
  await checkAxe(page)
  assert.equal(await page.inputValue('#text'), 'Somebody Else to count the kites')
  assert.equal(await page.isVisible('#owner'), true)
  await page.selectOption('#owner', 'function:auditor')
  await Promise.all([page.waitForURL(/#raised$/), page.click('text=Raise the action')])
  assert.match((await page.textContent('#raised')) ?? '', /Auditor/)
  await page.context().close()
})

test('whoever has an action finds it on the desk, and that it is late', async () => {
  const page = await visitors.open('/', 'toyStore')
  const words = (await page.textContent('main')) ?? ''
  assert.match(words, /TC-001\/A1: count the kites by 4 January 2017\s+Late/)
  await page.context().close()
})
