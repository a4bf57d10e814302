import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { checkAxe } from '../../../test/browser.ts'
import { councilSeats, type DecisionsWorld, openDecisionsWorld } from '../../../test/world-decisions.ts'
import { contextAs, type CouncilKey, got, signInAs } from '../../../test/world-council.ts'
import { openVisitors, type Visitors } from '../../../test/visitors.ts'
import {
  answerWrittenDecision,
  correctDecision,
  draftDecision,
  openWrittenDecision,
  recordRecommendation,
  saveDiscussion,
} from './door.ts'

let world: DecisionsWorld
let visitors: Visitors<CouncilKey>
let recording: string
before(async () => {
  world = await openDecisionsWorld()
  visitors = await openVisitors(world, as => signInAs(world, as))
  recording = `/meetings/${world.meeting}/items/${world.number}/decisions`
  await fill()
})
after(async () => {
  await visitors.close()
  await world.close()
})

/** Something of everything that the pages can show. */
async function fill(): Promise<void> {
  const { item, paper } = world
  const secretary = async () => await contextAs(world, 'secretary')
  const seatOf = await councilSeats(world)
  const votes = [
    { seat: seatOf('lender-1'), vote: 'for' as const },
    { seat: seatOf('borrower-1'), vote: 'against' as const },
  ]
  const dissent = [{ seat: seatOf('borrower-1'), text: 'March is kite month.' }]
  const text = 'that kites are lent from April to October'
  const asked = { item, paper: paper.record.id, index: 1, text, votes, castingVote: 'for', dissent } as const
  const { record } = got(await recordRecommendation(await secretary(), asked))
  const words = { verb: 'approve', text: `${text} only`, reason: 'A word was missing.' }
  got(await correctDecision(await secretary(), { decision: record.id, ...words }))
  got(await draftDecision(await secretary(), { item, verb: 'note', text: 'the weather' }))
  got(await saveDiscussion(await secretary(), { item, text: 'Members asked about frost.' }))
  const question = { body: 'council', question: 'The minutes of TC-001', verb: 'approve' } as const
  const written = got(await openWrittenDecision(await secretary(), question)).record.reference
  got(await answerWrittenDecision(await contextAs(world, 'lender1'), { written, vote: 'for', text: 'Good minutes.' }))
}

test('every page of decisions is accessible, on a screen and on a phone', async () => {
  await visitors.checkAll([
    ['/decisions', 'lender1'],
    ['/decisions?verb=reject', 'lender1'],
    ['/decisions/TC-001/D1', 'secretary'],
    ['/decisions/written', 'secretary'],
    ['/decisions/written/new', 'secretary'],
    ['/decisions/written/TCW1', 'secretary'],
    ['/decisions/written/TCW1', 'lender1'],
    [recording, 'secretary'],
    [recording, 'lender1'],
  ])
})

test('one key makes a decision of the recommendation that it stands beside', async () => {
  const page = await visitors.open(recording, 'secretary')
  await Promise.all([page.waitForURL(/#decision-TC-001-D2$/), page.keyboard.press('n')])
  assert.match((await page.textContent('main')) ?? '', /TC-001\/D2\s+The Council NOTED how many kites broke\./)
  await page.context().close()
})

test('a refused form names its fields, and is accessible too', async () => {
  const page = await visitors.open(recording, 'secretary')
  await page.click('text=Record the decision')
  await page.waitForSelector('.govuk-error-summary')
  await checkAxe(page)
  const links = await page.$$eval('.govuk-error-summary a', found => found.map(one => one.getAttribute('href') ?? ''))
  assert.ok(links.length > 0)
  for (const link of links) assert.equal(await page.$$eval(link, found => found.length), 1, link)
  await page.context().close()
})
