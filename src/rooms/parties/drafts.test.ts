import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, personOf, seatTheCouncil } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import { DRAFTABLE_ACTS } from './door.ts'
import { givePurposes } from './acts/give-purposes.ts'

/** The visitor becomes a colleague of the contact, who speaks for the Toybox Library. */
const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)
const colleague = { party: 'toybox-library', person: personOf(world, 'visitor'), purposes: ['party-colleague'] }
got(await givePurposes(await contextAs(world, 'secretary'), colleague))

const PATH = '/parties/toybox-library/drafts'
const DECLARATION = {
  act: 'declare-category',
  category: 'borrower',
  'from-day': '1',
  'from-month': '1',
  'from-year': '2017',
  evidence: 'It stops lending.',
}
type DraftPage = Readonly<{ version: number; state: string; words: readonly { key: string; value: string }[] }>
const draftPage = (number: number) => readData<DraftPage>(world, `${PATH}/${number}`, 'contact')

test('a colleague drafts what only the contact may send, and cannot send it', async () => {
  const page = await visit(world, '/parties/toybox-library', 'visitor')
  assert.match(page.text, /You and your colleagues write drafts/)
  assert.doesNotMatch(page.text, /Declare a category/)
  const direct = await send(world, '/parties/toybox-library/categories', { ...DECLARATION, act: [] }, 'visitor')
  assert.match(direct.problems.join(), /This is done by the Party contact/)
  assert.equal((await send(world, PATH, DECLARATION, 'visitor')).location, `${PATH}/1`)
  const sent = await send(world, `${PATH}/1/sending`, {}, 'visitor')
  assert.match(sent.problems.join(), /This is done by the Party contact/)
  assert.equal((await draftPage(1)).state, 'draft')
})

test('what a party drafts is seen by its own people, and by nobody else', async () => {
  assert.equal((await visit(world, `${PATH}/1`, 'contact')).status, 200)
  for (const other of ['secretary', 'lender1', 'commission'] as const) {
    assert.equal((await visit(world, PATH, other)).status, 404)
    assert.equal((await visit(world, `${PATH}/1`, other)).status, 404)
    assert.equal((await send(world, `${PATH}/1/sending`, {}, other)).status, 404)
  }
  assert.equal((await visit(world, PATH)).status, 404)
})

test('colleagues change what a draft says, and a draft from an older text is refused', async () => {
  const { version } = await draftPage(1)
  const fields = { ...DECLARATION, 'from-year': '2018', _version: String(version) }
  const { act: _act, ...text } = fields
  assert.equal((await send(world, `${PATH}/1/text`, text, 'visitor')).location, `${PATH}/1`)
  const stale = await send(world, `${PATH}/1/text`, text, 'contact')
  assert.match(stale.problems.join(), /Somebody else has changed this/)
  const { words } = await draftPage(1)
  assert.equal(words.find(({ key }) => key === 'With effect from')?.value, '1 January 2018')
  const form = await visit(world, `${PATH}/1`, 'visitor')
  assert.equal(form.$('input[name=from-year]').val(), '2018')
  assert.equal(form.$('input[name=category]:checked').val(), 'borrower')
})

test('the contact sends the draft: who drafted and who sent both stand in the history', async () => {
  assert.match((await visit(world, '/', 'contact')).text, /Read and send: Declare a category/)
  assert.doesNotMatch((await visit(world, '/', 'visitor')).text, /Read and send/)
  assert.equal((await send(world, `${PATH}/1/sending`, {}, 'contact')).location, `${PATH}/1`)
  const party = await visit(world, '/parties/toybox-library', 'contact')
  assert.match(party.text, /Contact of the Toybox Library \(Party contact of Toybox Library\) declared the category/)
  assert.match(party.text, /Drafted by Visitor\./)
  assert.doesNotMatch((await visit(world, '/parties/toybox-library')).text, /Visitor/, 'the public knows no persons')
  const receipt = await visit(world, `${PATH}/1`, 'visitor')
  assert.match(receipt.text, /Sent on 5 December 2016\. See what it became/)
  assert.match(receipt.text, /Contact of the Toybox Library \(Party contact of Toybox Library\) sent it/)
  assert.match((await send(world, `${PATH}/1/sending`, {}, 'contact')).problems.join(), /sent already/)
})

test('a draft whose act is refused stays a draft, and nothing has happened', async () => {
  const again = { ...DECLARATION, 'from-year': '2018' }
  assert.equal((await send(world, PATH, again, 'visitor')).location, `${PATH}/2`)
  const refused = await send(world, `${PATH}/2/sending`, {}, 'contact')
  assert.match(refused.problems.join(), /from 1 January 2018 has been declared already/)
  assert.equal((await draftPage(2)).state, 'draft')
  assert.equal((await send(world, `${PATH}/2/discard`, {}, 'visitor')).location, `${PATH}/2`)
  assert.equal((await draftPage(2)).state, 'discarded')
})

