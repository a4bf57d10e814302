import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { drafted, issued, openPapersWorld, type PapersWorld } from '../../../test/world-papers.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'

let world: PapersWorld
before(async () => {
  world = await openPapersWorld()
})
after(() => world.close())

const FORM = {
  title: 'Balls on balconies',
  body: 'council',
  purpose: 'decision',
  author: 'function:toy-store',
  classification: 'amber',
  summary: 'Balls fall down.',
  recommendationVerb: ['note', 'approve', 'note'],
  recommendationText: ['that balls fall', 'nets on balconies', ''],
}

test('a paper is drafted on a form, with what is asked in its order', async () => {
  const form = await visit(world, '/papers/new?body=rules-panel', 'toyStore')
  assert.equal(form.$('select[name=body] option[selected]').text(), 'Rules Panel')
  const sent = await send(world, '/papers', FORM, 'toyStore')
  assert.match(sent.location ?? '', /^\/papers\/draft-/)
  const page = await visit(world, sent.location ?? '', 'toyStore')
  assert.match(page.text, /The Council is asked to: note that balls fall approve nets on balconies/)
  assert.equal(page.$('section[aria-labelledby=recommendations] li').length, 2)
})

test('a refused draft comes back filled in, with what is wrong at its field', async () => {
  const sent = await send(world, '/papers', { ...FORM, title: ' ', recommendationVerb: ['bless', 'note'] }, 'toyStore')
  assert.equal(sent.status, 422)
  assert.deepEqual(
    sent.problems.map(says => says.slice(0, 20)),
    ['Give it a title.', 'Say what the body is'],
  )
  assert.equal(sent.$('textarea[name=summary]').text(), 'Balls fall down.')
  assert.equal(sent.$('#recommendation-text-2').text(), 'nets on balconies')
})

test('recommendations are put in order by buttons, which save as they move', async () => {
  const { record } = await drafted(world)
  const form = await visit(world, `/papers/${record.reference}/edit`, 'toyStore')
  assert.deepEqual(
    form
      .$('button[name=move]')
      .toArray()
      .map(button => form.$(button).attr('value')),
    ['down-0', 'up-1'],
  )
  const fields = {
    title: record.title,
    purpose: 'decision',
    summary: 'The same.',
    recommendationVerb: ['note', 'approve', 'note', 'note'],
    recommendationText: ['how many kites broke', 'the season', '', ''],
    move: 'up-1',
    _version: '1',
  }
  const sent = await send(world, `/papers/${record.reference}/text`, fields, 'toyStore')
  assert.equal(sent.location, `/papers/${record.reference}/edit#recommendationText`)
  const data = await readData<{ recommendations: { says: string }[] }>(world, `/papers/${record.reference}`, 'toyStore')
  assert.deepEqual(
    data.recommendations.map(({ says }) => says),
    ['approve the season', 'note how many kites broke'],
  )
})

test('whoever saves over the words of somebody else sees both texts, and nothing is lost', async () => {
  const { record } = await drafted(world)
  const fields = { title: record.title, purpose: 'decision', recommendationVerb: 'note', recommendationText: 'this' }
  const address = `/papers/${record.reference}/text`
  await send(world, address, { ...fields, summary: 'From the author.', _version: '1' }, 'toyStore')
  const stale = await send(world, address, { ...fields, summary: 'From the secretary.', _version: '1' }, 'secretary')
  assert.equal(stale.status, 422)
  assert.match(stale.text, /As it is now .*From the taken away: author/)
  assert.match(stale.text, /As you entered it .*From the added: secretary/)
  assert.equal(stale.$('textarea[name=summary]').text(), 'From the secretary.')
  assert.equal(stale.$('input[name=_version]').first().attr('value'), '2')
})

test('an appendix is declared on the paper, and has a page and a class of its own', async () => {
  const { record } = await drafted(world, { classification: 'green' })
  const form = await visit(world, `/papers/${record.reference}/appendices/new`, 'toyStore')
  assert.equal(form.$('input[name=label]').attr('value'), 'A')
  const fields = { label: 'A', title: 'Costs of nets', classification: 'red', summary: 'They cost 12.' }
  const sent = await send(world, `/papers/${record.reference}/appendices`, fields, 'toyStore')
  assert.equal(sent.location, `/papers/${record.reference}/A`)
  const again = await send(world, `/papers/${record.reference}/appendices`, fields, 'toyStore')
  assert.deepEqual(again.problems, ['There is an appendix A already. Choose another letter or number.'])
  const page = await visit(world, `/papers/${record.reference}/A`, 'toyStore')
  assert.match(page.heading, /Appendix A to .* Costs of nets/)
  await send(
    world,
    `/papers/${record.reference}/A/text`,
    { title: 'Prices of nets', summary: 'They cost 13.' },
    'toyStore',
  )
  assert.match((await visit(world, `/papers/${record.reference}/A`, 'toyStore')).text, /They cost 13/)
  await send(world, `/papers/${record.reference}/A/withdrawal`, {}, 'toyStore')
  assert.equal((await visit(world, `/papers/${record.reference}/A`, 'toyStore')).status, 404)
  assert.doesNotMatch((await visit(world, `/papers/${record.reference}`, 'toyStore')).text, /Appendix A/)
})

test('the list is narrowed by body, meeting, class, purpose and state, for machines too', async () => {
  const white = await issued(world, 'white', { title: 'An open paper', purpose: 'information' })
  const titles = async (query: string) => {
    const { papers } = await readData<{ papers: { title: string }[] }>(world, `/papers?${query}`, 'secretary')
    return papers.map(({ title }) => title)
  }
  assert.deepEqual(await titles('meeting=TC-001&class=white&purpose=information&state=issued'), ['An open paper'])
  assert.deepEqual(await titles('body=rules-panel'), [])
  assert.deepEqual(await titles('state=published'), [])
  const page = await visit(world, '/papers')
  assert.deepEqual(
    page.table('Papers that were found').map(row => row[0]),
    ['Paper', `${white.record.reference} An open paper`],
  )
})

test('a paper is shown as it stood on a day, and what came later is not there', async () => {
  world.clock.now = '2016-12-06T09:00:00.000Z'
  const { record } = await issued(world, 'green', { summary: 'First words.' })
  world.clock.now = '2016-12-08T09:00:00.000Z'
  const fields = { title: 'Other title', summary: 'Second words.', reason: 'The first were wrong.' }
  const sent = await send(world, `/papers/${record.reference}/text`, fields, 'secretary')
  assert.equal(sent.status, 303)
  const before = await visit(world, `/papers/${record.reference}?as-at=2016-12-07`, 'lender1')
  assert.match(before.text, /First words/)
  assert.doesNotMatch(before.text, /Second words|Your notes .*New note|issued the paper again/)
  assert.match((await visit(world, `/papers/${record.reference}`, 'lender1')).text, /Second words/)
  assert.equal((await visit(world, `/papers/${record.reference}?as-at=2016-12-04`, 'lender1')).status, 404)
  const list = await visit(world, '/papers?as-at=2016-12-04', 'secretary')
  assert.doesNotMatch(list.text, /Other title|Lending kites/)
  const news = await visit(world, `/papers/${record.reference}/changes?since=2016-12-07`, 'lender1')
  assert.match(news.text, /taken away: First .*added: Second/)
  const nothing = await visit(world, `/papers/${record.reference}/changes?since=2016-12-08`, 'lender1')
  assert.match(nothing.text, /Nothing is different/)
})
