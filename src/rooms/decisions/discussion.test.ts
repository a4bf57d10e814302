import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openDecisionsWorld, reasonsOf } from '../../../test/world-decisions.ts'
import { contextAs, got } from '../../../test/world-council.ts'
import { send, visit } from '../../../test/world-visit.ts'
import { granted } from '../../kit/verdict.ts'
import { perform } from '../../shell/ledger/perform.ts'
import { saveDiscussion } from './acts/save-discussion.ts'
import { shareDiscussions } from './acts/share-discussions.ts'

const world = await openDecisionsWorld()
after(world.close)
const { meeting, item, closedTwin, number } = world
const secretary = async () => await contextAs(world, 'secretary')
const RECORDING = `/meetings/${meeting}/items/${number}/decisions`
const DISCUSSION = `/meetings/${meeting}/items/${number}/discussion`

test('what was said is kept, and opened again where it was left', async () => {
  const sent = { discussion: 'The Toy Store counted the kites.', _key: 'discussion-1' }
  assert.equal((await send(world, DISCUSSION, sent, 'secretary')).status, 303)
  const page = await visit(world, RECORDING, 'secretary')
  assert.equal(page.$('textarea[name="discussion"]').val(), 'The Toy Store counted the kites.')
})

test('of two who save from the same text the second sees both texts, and loses none', async () => {
  const page = await visit(world, RECORDING, 'secretary')
  const version = page.$('form[action$="/discussion"] input[name="_version"]').attr('value') ?? ''
  const first = { discussion: 'It counted forty kites.', _version: version, _key: 'discussion-2' }
  assert.equal((await send(world, DISCUSSION, first, 'secretary')).status, 303)
  const second = { discussion: 'It counted fifty kites.', _version: version, _key: 'discussion-3' }
  const refused = await send(world, DISCUSSION, second, 'secretary')
  assert.equal(refused.status, 422)
  assert.match(refused.problems[0] ?? '', /Somebody else has changed this/)
  const columns = refused
    .$('.witan-compare__side')
    .toArray()
    .map(side => refused.$(side).text())
  assert.match(columns[0] ?? '', /As it stands now.*forty/s)
  assert.match(columns[1] ?? '', /What you entered.*fifty/s)
  assert.equal(refused.$('textarea[name="discussion"]').val(), 'It counted fifty kites.')
  // From the version that is shown now it can be saved.
  const current = refused.$('form[action$="/discussion"] input[name="_version"]').attr('value') ?? ''
  assert.equal(
    (await send(world, DISCUSSION, { ...second, _version: current, _key: 'discussion-4' }, 'secretary')).status,
    303,
  )
})

test('somebody who begins the notes while somebody else has begun them does not overwrite them', async () => {
  const verdict = await saveDiscussion(await secretary(), { item, text: 'Something else.' })
  assert.deepEqual(reasonsOf(verdict), ['changed-meanwhile'])
})

test('saving the same text again changes nothing', async () => {
  const page = await visit(world, RECORDING, 'secretary')
  const text = String(page.$('textarea[name="discussion"]').val())
  const saved = got(await saveDiscussion(await secretary(), { item, text, version: 1 }))
  assert.equal(saved.version, 3)
})

test('notes are for the secretariat and the chair until they are circulated, then for members, then for all', async () => {
  const sees = async (as?: 'chair' | 'lender1' | 'borrower2') =>
    /fifty kites/.test((await visit(world, RECORDING, as)).text)
  assert.deepEqual([await sees('chair'), await sees('lender1'), await sees()], [true, false, false])
  const share = async (state: 'circulated' | 'published') =>
    got(
      await perform(await secretary(), async tx => {
        await shareDiscussions(tx, meeting, state)
        return granted()
      }),
    )
  got(await saveDiscussion(await secretary(), { item: closedTwin, text: 'The kite was found.' }))
  world.clock.now = '2017-01-04T10:00:00.000Z'
  await share('circulated')
  assert.deepEqual([await sees('chair'), await sees('lender1'), await sees()], [true, true, false])
  await share('published')
  assert.deepEqual([await sees('chair'), await sees('lender1'), await sees()], [true, true, true])
  // Asked as they stood before, they are as they were: for the few.
  const then = async (as?: 'chair') => /fifty/.test((await visit(world, `${RECORDING}?as-at=2017-01-03`, as)).text)
  assert.deepEqual([await then('chair'), await then()], [true, false])
  const closed = `/meetings/${meeting}/items/${world.closedNumber}/confidential/decisions`
  assert.match((await visit(world, closed, 'lender1')).text, /The kite was found\./)
  assert.equal((await visit(world, closed, 'borrower2')).status, 404)
  assert.equal((await visit(world, closed)).status, 404)
})

test('what has been published is not changed here any more', async () => {
  const verdict = await saveDiscussion(await secretary(), { item, text: 'Later thoughts.', version: 5 })
  assert.deepEqual(reasonsOf(verdict), ['minutes-published'])
})

test('only whoever drafts decisions takes the discussion down', async () => {
  assert.deepEqual(reasonsOf(await saveDiscussion(await contextAs(world, 'lender1'), { item, text: 'Mine.' })), [
    'not-by-you',
  ])
})
