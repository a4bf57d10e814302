import { after, before, test } from 'node:test'
import {
  type Browser,
  checkAxe,
  checkReflow,
  DESKTOP,
  launchBrowser,
  newPage,
  PHONE,
  type Viewport,
} from '../../../test/browser.ts'
import { type CouncilKey, contextAs, got, seatTheCouncil, signInAs } from '../../../test/world-council.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { contextOf } from '../../shell/house.ts'
import { formGroup } from './acts/form-group.ts'
import { joinGroup } from './acts/join-group.ts'
import { publishIdentifiers } from './acts/publish-identifiers.ts'
import { recordDefault } from './acts/record-default.ts'
import { requestInformation } from './acts/request-information.ts'
import { allocateIdentifiers, enterParty } from './door.ts'

let world: World
let browser: Browser
let origin: string
before(async () => {
  world = await openWorld()
  await seatTheCouncil(world)
  browser = await launchBrowser()
  origin = await world.server.listen({ host: '127.0.0.1', port: 0 })
  await fill()
})
after(async () => {
  await browser.close()
  await world.close()
})

/** Something of everything that the pages can show. */
async function fill(): Promise<void> {
  const secretary = await contextAs(world, 'secretary')
  const categories = [{ category: 'borrower', from: '2016-11-28', evidence: 'It wants to borrow.' }]
  got(await enterParty(contextOf(world.house), { name: 'Swing Society', categories }))
  got(await requestInformation(secretary, { party: 'swing-society', reason: 'Your address.' }))
  got(await allocateIdentifiers(secretary, { party: 'toybox-library' }))
  got(await recordDefault(secretary, { party: 'toybox-library', ground: 'It lends nothing back.' }))
  got(await formGroup(secretary, { name: 'Boxes' }))
  got(await joinGroup(secretary, { group: 'boxes', party: 'toybox-library', from: '2016-07-01' }))
  got(await publishIdentifiers(secretary, world.house.signingKey))
}

async function opened(path: string, as: CouncilKey, viewport: Viewport = DESKTOP) {
  const page = await newPage(browser, viewport)
  const { witan = '' } = await signInAs(world, as)
  await page.context().addCookies([{ name: 'witan', value: witan, url: origin }])
  await page.goto(`${origin}${path}`)
  return page
}

const PAGES = [
  '/parties',
  '/parties/new',
  '/parties/toybox-library',
  '/parties/swing-society',
  '/parties/swing-society/application',
  '/parties/toybox-library/categories/2016-10-03',
  '/parties/categories',
  '/parties/admissions',
  '/parties/update?since=2016-10-01',
  '/parties/groups?category=lender',
  '/parties/groups/boxes',
  '/parties/identifiers',
  '/parties/identifiers/publications/1',
  '/parties/identifiers/verification',
  '/parties/identifiers/imports/new',
]

test('whoever keeps the register can use each of its pages with an assistive technology, and on a phone', async () => {
  for (const path of PAGES) await checkAxe(await opened(path, 'secretary'))
  for (const path of ['/parties/toybox-library', '/parties/admissions', '/parties/identifiers'])
    await checkReflow(await opened(path, 'secretary', PHONE))
})
