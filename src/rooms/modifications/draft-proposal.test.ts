import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, personOf } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { givePurposes } from '../parties/acts/give-purposes.ts'
import { recordDefault } from '../parties/acts/record-default.ts'
import { suspendRights } from '../parties/acts/suspend-rights.ts'

/** The visitor becomes a colleague of the contact, who speaks for the Toybox Library. */
const { world, raise } = await openModificationsWorld()
after(world.close)
const colleague = { party: 'toybox-library', person: personOf(world, 'visitor'), purposes: ['party-colleague'] }
got(await givePurposes(await contextAs(world, 'secretary'), colleague))

const PATH = '/parties/toybox-library/drafts'
const PROPOSAL = {
  act: 'raise-modification',
  title: 'Lend kites by the hour',
  summary: 'Kites are lent by the hour.',
  solution: 'An hour-glass at the counter.',
  categories: 'lender',
  systems: 'Catalogue\nLedger',
}

test('the people of a party draft a proposal, and sent it stands in the register with the party as its proposer', async () => {
  assert.match((await visit(world, '/modifications', 'contact')).text, /together with your colleagues/)
  const draft = await send(world, PATH, PROPOSAL, 'contact')
  assert.equal(draft.location, `${PATH}/1`)
  assert.doesNotMatch((await visit(world, '/modifications')).text, /Lend kites by the hour/)
  const page = await visit(world, `${PATH}/1`, 'contact')
  assert.match(page.text, /Title Lend kites by the hour/)
  assert.match(page.text, /Systems Catalogue, Ledger/)
  assert.equal(page.$('textarea[name=solution]').text(), 'An hour-glass at the counter.')
  assert.equal(page.$('input[name=categories]:checked').val(), 'lender')
  assert.equal((await send(world, `${PATH}/1/sending`, {}, 'contact')).location, `${PATH}/1`)
  const { became } = await readData<{ became: string }>(world, `${PATH}/1`, 'contact')
  const raised = await readData<{ title: string; proposer: { words: string } }>(world, became)
  assert.deepEqual([raised.title, raised.proposer.words], ['Lend kites by the hour', 'Toybox Library'])
})

test('a proposal that the rules refuse stays a draft, with why', async () => {
  const draft = await send(world, PATH, { ...PROPOSAL, splitFrom: 'RC999' }, 'contact')
  assert.equal(draft.location, `${PATH}/2`)
  const sent = await send(world, `${PATH}/2/sending`, {}, 'contact')
  assert.match(sent.problems.join(), /nothing under “RC999”/)
  assert.equal((await readData<{ state: string }>(world, `${PATH}/2`, 'contact')).state, 'draft')
})

/** Drafted by the colleague, and sent by the contact; answers where what it became is found. */
async function drafted(fields: Readonly<Record<string, string>>): Promise<string> {
  const { location = '', problems } = await send(world, PATH, fields, 'visitor')
  assert.match(location, /drafts/, problems.join())
  assert.match((await send(world, `${location}/sending`, {}, 'visitor')).problems.join(), /done by the Party contact/)
  assert.equal((await send(world, `${location}/sending`, {}, 'contact')).location, location)
  return (await readData<{ became: string }>(world, location, 'contact')).became
}

test('a colleague of a party drafts, and neither proposes nor takes a step itself', async () => {
  const own = await raise('Lend stilts', {}, 'contact')
  const direct = await send(world, '/modifications', { title: 'Mine' }, 'visitor')
  assert.equal(direct.status, 404)
  const alone = await send(world, `/modifications/${own}/steps/put-away`, {}, 'visitor')
  assert.match(alone.problems.join(), /is for the proposer/)
})

test('every later step of a proposal is drafted by a colleague and sent by the contact', async () => {
  const own = await raise('Lend sledges', {}, 'contact')
  const page = await visit(world, `/modifications/${own}`, 'visitor')
  const renaming = `${PATH}?act=take-modification-step&about=${own}%2Frename`
  assert.equal(page.$(`a[href="${renaming}"]`).text(), 'Give it another title')
  assert.match((await visit(world, renaming, 'visitor')).text, new RegExp(`${own}: Lend sledges`))
  const step = { act: 'take-modification-step' }
  await drafted({ ...step, about: `${own}/rename`, title: 'Lend large sledges' })
  await drafted({ act: 'describe-modification', about: `${own}/original`, solution: 'On snowy days.' })
  const view = { objective: 'play', effect: 'better', reason: 'More snow.' }
  await drafted({ act: 'record-view', about: `${own}/original`, ...view })
  assert.equal(await drafted({ ...step, about: `${own}/put-away` }), `/modifications/${own}`)
  await drafted({ ...step, about: `${own}/pick-up` })
  type Told = Readonly<{ title: string; solution: string; views: readonly { by: string }[]; taken: { step: string }[] }>
  const told = await readData<Told>(world, `/modifications/${own}`)
  assert.deepEqual(
    told.taken.map(one => one.step),
    ['ask', 'rename', 'put-away', 'pick-up'],
  )
  assert.deepEqual([told.title, told.solution, told.views[0]?.by], ['Lend large sledges', 'On snowy days.', 'proposer'])
  const history = await visit(world, `/modifications/${own}`, 'contact')
  assert.match(history.text, /Drafted by Visitor/)
})

test('what has changed since a draft of the whole of it was saved is not written over', async () => {
  const own = await raise('Lend tents', {}, 'contact')
  const fields = { act: 'describe-modification', about: `${own}/original`, solution: 'On dry days.' }
  const { location = '' } = await send(world, PATH, fields, 'visitor')
  world.clock.now = '2016-12-05T10:00:00.000Z'
  await send(world, `/modifications/${own}/description`, { solution: 'On all days.' }, 'contact')
  const overtaken = await send(world, `${location}/sending`, {}, 'contact')
  assert.match(overtaken.problems.join(), /changed since the draft was saved/)
})

test('a party proposes and adopts in its own name, and says what it holds itself', async () => {
  const own = await raise('Lend swings', { proposer: 'Somebody Else' }, 'contact')
  const { proposer } = await readData<{ proposer: { words: string } }>(world, `/modifications/${own}`)
  assert.equal(proposer.words, 'Toybox Library')
  const forged = { by: 'voters', solution: 'original', objective: 'play', effect: 'better', reason: 'They do.' }
  const refused = await send(world, `/modifications/${own}/views`, forged, 'contact')
  assert.match(refused.problems.join(), /What the others hold, the secretariat records/)
})

test('a party whose rights are suspended proposes nothing, and its page says so', async () => {
  const secretary = await contextAs(world, 'secretary')
  got(await recordDefault(secretary, { party: 'toybox-library', ground: 'It lost the kites.' }))
  got(await suspendRights(secretary, { party: 'toybox-library', reason: 'It lost the kites.' }))
  const fields = { title: 'More kites', proposer: 'Toybox Library' }
  const direct = await send(world, '/modifications', fields, 'contact')
  assert.match(direct.problems.join(), /The rights of Toybox Library are suspended/)
  assert.match((await send(world, `${PATH}/2/sending`, {}, 'contact')).problems.join(), /are suspended/)
  const { possible } = await readData<{ possible: readonly { key: string }[] }>(world, PATH, 'contact')
  assert.equal(
    possible.some(({ key }) => key === 'raise-modification'),
    false,
  )
  assert.match((await visit(world, '/parties/toybox-library')).text, /it has no vote in elections, and it proposes no/)
})