test('every act that may be drafted becomes what it would have been if it had been written there', async () => {
  const drafts = [
    { act: 'change-details', identifiers: 'Shelf mark: TB07' },
    { act: 'change-contacts', person: personOf(world, 'contact'), purposes: 'party-colleague' },
    { act: 'correct-category', about: '2016-10-03', category: 'lender', from: '2016-10-04', reason: 'A day later.' },
    { act: 'enter-licence', kind: 'lending-licence', from: '2016-11-01', evidence: 'Entry 7.' },
    { act: 'change-licence', licence: '1', from: '2016-11-02', evidence: 'Entry 7.', reason: 'A day later.' },
    { act: 'end-licence', licence: '1', until: '2016-12-01', evidence: 'A letter.' },
    { act: 'request-cessation' },
    { act: 'withdraw-cessation' },
    { act: 'end-contact', contact: '2', until: '2018-01-01', reason: 'Other work.' },
  ]
  const numbers: number[] = []
  for (const draft of drafts) {
    const { act } = draft
    const possible = await readData<{ possible: { key: string }[] }>(world, PATH, 'visitor')
    assert.ok(
      possible.possible.some(({ key }) => key === act),
      `${act} can be drafted`,
    )
    assert.equal((await visit(world, `${PATH}?act=${act}`, 'visitor')).status, 200)
    const { act: key, ...fields } = draft
    const begun = await send(world, PATH, { act: key, ...(fields as Record<string, string>) }, 'visitor')
    const number = Number(begun.location?.split('/').at(-1))
    numbers.push(number)
    const sent = await send(world, `${PATH}/${number}/sending`, {}, 'contact')
    const own = act === 'change-contacts'
    if (own) assert.match(sent.problems.join(), /Nobody gives themselves a purpose/)
    else assert.equal(sent.location, `${PATH}/${number}`, sent.problems.join())
  }
  const { text } = await visit(world, '/parties/toybox-library', 'contact')
  assert.match(text, /Shelf mark TB07/)
  assert.match(text, /recorded that a licence has ended/)
  assert.match(text, /withdrew the wish to cease/)
})

test('who changes by a draft who speaks for the party shows first who they are, as without one', () => {
  const of = (path: string) =>
    world.web.routes().find(route => route.method === 'POST' && route.path === path)?.confirmation
  assert.equal(of('/parties/:party/contacts/endings'), 'always')
  assert.equal(of('/parties/:party/drafts/:number/sending'), 'depending')
  const asking = world.house.offers.of(DRAFTABLE_ACTS).filter(act => act.needsConfirmation === true)
  const keys = asking.map(({ key }) => key)
  assert.deepEqual(keys.toSorted(), ['change-contacts', 'end-contact', 'release-colleague'])
})

test('a draft is not sent over what has been written there since it was saved', async () => {
  const draft = { act: 'change-details', identifiers: 'Shelf mark: TB08' }
  const { location = '' } = await send(world, PATH, draft, 'visitor')
  world.clock.now = '2016-12-05T10:00:00.000Z'
  const { information } = await readData<{ information: { version: number } }>(world, '/parties/toybox-library')
  const told = { identifiers: 'Shelf mark: TB09', _version: String(information.version) }
  await send(world, '/parties/toybox-library/identifiers', told, 'contact')
  const overtaken = await send(world, `${location}/sending`, {}, 'contact')
  assert.match(overtaken.problems.join(), /changed since the draft was saved/)
  assert.match((await visit(world, '/parties/toybox-library')).text, /Shelf mark TB09/)
  assert.match((await visit(world, location, 'visitor')).text, /It is sent by your Party contact\./)
})

test('a field that the act has not is refused, and what was filled in is given back', async () => {
  const odd = await send(world, PATH, { act: 'request-cessation', category: 'borrower' }, 'visitor')
  assert.match(odd.problems.join(), /no field called category/)
  const empty = await send(world, PATH, { act: 'enter-licence', kind: 'lending-licence' }, 'visitor')
  assert.match(empty.problems.join(), /Fill in the evidence/)
  assert.equal(empty.heading, 'Enter a licence')
  assert.equal(empty.$('select[name=kind]').val(), 'lending-licence')
})

test('another name is drafted by a colleague and sent by the contact, and not over one that came meanwhile', async () => {
  const details = { act: 'change-name', name: 'Toybox and Kite Library', reason: 'A certificate of 1 December.' }
  const { location = '' } = await send(world, PATH, details, 'visitor')
  assert.match((await visit(world, location, 'contact')).text, /Why A certificate of 1 December\./)
  const early = await send(world, `${location}/sending`, {}, 'visitor')
  assert.match(early.problems.join(), /This is done by/)
  const late = await send(world, PATH, { ...details, name: 'Toy Library' }, 'visitor')
  world.clock.now = '2016-12-05T11:00:00.000Z'
  assert.equal((await send(world, `${location}/sending`, {}, 'contact')).location, location)
  assert.match((await visit(world, '/parties/toybox-library')).text, /Toybox and Kite Library/)
  assert.match(
    (await send(world, `${late.location}/sending`, {}, 'contact')).problems.join(),
    /since the draft was saved/,
  )
})
