import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { personOf } from '../../../test/world-council.ts'
import { ok, openMinutesWorld } from '../../../test/world-minutes.ts'
import { readData, visit } from '../../../test/world-visit.ts'

const world = await openMinutesWorld()
after(world.close)
const { press, minuting, number, closedNumber, paper, meeting } = world
const kites = minuting(number)

type Minuted = Readonly<{
  notes: Readonly<{ text: string; version?: number }>
  decisions: readonly Readonly<{ reference: string; verb: string; text: string }>[]
  actions: readonly Readonly<{ reference: string; owner: string; due: Readonly<{ on: string | null }> }>[]
  pending: readonly Readonly<{ verb: string }>[]
  commitments: readonly Readonly<{ sentence: string }>[]
  quorum: Readonly<{ isQuorate: boolean; says: string }>
  attendance: readonly Readonly<{ id: string; name: string; isThere: boolean }>[]
  state: string
}>

async function minuted(page: string): Promise<Minuted> {
  return await readData<Minuted>(world, page, 'secretary')
}

test('only those who take minutes see the page', async () => {
  assert.equal((await visit(world, kites, 'secretary')).status, 200)
  for (const other of [undefined, 'lender1', 'contact', 'commission'] as const) {
    assert.equal((await visit(world, kites, other)).status, 404)
    assert.equal((await press(`${kites}/notes`, { notes: 'Not mine to write' }, other ?? 'visitor')).status, 404)
  }
})

test('each verb has its key, and the arrows lead to the items beside', async () => {
  const { $ } = await visit(world, kites, 'secretary')
  const keyed = (key: string) => $(`[data-key="${key}"]`)
  for (const [key, word] of [
    ['n', 'NOTED'],
    ['a', 'APPROVED'],
    ['r', 'REJECTED'],
    ['s', 'RESOLVED'],
    ['d', 'DETERMINED'],
  ]) {
    assert.equal(keyed(key ?? '').length, 1)
    assert.match(keyed(key ?? '').text(), new RegExp(`^${word}`))
  }
  assert.equal(keyed('ArrowLeft').attr('value'), String(number - 1))
  assert.equal(keyed('ArrowRight').attr('value'), String(number + 1))
  assert.equal($('.govuk-pagination__item--current').text(), String(number))
})

test('one press records a decision, keeps the notes, raises the action, and comes back to the same place', async () => {
  const fields = {
    verb: 'note',
    notes: 'The Toy Store will write to every lender.',
    action: 'Toy Office to count the kites by 5 February 2017',
  }
  const location = await ok(press(`${kites}/recommendations/${paper.record.id}/0`, fields))
  assert.equal(location, `${kites}#decisions`)
  const { decisions, notes, actions, pending } = await minuted(kites)
  assert.deepEqual(
    decisions.map(({ reference, verb, text }) => [reference, verb, text]),
    [[`${meeting}/D1`, 'NOTED', 'how many kites broke']],
  )
  assert.equal(notes.text, fields.notes)
  assert.deepEqual(
    actions.map(({ reference, owner, due }) => [reference, owner, due.on]),
    [[`${meeting}/A1`, 'Toy Office', '2017-02-05']],
  )
  assert.deepEqual(
    pending.map(({ verb }) => verb),
    ['approve'],
  )
  assert.match(
    (await visit(world, kites, 'secretary')).text,
    /TC-001\/A1 Toy Office to count the kites by 5 February 2017 Due 5 February 2017/,
  )
})

test('a press whose verb records votes puts down the seats that are there, and nobody else', async () => {
  await ok(press(`${kites}/recommendations/${paper.record.id}/1`, { verb: 'approve' }))
  assert.match((await visit(world, kites, 'secretary')).text, /TC-001\/D2\. Carried: 4 for, 0 against/)
})

test('what was promised in the notes without an action is pointed out', async () => {
  const { commitments } = await minuted(kites)
  assert.deepEqual(
    commitments.map(({ sentence }) => sentence),
    ['The Toy Store will write to every lender.'],
  )
  await ok(press(`${kites}/actions`, { action: 'Toy Store to write to every lender by 1 March 2017' }))
  assert.deepEqual((await minuted(kites)).commitments, [])
})

