import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { recordDefault } from '../parties/acts/record-default.ts'
import { suspendRights } from '../parties/acts/suspend-rights.ts'

const { world } = await openModificationsWorld()
after(world.close)

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
