import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, type CouncilKey, got, personOf } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { issuePapers } from '../meetings/door.ts'
import { granted } from '../../kit/verdict.ts'
import { contextOf } from '../../shell/house.ts'
import { change } from '../../shell/ledger/keep-record.ts'
import { perform } from '../../shell/ledger/perform.ts'
import type { Modification } from './modification.ts'
import { modificationsOf, takeModification } from './store.ts'
import { reclassify } from '../sight/door.ts'
import { formEarlierGroups } from './acts/form-earlier-groups.ts'
import { attachDocument } from './acts/attach-document.ts'

const { world, act, raise, step, read } = await openModificationsWorld()
after(world.close)

type GroupAsRead = Readonly<{
  group: Readonly<{
    body: string
    meetings: readonly Readonly<{ title: string; isComing: boolean }>[]
    sharedWith: readonly string[]
  }>
}>

type MembersAsRead = Readonly<{ members: readonly Readonly<{ person: string }>[] }>

type AgendaAsRead = Readonly<{
  reference: string
  agenda: readonly Readonly<{ title: string }>[]
  roll: Readonly<{ entries: readonly Readonly<{ name: string }>[] }>
}>

let calls = 0
const callOf = async (body: string, date: string, as: CouncilKey = 'secretary') =>
  await send(world, '/meetings', { _key: `call-${(calls += 1)}`, body, date }, as)

type ReportAsRead = Readonly<{
  state: string
  version: number
  made: number
  sections: readonly Readonly<{ key: string; rows: readonly unknown[]; written: string }>[]
}>

const LIBRARIAN = { name: 'A. Librarian', words: 'Librarian, Toybox Library', as: 'member', from: '2016-12-01' }

test('a group is told what it lacks: members, a chair, categories that are touched, and who has not promised to be impartial', async () => {
  const reference = await raise('Group work', { categories: 'lender' })
  assert.equal((await act(`/${reference}/group`, LIBRARIAN)).status, 404, 'no group without terms of reference')
  assert.equal(
    (await act(`/${reference}/terms`, { terms: 'Find out.', questions: 'Why?\nHow?' }, 'contact')).status,
    422,
  )
  assert.equal((await act(`/${reference}/terms`, { terms: 'Find out.', questions: 'Why?\nHow?' })).status, 303)
  assert.equal((await act(`/${reference}/group`, LIBRARIAN, 'contact')).status, 404)
  assert.equal((await act(`/${reference}/group`, { ...LIBRARIAN, category: 'borrower' })).status, 303)
  const page = await visit(world, `/modifications/${reference}`)
  assert.match(page.text, /It has 1 of the 3 members that it needs\. Nobody is in the chair/)
  assert.match(page.text, /Nobody in it is of those whom the change touches: Lenders/)
  assert.match(page.text, /Not yet confirmed to act impartially: Librarian, Toybox Library/)
  const { members: seated } = await readData<MembersAsRead>(world, `/modifications/${reference}/group`, 'secretary')
  const person = seated[0]?.person ?? ''
  assert.equal((await act(`/${reference}/group/impartiality`, { person, impartialSince: '2017-01-01' })).status, 422)
  assert.equal((await act(`/${reference}/group/impartiality`, { person, impartialSince: '2016-12-01' })).status, 303)
  const chair = {
    person: personOf(world, 'lender1'),
    words: 'Lender',
    as: 'chair',
    from: '2016-12-01',
    category: 'lender',
  }
  assert.equal((await act(`/${reference}/group`, { ...chair, impartialSince: '2016-12-02' })).status, 303)
  const after = await visit(world, `/modifications/${reference}`)
  assert.doesNotMatch(after.text, /Not yet confirmed|Nobody in it|Nobody is in the chair/)
  for (const odd of [
    { category: 'pirate' },
    { impartialSince: '2017-01-01' },
    { words: '' },
    { name: '' },
    { from: 'soon' },
  ])
    assert.equal((await act(`/${reference}/group`, { ...LIBRARIAN, ...odd })).status, 422)
  // The name is for those who have signed in; by what a member sits there, everybody may read.
  const [, first = []] = (await visit(world, `/modifications/${reference}`, 'contact')).table('Members')
  assert.deepEqual([/A\. Librarian/.test(after.text), after.table('Members').length], [false, 3])
  assert.deepEqual([first[0], first[1]], ['Lender, in the chairLender Member 1', 'Lenders'])
})

