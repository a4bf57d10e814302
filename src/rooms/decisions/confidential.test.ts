import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openDecisionsWorld, paperAt, reasonsOf } from '../../../test/world-decisions.ts'
import { contextAs, type CouncilKey, got, personOf, signInAs } from '../../../test/world-council.ts'
import { readData, visit } from '../../../test/world-visit.ts'
import { granted } from '../../kit/verdict.ts'
import { perform } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import { openItem } from '../meetings/door.ts'
import { recordDecision } from './acts/record-decision.ts'
import { recordRecommendation } from './acts/record-recommendation.ts'

const world = await openDecisionsWorld()
after(world.close)
const { meeting, item, closedItem, closedTwin, number, closedNumber } = world
const secretary = async () => await contextAs(world, 'secretary')

async function body(url: string, as?: CouncilKey): Promise<string> {
  const cookies = as === undefined ? {} : await signInAs(world, as)
  const reply = await world.server.inject({ method: 'GET', url, cookies })
  // A form has a fresh key each time.
  return `${reply.statusCode} ${reply.payload.replaceAll(/name="_key" value="[^"]*"/g, '')}`
}

const searchBefore = await body('/search?q=repaired')
got(await openItem(await secretary(), { item: closedItem }))
const secret = got(
  await recordDecision(await secretary(), { item: closedTwin, verb: 'resolve', text: 'that the kite is repaired' }),
)
got(await openItem(await secretary(), { item }))
const open = got(await recordDecision(await secretary(), { item, verb: 'resolve', text: 'to fly kites' }))

test('a decision has the class of its item, and each class a series of its own', () => {
  assert.equal(secret.record.classification, 'red')
  assert.equal(secret.record.reference, `${meeting}-R/D1`)
  assert.equal(open.record.classification, 'white')
  assert.equal(open.record.reference, `${meeting}/D1`)
})

test('those who have signed read a confidential decision', async () => {
  for (const as of ['chair', 'lender1', 'secretary'] as const) {
    assert.match((await visit(world, `/decisions/${meeting}-R/D1`, as)).text, /RESOLVED that the kite is repaired/)
  }
})

test('to a member who has not signed, and to the public, it is like what does not exist', async () => {
  for (const as of ['borrower2', 'contact', 'visitor', undefined] as const) {
    const absent = await body(`/decisions/${meeting}-R/D9`, as)
    assert.equal(await body(`/decisions/${meeting}-R/D1`, as), absent)
    assert.match(absent, /^404 /)
    const machine = async (place: string) => await body(`/decisions/${meeting}-R/${place}?format=json`, as)
    assert.equal(await machine('D1'), await machine('D9'))
  }
})

test('neither registers nor files nor search nor the item tell the public of it', async () => {
  assert.equal(await body('/search?q=repaired'), searchBefore)
  for (const url of [
    '/decisions',
    '/decisions?format=json',
    '/decisions?format=csv',
    `/decisions?meeting=${meeting}`,
  ]) {
    assert.doesNotMatch(await body(url), /repaired|-R\//, url)
    assert.doesNotMatch(await body(url, 'borrower2'), /repaired|-R\//, url)
    if (!url.endsWith('csv')) assert.match(await body(url, 'lender1'), /repaired/, url)
  }
  // Who may see it reads it here: in no file that leaves no trace and bears no name.
  assert.match(await body('/decisions?format=csv', 'lender1'), /1 more row is Closed: read here alone, and in no file/)
  assert.doesNotMatch(await body('/decisions?format=csv'), /more row/)
})

test('a decision of a confidential item does not change the numbers of the others', async () => {
  type Found = { decisions: { reference: string }[] }
  const { decisions } = await readData<Found>(world, '/decisions')
  assert.deepEqual(
    decisions.map(({ reference }) => reference),
    [`${meeting}/D1`],
  )
})

test('whoever is left out of a decision does not see it, signed or not', async () => {
  got(await openItem(await secretary(), { item: closedItem }))
  const exclude = [personOf(world, 'lender2')]
  const decision = got(
    await recordDecision(await secretary(), { item: closedTwin, verb: 'note', text: 'who let it go', exclude }),
  )
  assert.equal((await visit(world, `/decisions/${decision.record.reference}`, 'lender1')).status, 200)
  assert.equal((await visit(world, `/decisions/${decision.record.reference}`, 'lender2')).status, 404)
  got(await openItem(await secretary(), { item }))
})

test('a confidential decision does not change what more people may read', async () => {
  const library = got(
    await perform(await secretary(), async tx =>
      granted(await take(tx, { kind: 'party', reference: 'toybox-library' })),
    ),
  )
  got(await openItem(await secretary(), { item: closedItem }))
  const asked = { item: closedTwin, verb: 'resolve', text: 'to note it', subject: library?.record.id ?? '' }
  assert.deepEqual(reasonsOf(await recordDecision(await secretary(), { ...asked, outcome: 'note-admission' })), [
    'subject-less-secret',
  ])
  got(await recordDecision(await secretary(), asked))
  assert.doesNotMatch((await visit(world, '/parties/toybox-library')).text, /-R\//)
  got(await openItem(await secretary(), { item }))
})

test('words of a paper are not copied to where more people may read them', async () => {
  const paper = await paperAt(world, item, 'green')
  const asked = { item, paper: paper.record.id, index: 0 }
  assert.deepEqual(reasonsOf(await recordRecommendation(await secretary(), asked)), ['paper-more-secret'])
  const decided = got(await recordRecommendation(await secretary(), { ...asked, text: 'a paper on kites' }))
  assert.equal(decided.content.recommended?.text, null)
  assert.doesNotMatch(await body(`/decisions/${decided.record.reference}`), /how many kites broke/)
})

test('the recording page of the public item does not show what belongs to its twin', async () => {
  const page = await body(`/meetings/${meeting}/items/${closedNumber}/decisions`)
  assert.doesNotMatch(page, /repaired|missing kite|-R\//)
  assert.match(page, /^200 /)
  assert.match(await body(`/meetings/${meeting}/items/${number}/decisions`), /to fly kites/)
})
