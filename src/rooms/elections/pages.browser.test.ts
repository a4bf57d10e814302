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
  type Viewport,
  withoutScripts,
} from '../../../test/browser.ts'
import { contextAs, got, personOf, seatTheCouncil } from '../../../test/world-council.ts'
import {
  callLenderElection,
  contextOfPerson,
  enterCandidates,
  enterLenders,
  type Lender,
  nominateAll,
  NOMINATIONS_OPEN,
  signInPerson,
  VOTING_CLOSED,
  VOTING_OPEN,
} from '../../../test/world-election.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { adoptTermsOfReference } from '../bodies/door.ts'
import { newReceipt } from './ballot.ts'
import { castVote } from './door.ts'
import { runElections } from './jobs.ts'

let world: World
let browser: Browser
let origin: string
let lenders: readonly Lender[]
let candidates: readonly string[]
let election: string
before(async () => {
  world = await openWorld()
  browser = await launchBrowser()
  origin = await world.server.listen({ host: '127.0.0.1', port: 0 })
  await seatTheCouncil(world)
  lenders = await enterLenders(world, ['Kite Lenders', 'Puzzle House', 'Train Shed'])
  candidates = await enterCandidates(world, ['Candidate from the Shed', 'Candidate from the House'])
  election = await callLenderElection(world)
  world.clock.now = NOMINATIONS_OPEN
  await nominateAll(world, election, lenders, candidates)
  const terms = { text: 'The Department of Toys may attend.', authority: 'TC-005/D1' }
  got(await adoptTermsOfReference(await contextAs(world, 'secretary'), { body: 'council', ...terms }))
})
after(async () => {
  await browser.close()
  await world.close()
})

async function opened(path: string, person: string, viewport: Viewport = DESKTOP) {
  const page = await newPage(browser, viewport)
  const { witan = '' } = await signInPerson(world, person)
  await page.context().addCookies([{ name: 'witan', value: witan, url: origin }])
  const response = await page.goto(`${origin}${path}`)
  return { page, status: response?.status() }
}

async function checkAll(pages: readonly (readonly [path: string, person: string])[]): Promise<void> {
  for (const viewport of [DESKTOP, PHONE]) {
    for (const [path, person] of pages) {
      const { page, status } = await opened(path, person, viewport)
      assert.equal(status, 200, path)
      if (viewport === DESKTOP) await checkAxe(page)
      await checkReflow(page)
      await page.context().close()
    }
  }
}

test('a vote is cast on a phone without scripts, and the receipt is shown', async () => {
  world.clock.now = VOTING_OPEN
  await runElections(world.house)
  const contact = lenders[0]?.contacts[0] ?? ''
  const { page } = await opened(`/elections/${election}/ballot`, contact, PHONE)
  await checkAxe(page)
  await checkReflow(page)
  const plain = await withoutScripts(page)
  await plain.goto(`${origin}/elections/${election}/ballot`)
  const receipt = await plain.locator('code').innerText()
  await plain.getByLabel('Candidate from the Shed').check()
  await plain.getByRole('button', { name: 'Cast the vote' }).click()
  await plain.getByRole('link', { name: /Write the receipt down/ }).waitFor()
  assert.equal(await plain.locator('code').innerText(), receipt, 'the receipt stays when something is missing')
  await plain.getByLabel('I have written the receipt down').check()
  await plain.getByRole('button', { name: 'Cast the vote' }).click()
  await plain.getByRole('heading', { name: 'Your vote was cast' }).waitFor()
  assert.equal(await plain.locator('code').innerText(), receipt)
})

test('every page of elections, seats and terms of reference is accessible, on a screen and on a phone', async () => {
  const by = await contextOfPerson(world, lenders[1]?.contacts[0] ?? '')
  got(await castVote(by, { election, receipt: newReceipt(), choices: ['B'], isBlank: false }))
  world.clock.now = VOTING_CLOSED
  await runElections(world.house)
  const secretary = personOf(world, 'secretary')
  await checkAll([
    [`/elections/${election}`, secretary],
    [`/elections/${election}/result`, secretary],
    ['/bodies/council/election', secretary],
    ['/bodies/council', secretary],
    ['/terms-of-reference/amendment?find1=Department&put1=Ministry&words=yes', secretary],
    ['/seats', secretary],
  ])
})