test('a meeting of a group is of its own members, by its own quorum, and of no other group', async () => {
  const [one, other] = [await raise('Kites'), await raise('Marbles')]
  for (const reference of [one, other])
    assert.equal((await act(`/${reference}/terms`, { terms: 'Find out.' })).status, 303)
  const group = `swap-working-group.${one}`
  const seats = [
    ['lender2', 'member'],
    ['borrower1', 'member'],
    ['repairer', 'chair'],
  ] as const
  for (const [key, as] of seats) {
    const member = { person: personOf(world, key), words: `Expert ${key}`, as, from: '2016-12-01' }
    assert.equal((await act(`/${one}/group`, member)).status, 303)
  }
  const called = await callOf(group, '2016-12-20')
  assert.equal(called.status, 303, called.problems.join(' '))
  const meeting = await visit(world, called.location ?? '', 'secretary')
  assert.match(meeting.heading, new RegExp(`Swap Group on ${one} meeting 1`))
  assert.match(meeting.text, new RegExp(`What the group works on ${one} Kites`))
  // What is given to the group is on its agenda, and nothing of another group.
  assert.deepEqual([meeting.text.includes(`Kites`), meeting.text.includes('Marbles')], [true, false])
  const data = await readData<GroupAsRead>(world, `/modifications/${one}`)
  assert.deepEqual(
    data.group.meetings.map(({ title, isComing }) => [title, isComing]),
    [[`Swap Group on ${one} meeting 1`, true]],
  )
  assert.deepEqual((await readData<GroupAsRead>(world, `/modifications/${other}`)).group.meetings, [])
  const second = await callOf(`swap-working-group.${other}`, '2016-12-20')
  assert.match((await visit(world, second.location ?? '', 'secretary')).heading, /meeting 2$/, 'numbers are given once')
  assert.equal((await callOf('swap-working-group.RC999', '2016-12-21')).status, 422)
  const agenda = await readData<AgendaAsRead>(world, called.location ?? '', 'secretary')
  assert.deepEqual(
    agenda.agenda.map(({ title }) => title),
    ['Minutes and actions', `${one}: Kites`, 'Any other business'],
  )
  got(await issuePapers(await contextAs(world, 'secretary'), { meeting: agenda.reference }))
  const { roll } = await readData<AgendaAsRead>(world, called.location ?? '', 'secretary')
  const expected = ['Borrower Member 1', 'Lender Member 2', 'Repairer Member']
  assert.deepEqual(roll.entries.map(({ name }) => name).toSorted(), expected)
  assert.match((await visit(world, `${called.location}/roll`, 'secretary')).text, /of 3 seats present \(3 needed\)/)
})

test('two modifications may be given to one group, whose meeting is then about both', async () => {
  const [one, related, unknown] = [
    await raise('Swings'),
    await raise('Slides'),
    { terms: 'x', group: 'swap-working-group.X1' },
  ]
  assert.equal((await act(`/${one}/terms`, { terms: 'Find out.' })).status, 303)
  assert.equal((await act(`/${related}/terms`, unknown)).status, 422)
  const group = `swap-working-group.${one}`
  assert.equal((await act(`/${related}/terms`, { terms: 'See both.', group })).status, 303)
  const called = await callOf(group, '2016-12-13')
  const meeting = await visit(world, called.location ?? '', 'secretary')
  assert.match(meeting.text, new RegExp(`What the group works on ${one} Swings.*${related} Slides`))
  for (const reference of [one, related]) {
    const { group: seated } = await readData<GroupAsRead>(world, `/modifications/${reference}`)
    assert.deepEqual([seated.body, seated.meetings.length, seated.sharedWith.length], [group, 1, 1])
  }
  assert.match((await visit(world, `/bodies/${group}`)).text, /Swings.*Slides/)
  assert.match((await visit(world, '/bodies/swap-working-group')).text, new RegExp(`${one}, ${related}`))
})

