import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { checkAxe, checkReflow, PHONE, withoutScripts } from '../../../test/browser.ts'
import { contextAs, got, personOf, seatTheCouncil } from '../../../test/world-council.ts'
import { contextOfPerson, signInPerson } from '../../../test/signed-in.ts'
import {
  callLenderElection,
  enterCandidates,
  enterLenders,
  type Lender,
  nominateAll,
  NOMINATIONS_OPEN,
  VOTING_CLOSED,
  VOTING_OPEN,
} from '../../../test/world-election.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { openVisitors, type Visitors } from '../../../test/visitors.ts'
import { adoptTermsOfReference } from '../bodies/door.ts'
import { newReceipt } from './ballot.ts'
import { castVote } from './door.ts'
import { runElections } from './jobs.ts'

let world: World
let visitors: Visitors<string>
let lenders: readonly Lender[]
let candidates: readonly string[]
let election: string
before(async () => {
  world = await openWorld()
  visitors = await openVisitors(world, person => signInPerson(world, person))
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
  await visitors.close()
  await world.close()
})

test('a vote is cast on a phone without scripts, and the receipt is shown', async () => {
  world.clock.now = VOTING_OPEN
  await runElections(world.house)
  const contact = lenders[0]?.contacts[0] ?? ''
  const page = await visitors.open(`/elections/${election}/ballot`, contact, PHONE)
  await checkAxe(page)
  await checkReflow(page)
  const plain = await withoutScripts(page)
  await plain.goto(`${visitors.origin}/elections/${election}/ballot`)
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
  await visitors.checkAll([
    [`/elections/${election}`, secretary],
    [`/elections/${election}/result`, secretary],
    ['/bodies/council/election', secretary],
    ['/bodies/council', secretary],
    ['/terms-of-reference/amendment?find1=Department&put1=Ministry&words=yes', secretary],
    ['/seats', secretary],
  ])
})