test('an owner whom the code does not know is asked for, and the line is still there', async () => {
  const action = 'Somebody to find a ball'
  const refused = await press(`${kites}/actions`, { action })
  assert.equal(refused.status, 422)
  assert.match(refused.problems.join(' '), /“Somebody” is no organisation/)
  assert.equal(refused.$('#action').attr('value'), action)
  assert.ok(refused.$('#owner').closest('details').is('[open]'))
  await ok(press(`${kites}/actions`, { action, owner: 'organisation:toy-store', due: 'next meeting' }))
    .then(() => assert.fail('an organisation that does not exist'))
    .catch(error => assert.match(String(error), /Somebody/))
  await ok(press(`${kites}/actions`, { action, owner: 'organisation:central-toy-store' }))
  assert.equal((await minuted(kites)).actions.length, 3)
})

test('a press and what was typed are kept together, or neither is', async () => {
  const before = await minuted(kites)
  const action = 'Somebody to find a ball'
  const refused = await press(`${kites}/decisions`, { verb: 'note', text: 'the balls', action })
  assert.equal(refused.status, 422)
  assert.match(refused.problems.join(' '), /“Somebody” is no organisation/)
  const carried = await press(`${minuting(number + 1)}/carrying-over`, { notes: 'Another day.', action })
  assert.equal(carried.status, 422)
  const { decisions, actions } = await minuted(kites)
  assert.deepEqual([decisions, actions], [before.decisions, before.actions])
  const { state, notes } = await minuted(minuting(number + 1))
  assert.deepEqual([state, notes.text], ['listed', ''])
})

test('notes that somebody else has changed meanwhile are shown beside what was typed, and nothing is lost', async () => {
  const { notes } = await minuted(kites)
  const version = String(notes.version)
  await ok(press(`${kites}/notes`, { notes: `${notes.text} They meet on Monday.`, _version: version }))
  const stale = await press(`${kites}/notes`, { notes: 'My own text.', _version: version })
  assert.equal(stale.status, 422)
  assert.match(stale.problems.join(' '), /Somebody else has changed this/)
  assert.match(stale.text, /Saved meanwhile/)
  assert.match(stale.text, /They meet on/)
  assert.equal(stale.$('#notes').text(), 'My own text.')
  const again = stale.$('#typed input[name="_version"]').attr('value') ?? ''
  await ok(press(`${kites}/notes`, { notes: 'Both texts.', _version: again }))
  assert.equal((await minuted(kites)).notes.text, 'Both texts.')
})

test('notes can be emptied, and a machine that does not send them leaves them', async () => {
  const { notes } = await minuted(kites)
  await ok(press(`${kites}/actions`, { action: 'Toy Office to fly a kite by 1 March 2017' }))
  assert.equal((await minuted(kites)).notes.text, notes.text)
  await ok(press(`${kites}/notes`, { notes: '', _version: String(notes.version) }))
  assert.equal((await minuted(kites)).notes.text, '')
})

test('a decision in other words has its dissent, its votes and what it was about', async () => {
  const page = await visit(world, kites, 'secretary')
  const seats = page.$('#votes-decisions').parent().parent().find('select[name="votes"]')
  const votes = seats.toArray().map((select, n) => {
    const options = page.$(select).find('option')
    return page.$(options[n === 0 ? 1 : 0]).attr('value') ?? ''
  })
  const dissentSeat = votes[0]?.split(':')[0] ?? ''
  await ok(
    press(`${kites}/decisions`, {
      verb: 'approve',
      text: 'that strings are longer',
      votes,
      dissentSeat,
      dissentText: 'Strings break.',
      by: 'body',
    }),
  )
  const { text } = await visit(world, kites, 'secretary')
  assert.match(text, /APPROVED that strings are longer TC-001\/D3\. Carried: 3 for, 1 against/)
})

test('whoever leaves and comes back is one press each, and the page says whether the body can still decide', async () => {
  const entryOf = async (name: string) => (await minuted(kites)).attendance.find(one => one.name === name)?.id ?? ''
  for (const name of ['Council Chair', 'Lender Member 1', 'Lender Member 2']) {
    await ok(press(`${kites}/departures`, { entry: await entryOf(name) }))
  }
  const { quorum } = await minuted(kites)
  assert.equal(quorum.isQuorate, false)
  assert.match(
    quorum.says,
    /^Not quorate since item 4, without the Council Chair, the Lender Member 1, the Lender Member 2\. /,
  )
  const refused = await press(`${kites}/decisions`, { verb: 'approve', text: 'that it rains' })
  assert.match(refused.problems.join(' '), /Not quorate/)
  assert.equal(refused.$('#text-decisions').text(), 'that it rains')
  for (const name of ['Council Chair', 'Lender Member 1', 'Lender Member 2']) {
    const location = await ok(press(`${kites}/returns`, { entry: await entryOf(name) }))
    assert.equal(location, `${kites}#room`)
  }
  assert.equal((await minuted(kites)).quorum.isQuorate, true)
})

