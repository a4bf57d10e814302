import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  type Browser,
  checkAxe,
  checkReflow,
  launchBrowser,
  newPage,
  PHONE,
  withoutScripts,
} from '../../../test/browser.ts'
import { contextAs, type CouncilKey, got, signInAs } from '../../../test/world-council.ts'
import { itemCalled, type MeetingWorld, openMeetingWorld, openTheMeeting, QUORUM } from '../../../test/world-meeting.ts'
import { addItem } from './acts/add-item.ts'
import { openItem } from './acts/open-item.ts'

describe('the pages of a meeting in a browser', () => {
  let world: MeetingWorld
  let browser: Browser
  let address: string
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
    address = await world.server.listen({ host: '127.0.0.1', port: 0 })
    base = `${address}/meetings/${world.meeting}`
    browser = await launchBrowser()
  })
  after(async () => {
    await browser.close()
    await world.close()
  })

  const open = async (as: CouncilKey, viewport?: typeof PHONE) => {
    const page = await newPage(browser, viewport)
    const { witan = '' } = await signInAs(world, as)
    await page.context().addCookies([{ name: 'witan', value: witan, url: address }])
    return page
  }

  const addresses = async () => {
    const { number } = await itemCalled(world, world.meeting, 'A complaint')
    const items = ['/items/2', `/items/${number}`, `/items/${number}/confidential`]
    return [
      `${address}/meetings`,
      ...['', '/agenda', '/roll', '/paper-day', '/briefing', ...items].map(path => `${base}${path}`),
    ]
  }

  test('break no rule of WCAG 2.2 AA, with and without scripts', async () => {
    const page = await open('secretary')
    const plain = await withoutScripts(await open('secretary'))
    for (const url of await addresses()) {
      for (const one of [page, plain]) {
        await one.goto(url)
        await checkAxe(one)
      }
    }
  })

  test('fit on a phone', async () => {
    const page = await open('secretary', PHONE)
    for (const url of await addresses()) {
      await page.goto(url)
      await checkReflow(page)
    }
  })

  test('lead from item to item by the arrow keys', async () => {
    const page = await open('secretary')
    await page.goto(`${base}/items/2`)
    await Promise.all([page.waitForURL(`${base}/items/3`), page.keyboard.press('ArrowRight')])
    await Promise.all([page.waitForURL(`${base}/items/2`), page.keyboard.press('ArrowLeft')])
    assert.match((await page.textContent('h1')) ?? '', /2\. Minutes and actions/)
  })
})
