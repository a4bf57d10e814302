import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { checkAxe, checkReflow, withoutScripts } from '../../../test/browser.ts'
import { contextAs, type CouncilKey, got, signInAs } from '../../../test/world-council.ts'
import { itemCalled, type MeetingWorld, openMeetingWorld, openTheMeeting, QUORUM } from '../../../test/world-meeting.ts'
import { openVisitors, type Visitors } from '../../../test/visitors.ts'
import { addItem } from './acts/add-item.ts'
import { openItem } from './acts/open-item.ts'

/** What a sheet of A4 has room for between its margins, in the pixels of a style sheet. */
const A4 = { width: 680, height: 980 } as const

describe('the pages of a meeting in a browser', () => {
  let world: MeetingWorld
  let visitors: Visitors<CouncilKey>
  let base: string
  before(async () => {
    world = await openMeetingWorld()
    const complaint = {
      meeting: world.meeting,
      title: 'A complaint',
      purpose: 'decision',
      classification: 'red',
    } as const
    got(await addItem(await contextAs(world, 'secretary'), complaint))
    await openTheMeeting(world, QUORUM)
    const { id } = await itemCalled(world, world.meeting, 'Minutes and actions')
    got(await openItem(await contextAs(world, 'secretary'), { item: id }))
    visitors = await openVisitors(world, as => signInAs(world, as))
    base = `/meetings/${world.meeting}`
  })
  after(async () => {
    await visitors.close()
    await world.close()
  })

  const addresses = async () => {
    const { number } = await itemCalled(world, world.meeting, 'A complaint')
    const items = ['/items/2', `/items/${number}`, `/items/${number}/confidential`]
    return ['/meetings', ...['', '/agenda', '/roll', '/paper-day', '/briefing', ...items].map(path => `${base}${path}`)]
  }

  test('break no rule of WCAG 2.2 AA, and fit on a phone', async () => {
    await visitors.checkAll((await addresses()).map(path => [path, 'secretary']))
  })

  test('break none without scripts either', async () => {
    const plain = await withoutScripts(await visitors.open('/meetings', 'secretary'))
    for (const path of await addresses()) {
      await plain.goto(`${visitors.origin}${path}`)
      await checkAxe(plain)
    }
  })

  test('are printed without anything to press, no wider than the sheet, and with their class at the foot', async () => {
    const page = await visitors.open('/meetings', 'secretary', A4)
    await page.emulateMedia({ media: 'print' })
    for (const path of await addresses()) {
      await page.goto(`${visitors.origin}${path}`)
      const seen = page.locator('nav, button, input, select, textarea, .govuk-button').filter({ visible: true })
      assert.equal(await seen.count(), 0, path)
      const hasBanner = (await page.locator('.witan-classification').count()) > 0
      assert.equal(await page.locator('.witan-marking').isVisible(), hasBanner, path)
      await checkReflow(page)
    }
  })

  test('lead from item to item by the arrow keys', async () => {
    const page = await visitors.open(`${base}/items/2`, 'secretary')
    await Promise.all([page.waitForURL(`${visitors.origin}${base}/items/3`), page.keyboard.press('ArrowRight')])
    await Promise.all([page.waitForURL(`${visitors.origin}${base}/items/2`), page.keyboard.press('ArrowLeft')])
    assert.match((await page.textContent('h1')) ?? '', /2\. Minutes and actions/)
  })
})