test('a confidential item is not opened while somebody is there who has not signed, and is minuted on a page of its own', async () => {
  const open = minuting(closedNumber)
  const closed = minuting(closedNumber, 'confidential')
  await ok(press(`${kites}/conclusion`, { goTo: 'stay' }))
  assert.equal((await minuted(kites)).state, 'concluded')
  const { attendance } = await minuted(open)
  const unsigned = attendance.find(({ name }) => name === 'Borrower Member 2')?.id ?? ''
  await ok(press(`${open}/returns`, { entry: unsigned }))
  const refused = await press(`${open}/opening`)
  assert.match(refused.problems.join(' '), /has not signed/)
  assert.doesNotMatch(refused.text, /Borrower Member 2 has not/)
  await ok(press(`${open}/departures`, { entry: unsigned }))
  await ok(press(`${closed}/opening`))
  const page = await visit(world, closed, 'secretary')
  assert.equal(page.heading, `${closedNumber}. The missing kite`)
  assert.match(page.$('.witan-classification').text(), /Closed/)
  await ok(press(`${closed}/decisions`, { verb: 'resolve', text: 'that it is found', notes: 'It was red.' }))
  assert.doesNotMatch((await visit(world, open, 'secretary')).text, /that it is found|It was red/)
  assert.equal((await visit(world, closed, 'administrator')).status, 404)
})

test('a second press of the same page is one act', async () => {
  const fields = { verb: 'resolve', text: 'that twice is once', _key: 'press-twice-0001' }
  const first = await ok(press(`${minuting(closedNumber)}/decisions`, fields))
  const second = await ok(press(`${minuting(closedNumber)}/decisions`, fields))
  assert.equal(first, second)
  assert.equal((await minuted(minuting(closedNumber))).decisions.length, 1)
  assert.ok(personOf(world, 'secretary'))
})

test('what a form cannot have sent is refused, and not a fault', async () => {
  for (const fields of [
    { verb: 'approve', text: 'x', effects: 'nonsense' },
    { verb: 'approve', text: 'x', votes: "'; drop table--:for" },
    { verb: 'approve', text: 'x', dissentSeat: 'no' },
    { verb: 'no-such-verb', text: 'x' },
    { verb: 'note', text: '' },
  ]) {
    assert.equal((await press(`${minuting(closedNumber)}/decisions`, fields)).status, 422)
  }
  assert.equal((await press(`${kites}/recommendations/not-an-id/0`, { verb: 'note' })).status, 422)
  assert.equal((await press(`${kites}/departures`, { entry: 'nobody' })).status, 422)
  assert.equal((await press(`/meetings/${meeting}/items/99/minute/notes`, {})).status, 404)
})

test('to conclude an item asks if nothing was decided, and one press says that there was nothing to decide', async () => {
  await ok(press(`${minuting(closedNumber)}/conclusion`, { goTo: 'stay' }))
  const following = minuting(6)
  await ok(press(`${following}/opening`))
  const asked = await press(`${following}/conclusion`, { goTo: 'next' })
  assert.match(asked.problems.join(' '), /Nothing has been decided at this item/)
  const skipped = await press(`${minuting(8)}/opening`)
  assert.match(skipped.problems.join(' '), /Nothing has been decided at item 6/)
  assert.equal(await ok(press(`${following}/conclusion`, { nothing: 'next' })), minuting(7))
  assert.equal((await minuted(minuting(7))).state, 'open')
})

test('after the last item the meeting is closed, and its notes are then read and corrected in the minutes', async () => {
  for (const left of [1, 2, 3, 7, 8, 9]) await ok(press(`${minuting(left)}/conclusion`, { nothing: 'stay' }))
  const last = await visit(world, minuting(9), 'secretary')
  assert.match(last.text, /Close the meeting and draft the minutes/)
  assert.equal(await ok(press(`${minuting(9)}/closing`, { drafts: 'yes' })), `/meetings/${meeting}/minutes`)
  const page = await visit(world, kites, 'secretary')
  assert.match(page.text, /The meeting is over/)
  assert.equal(page.$('#notes').length, 0)
})