test('members of a group see what is for the group, from the day on which they sit in it, and not when they have left it', async () => {
  const reference = await raise('Guarded')
  const file = { name: 'rule.md', bytes: Buffer.from('A kite for two.') }
  const wording = { type: 'new-wording', title: 'Wording for the group', classification: 'amber' } as const
  const attaching = { modification: reference, ...wording, ...file }
  const attached = got(await attachDocument(await contextAs(world, 'secretary'), attaching))
  assert.equal((await act(`/${reference}/terms`, { terms: 'Find out.' })).status, 303)
  const { location: draft = '' } = await act(`/${reference}/reports`, { kind: 'draft' })
  const seen = async () => [
    (await visit(world, `/modifications/${reference}/documents/D1-A`, 'visitor')).status,
    (await visit(world, draft, 'visitor')).status,
  ]
  assert.deepEqual(await seen(), [404, 404])
  const member = { person: personOf(world, 'visitor'), words: 'Kite maker', as: 'member', from: '2016-12-05' }
  assert.equal((await act(`/${reference}/group`, member)).status, 303)
  assert.deepEqual(await seen(), [200, 200])
  for (const classification of ['red', 'amber'] as const) {
    const asked = { record: attached.record.id, classification, reason: 'Looked at again' }
    got(await reclassify(await contextAs(world, 'secretary'), { ...asked, owner: 'chair', reviewOn: '2017-03-01' }))
  }
  assert.deepEqual(await seen(), [200, 200], 'another class lets the group in again')
  const other = await raise('Not for them')
  got(await attachDocument(await contextAs(world, 'secretary'), { modification: other, ...wording, ...file }))
  assert.equal((await visit(world, `/modifications/${other}/documents/D1-A`, 'visitor')).status, 404)
  const ending = {
    person: member.person,
    reason: 'Moved on',
    'until-day': '5',
    'until-month': '12',
    'until-year': '2016',
  }
  const left = await send(
    world,
    `/bodies/swap-working-group.${reference}/seats/member-1/ending`,
    { _key: 'left', ...ending },
    'secretary',
  )
  assert.equal(left.status, 303, left.problems.join(' '))
  assert.deepEqual(await seen(), [404, 404])
})

