import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type Browser,
  checkAxe,
  checkReflow,
  DESKTOP,
  launchBrowser,
  newPage,
  PHONE,
  withoutScripts,
} from '../../../test/browser.ts'
import { contextAs, type CouncilKey, got, signInAs } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { issueConsultation } from '../modifications/door.ts'
import { collateResponses, publishResponses, respond } from './door.ts'

const { world, atState } = await openModificationsWorld()
let browser: Browser
let origin: string
before(async () => {
  browser = await launchBrowser()
  origin = await world.server.listen({ host: '127.0.0.1', port: 0 })
  for (const reference of ['RC501', 'RC502']) {
    await atState(reference, 'before-rules-panel')
    const asked = {
      modification: reference,
      kind: 'asking-around',
      purpose: 'To find out.',
      questions: ['Which colour?'],
    }
    got(await issueConsultation(await contextAs(world, 'secretary'), asked))
  }
  const answers = [
    { question: 'agree', text: 'Yes.' },
    { question: 'cost', text: 'Ten pounds.' },
  ]
  const given = { stances: [{ solution: 'original', stance: 'approve' as const }], effects: [], answers }
  const response = { consultation: 'RC502/AA1', ...given, confidential: ['cost'], isAnonymous: true }
  got(await respond(await contextAs(world, 'contact'), response))
  world.clock.now = '2016-12-12T17:00:00.000Z'
  const consultation = 'RC502/AA1'
  got(await collateResponses(await contextAs(world, 'secretary'), { consultation, summary: 'One spoke.' }))
  got(await publishResponses(await contextAs(world, 'secretary'), { consultation }))
  world.clock.now = '2016-12-06T09:00:00.000Z'
})
after(async () => {
  await browser.close()
  await world.close()
})

const PAGES: readonly (readonly [path: string, as: CouncilKey | undefined])[] = [
  ['/consultations', undefined],
  ['/consultations/RC501/AA1', undefined],
  ['/consultations/RC501/AA1', 'secretary'],
  ['/consultations/RC501/AA1/response', 'contact'],
  ['/consultations/RC501/AA1/response', 'secretary'],
  ['/consultations/RC502/AA1', undefined],
  ['/consultations/RC502/AA1', 'contact'],
  ['/modifications/RC501', 'secretary'],
]

async function open(viewport: typeof DESKTOP | typeof PHONE, as: CouncilKey | undefined) {
  const page = await newPage(browser, viewport)
  if (as === undefined) return page
  const cookies = Object.entries(await signInAs(world, as)).map(([name, value]) => ({ name, value, url: origin }))
  await page.context().addCookies(cookies)
  return page
}

test('the pages of consultations can be used with assistive technology, and on a phone', async () => {
  for (const [path, as] of PAGES) {
    const page = await open(DESKTOP, as)
    await page.goto(`${origin}${path}`)
    await checkAxe(page)
    await page.setViewportSize(PHONE)
    await checkReflow(page)
    await page.context().close()
  }
})

test('a party responds without scripts, and changes what it said', async () => {
  const page = await withoutScripts(await open(PHONE, 'contact'))
  for (const text of ['We like kites.', 'We love kites.']) {
    await page.goto(`${origin}/consultations/RC501/AA1/response`)
    await page.getByLabel('Original').selectOption('approve')
    await page.getByLabel('Why').first().fill(text)
    await page.getByRole('button', { name: 'Send the response' }).click()
    assert.match(await page.locator('main').innerText(), new RegExp(text))
  }
  await page.context().close()
})
