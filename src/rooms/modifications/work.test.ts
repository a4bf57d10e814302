import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, visit } from '../../../test/world-visit.ts'

const { world, act, raise, step, read } = await openModificationsWorld()
after(world.close)

type ReportAsRead = Readonly<{
  state: string
  version: number
  made: number
  sections: readonly Readonly<{ key: string; rows: readonly unknown[]; written: string }>[]
}>

test('a group is told what it lacks: members, categories that are touched, and who has not promised to be impartial', async () => {
  const reference = await raise('Group work', { categories: 'lender' })
  const early = await act(`/${reference}/group`, { words: 'Librarian, Toybox Library' })
  assert.match(early.problems.join(' '), /Set the terms of reference first/)
  assert.equal(
    (await act(`/${reference}/terms`, { terms: 'Find out.', questions: 'Why?\nHow?' }, 'contact')).status,
    422,
  )
  assert.equal((await act(`/${reference}/terms`, { terms: 'Find out.', questions: 'Why?\nHow?' })).status, 303)
  assert.equal(
    (await act(`/${reference}/group`, { words: 'Librarian, Toybox Library', category: 'borrower' })).status,
    303,
  )
  const page = await visit(world, `/modifications/${reference}`)
  assert.match(page.text, /It has 1 of the 3 members that it needs/)
  assert.match(page.text, /Nobody in it is of those whom the change touches: Lenders/)
  assert.match(page.text, /Not yet confirmed to act impartially: Librarian, Toybox Library/)
  const confirmed = { words: 'Librarian, Toybox Library', category: 'lender', impartialSince: '2016-12-01' }
  assert.equal((await act(`/${reference}/group`, confirmed)).status, 303)
  const after = await visit(world, `/modifications/${reference}`)
  assert.doesNotMatch(after.text, /Not yet confirmed|Nobody in it/)
  for (const odd of [{ words: 'X', category: 'pirate' }, { words: 'X', impartialSince: '2017-01-01' }, { words: '' }])
    assert.equal((await act(`/${reference}/group`, odd)).status, 422)
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