test('questions of a group are answered, by whom and when, and its members have a pack with all that they are asked', async () => {
  const reference = await raise('Asked', { summary: 'Kites with two tails' })
  const page = `/modifications/${reference}`
  assert.equal((await visit(world, `${page}/member-pack`)).status, 404, 'no group has its terms')
  assert.equal((await act(`/${reference}/questions`, { question: 'Why?' })).status, 422)
  assert.equal((await act(`/${reference}/terms`, { terms: 'Find out.', questions: 'How?' })).status, 303)
  const unnamed = await act(`/${reference}/questions`, { known: 'How?', answer: 'With string.' })
  assert.match(unnamed.problems.join(' '), /Say who answers, by role/)
  const answered = { known: 'How?', answer: 'With string.', by: 'Toy Store' }
  assert.equal((await act(`/${reference}/questions`, answered, 'contact')).status, 422)
  assert.equal((await act(`/${reference}/questions`, answered)).status, 303)
  assert.equal((await act(`/${reference}/questions`, { question: 'And in rain?' })).status, 303)
  assert.equal(
    (await act(`/${reference}/terms`, { terms: 'Find out more.', questions: 'How?\nAnd in rain?' })).status,
    303,
  )
  assert.match((await visit(world, page)).text, /With string\..*Toy Store, 5 December 2016.*And in rain\?.*Open/s)
  const pack = await visit(world, `${page}/member-pack`)
  for (const said of [/acts impartially/, /Find out more/, /With string/, /Kites with two tails/, /objectives/])
    assert.match(pack.text, said)
  const pdf = await world.server.inject(`${page}/member-pack?format=pdf`)
  assert.deepEqual([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()], [200, '%PDF-'])
  const report = await act(`/${reference}/reports`, { kind: 'draft' })
  assert.match((await visit(world, report.location ?? '', 'secretary')).text, /With string\. \(Toy Store/)
})

test('a report is made from the record, keeps what people wrote when it is made anew, and waits for all that was considered', async () => {
  const reference = await raise('Reported', { summary: 'First summary' })
  assert.equal((await act(`/${reference}/reports`, { kind: 'draft' }, 'contact')).status, 422)
  assert.equal((await act(`/${reference}/reports`, { kind: 'secret' })).status, 422)
  const made = await act(`/${reference}/reports`, { kind: 'draft' })
  assert.equal(made.location, `/modifications/${reference}/reports/R1`)
  const page = made.location ?? ''
  // A draft is for those who write it.
  assert.equal((await visit(world, page)).status, 404)
  const conclusion = { section: 'conclusion', text: 'We agree.\n\n- **All** of us\n- <b>You</b>' }
  assert.equal((await act(`/${reference}/reports/R1/parts`, conclusion)).status, 303)
  assert.equal((await act(`/${reference}/reports/R1/parts`, { section: 'nowhere', text: 'x' })).status, 422)
  assert.equal((await act(`/${reference}/description`, { summary: 'Second summary' })).status, 303)
  assert.equal((await act(`/${reference}/reports`, { kind: 'draft' })).location, page)
  const anew = await readData<ReportAsRead>(world, page, 'secretary')
  assert.equal(anew.made, 2)
  assert.match(JSON.stringify(anew.sections), /Second summary/)
  assert.match(anew.sections.find(({ key }) => key === 'conclusion')?.written ?? '', /We agree/)
  const shown = await visit(world, page, 'secretary')
  const points = shown
    .$('ul.govuk-list--bullet li')
    .toArray()
    .map(point => shown.$(point).text())
  assert.deepEqual([shown.$('ul.govuk-list--bullet strong').text(), points.includes('<b>You</b>')], ['All', true])
  const tooEarly = await act(`/${reference}/reports/R1/issue`, {})
  assert.match(tooEarly.problems.join(' '), /List first all solutions and mitigations/)
  assert.equal((await act(`/${reference}/considered`, { what: '', by: '', outcome: '' })).status, 422)
  const option = { what: 'Lend for longer', by: 'Swap Working Group', outcome: 'Too few toys.' }
  assert.equal((await act(`/${reference}/considered`, option)).status, 303)
  const stale = await act(`/${reference}/reports/R1/issue`, {})
  assert.match(stale.problems.join(' '), /considered that this report does not show/)
  assert.equal((await act(`/${reference}/reports`, { kind: 'draft' })).status, 303)
  assert.equal((await act(`/${reference}/reports/R1/issue`, {})).status, 303)
  assert.match((await visit(world, page)).text, /Lend for longer \(Swap Working Group\) Too few toys/)
  assert.equal((await act(`/${reference}/reports/R1/parts`, conclusion)).status, 422)
  const word = await world.server.inject({ url: `${page}?format=docx` })
  assert.equal(word.rawPayload.subarray(0, 2).toString(), 'PK')
  // The next one begins with what was written in the one before.
  const final = await act(`/${reference}/reports`, { kind: 'final' })
  assert.equal(final.location, `/modifications/${reference}/reports/R2`)
  assert.match(JSON.stringify(await readData<ReportAsRead>(world, final.location ?? '', 'secretary')), /We agree/)
})

test('what was considered is what a step asks for that needs all solutions listed', async () => {
  const reference = await raise('Considered')
  const lacks = async () => {
    const { possible } = await read(reference, 'secretary')
    return possible.find(({ step: name }) => name === 'write-up')?.lacks.map(({ reason }) => reason)
  }
  assert.equal((await act(`/${reference}/evidence`, { guard: 'statements-complete', says: 'The form' })).status, 303)
  const forced = await step(reference, 'rename', { title: 'Considered well' })
  assert.equal(forced.status, 303)
  assert.equal(await lacks(), undefined)
})

test('a group whose members stood in words alone has seats for them once the house starts', async () => {
  const reference = await raise('From before')
  assert.equal((await act(`/${reference}/terms`, { terms: 'Find out.' })).status, 303)
  const members = [{ words: 'Kite maker, Toybox Library', category: 'lender', impartialSince: '2016-12-01' }]
  await perform(contextOf(world.house), async tx => {
    const kept = await takeModification(tx, reference)
    if (kept === undefined) throw new Error('It was raised above.')
    const { body: _body, ...before } = { body: null, ...kept.content.group }
    const content = { ...kept.content, group: { ...before, members } }
    // As it was kept before groups had seats.
    await change(tx, kept, { verb: 'terms-set', content: content as unknown as Modification })
    const listing = modificationsOf(tx.statements).updateTable('modifications.listing').set({ group_body: '' })
    await listing.where('record', '=', kept.record.id).execute()
    return granted()
  })
  for (let start = 0; start < 2; start += 1) got(await formEarlierGroups(contextOf(world.house)))
  const page = await visit(world, `/modifications/${reference}`)
  assert.deepEqual(page.table('Members')[1], [
    'Kite maker, Toybox Library',
    'Lenders',
    'From 5 December 2016',
    '1 December 2016',
  ])
})
