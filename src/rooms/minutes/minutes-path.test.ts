import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, personOf } from '../../../test/world-council.ts'
import { openItem } from '../meetings/door.ts'
import { CANARIES, minuteEverything, ok, openMinutesWorld } from '../../../test/world-minutes.ts'
import { readData, visit } from '../../../test/world-visit.ts'
import { fetched } from '../../../test/world-papers.ts'
import { callTheRoll, itemCalled, partsIn } from '../../../test/world-meeting.ts'
import { extractText } from '../../shell/files/extract-text.ts'
import { callMeeting, issuePapers, openMeeting } from '../meetings/door.ts'

const world = await openMinutesWorld()
after(world.close)
const { press, meeting, number } = world
const MINUTES = `/meetings/${meeting}/minutes`
const CLOSED = `/meetings/${meeting}/confidential-minutes`
const secretary = async () => await contextAs(world, 'secretary')

type Told = Readonly<{
  state: string
  version: string
  versions: readonly Readonly<{ version: string; why: string }>[]
  comments?: readonly Readonly<{ id: string; answer: object | null }>[]
  approved: Readonly<{ authority: string }> | null
  files: readonly Readonly<{ version: string; format: string; sha256: string }>[]
}>

const told = async (url = MINUTES, as: 'secretary' | 'lender1' = 'secretary') => await readData<Told>(world, url, as)

test('minutes are drafted once the meeting is closed, by those who keep them', async () => {
  assert.equal((await visit(world, MINUTES)).status, 404)
  const early = await press(MINUTES)
  assert.match(early.problems.join(' '), /has not been closed/)
  assert.equal((await press(MINUTES, {}, 'lender1')).status, 404)
  await minuteEverything(world)
  const { state, version } = await told()
  assert.deepEqual([state, version], ['draft', '0.1'])
  assert.equal((await press(MINUTES)).status, 422)
})

test('a draft is for those who prepare it, and the closed one for those of them who have signed', async () => {
  for (const other of [undefined, 'lender1', 'commission'] as const) {
    for (const url of [MINUTES, CLOSED, `${MINUTES}.pdf`, `${MINUTES}.docx`, `${MINUTES}.json`, `${CLOSED}.pdf`]) {
      assert.equal((await visit(world, url, other)).status, 404)
    }
  }
  assert.equal((await visit(world, MINUTES, 'administrator')).status, 200)
  assert.equal((await visit(world, CLOSED, 'administrator')).status, 404)
  assert.equal((await visit(world, CLOSED, 'secretary')).status, 200)
})

test('the draft says what happened, without a word typed twice', async () => {
  const { text } = await visit(world, MINUTES, 'secretary')
  for (const words of [
    '4.1 Lender Member 1 said that kites break in frost.',
    '4.2 The office will count the kites again.',
    'The Council: a) NOTED how many kites broke; and b) APPROVED that kites are lent from March to October.',
    'For: Lender Member 1, Lender Member 2, Borrower Member 1, Repairer Member.',
    `Task ${meeting}/A1: Toy Office to count the kites by 5 February 2017`,
    'A part of this item is recorded in the closed minutes.',
    'Borrowers Borrower Member 2 Borrower Member 2',
  ]) {
    assert.ok(text.includes(words), `${words}\n\n${text}`)
  }
})

test('circulated, the members read them and comment, until midday five days later', async () => {
  await ok(press(`${MINUTES}/circulation`))
  assert.equal((await readData<{ state: string }>(world, `/meetings/${meeting}`)).state, 'minutes-circulated')
  const page = await visit(world, MINUTES, 'lender1')
  assert.match(page.text, /Comments are asked for by 8 January 2017 at midday/)
  assert.match(page.text, /kites break in frost/)
  assert.equal((await visit(world, CLOSED, 'lender1')).status, 200)
  assert.equal((await visit(world, CLOSED, 'borrower2')).status, 404)
  assert.equal((await visit(world, MINUTES)).status, 404)
  assert.match((await visit(world, '/', 'lender1')).text, /Comment on the minutes of Council meeting 1/)
  await ok(press(`${MINUTES}/comments`, { text: 'The kites were counted twice.', item: String(number) }, 'lender1'))
  assert.doesNotMatch((await visit(world, '/', 'lender1')).text, /Comment on the minutes of Council meeting 1/)
  assert.match((await visit(world, '/', 'secretary')).text, /Answer the comments on the minutes of Council meeting 1/)
  assert.equal((await press(`${MINUTES}/comments`, { text: 'Me too.' }, 'commission')).status, 422)
  const nowhere = await press(`${MINUTES}/comments`, { text: 'x', item: '77' }, 'lender2')
  assert.match(nowhere.problems.join(' '), /Choose an item/)
})

test('an amendment is a new version, somebody who did not see the newest text is refused, and the difference is shown', async () => {
  const amendment = `${MINUTES}/amendment?item=${number}`
  const form = await visit(world, amendment, 'secretary')
  const version = form.$('main form input[name="_version"]').attr('value') ?? ''
  const fields = { item: String(number), why: 'The count', _version: version }
  const text = 'Lender Member 1 said that kites break in frost.\nThe office counted the kites twice.'
  await ok(press(`${MINUTES}/amendments`, { ...fields, text }))
  const stale = await press(`${MINUTES}/amendments`, { ...fields, text: 'Another text.' })
  assert.equal(stale.status, 422)
  assert.match(stale.text, /Saved meanwhile/)
  assert.equal(stale.$('#text').text(), 'Another text.')
  assert.deepEqual(
    (await told()).versions.map(one => [one.version, one.why]),
    [
      ['0.1', 'First draft'],
      ['0.2', 'The count'],
    ],
  )
  const differences = await visit(world, `${MINUTES}/differences?from=0.1&to=0.2`, 'lender1')
  assert.match(differences.text, /Item 4/)
  assert.match(differences.$('ins').text(), /counted.*twice/)
  assert.doesNotMatch(differences.text, /Item 5|Attendance/)
  assert.match((await visit(world, `${MINUTES}?version=0.1`, 'lender1')).text, /will count the kites again/)
  assert.equal((await press(`${MINUTES}/amendments`, { ...fields, text: 'Not mine.' }, 'lender1')).status, 422)
})

test('they are not approved while a comment waits, nor by anything but a decision of the body', async () => {
  const refused = await press(`${MINUTES}/approval`, { authority: `${meeting}/D1` })
  assert.match(refused.problems.join(' '), /A comment has not been answered/)
  assert.match(refused.problems.join(' '), /it takes one of a later meeting/)
  const [comment] = (await told()).comments ?? []
  await ok(press(`${MINUTES}/comments/${comment?.id}/answer`, { answer: 'The count is in version 0.2.' }))
  const again = await press(`${MINUTES}/comments/${comment?.id}/answer`, { answer: 'Twice.' })
  assert.match(again.problems.join(' '), /has been answered already/)
  assert.match((await visit(world, MINUTES, 'lender1')).text, /The count is in version 0\.2\./)
  const unknown = await press(`${MINUTES}/approval`, { authority: 'TC-099/D1' })
  assert.deepEqual(unknown.problems.length, 1)
  assert.match(unknown.problems.join(' '), /There is no such decision/)
  assert.equal((await press(`${MINUTES}/publication`)).status, 422)
})

test('a later meeting approves them by one press, the closed ones with them, and they become version 1.0', async () => {
  world.clock.now = '2017-01-20T09:00:00.000Z'
  const next = got(await callMeeting(await secretary(), { body: 'council', date: '2017-02-07' }))
  const standing = await itemCalled(world, next, 'Minutes and actions')
  const [minutes] = standing.item.content.subjects
  got(await issuePapers(await secretary(), { meeting: next }))
  world.clock.now = '2017-02-07T14:00:00.000Z'
  await callTheRoll(world, next, ['chair', 'lender1', 'lender2', 'borrower1', 'repairer'])
  got(await openMeeting(await secretary(), { meeting: next }))
  got(await openItem(await secretary(), { item: standing.id }))
  const page = `/meetings/${next}/items/${standing.number}/minute`
  const shown = await visit(world, page, 'secretary')
  assert.match(shown.text, /What this does to TC-001\/minutes Minutes of Council meeting 1/)
  const effects = shown
    .$('option')
    .toArray()
    .map(one => shown.$(one).attr('value') ?? '')
    .find(value => value.endsWith(':approve-minutes'))
  assert.ok(effects !== undefined && minutes !== undefined)
  await ok(press(`${page}/decisions`, { verb: 'resolve', text: 'that the minutes are a true record', effects }))
  const { state, version, approved } = await told()
  assert.deepEqual([state, version, approved?.authority], ['approved', '1.0', `${next}/D1`])
  assert.equal((await told(CLOSED)).state, 'approved')
  assert.equal((await readData<{ state: string }>(world, `/meetings/${meeting}`)).state, 'minutes-approved')
  assert.equal((await visit(world, MINUTES)).status, 404)
})

test('published, they are printed once, with a checkpoint, and everybody reads the same in every format', async () => {
  await ok(press(`${MINUTES}/publication`))
  const page = await visit(world, MINUTES)
  assert.equal(page.status, 200)
  assert.match(page.text, /Final 1\.0/)
  assert.match(page.text, /Record checkpoint .*: \d+ acts at 2017-02-07/)
  assert.match(page.text, /Council Chair/)
  assert.match((await visit(world, '/')).text, /Latest minutes Minutes of Council meeting 1/)
  const { files } = await told()
  assert.deepEqual(
    files.map(({ format, version }) => [format, version]),
    [
      ['pdf', '1.0'],
      ['docx', '1.0'],
      ['json', '1.0'],
    ],
  )
  const first = await fetched(world, `${MINUTES}.pdf`)
  world.clock.now = '2017-02-09T09:00:00.000Z'
  const second = await fetched(world, `${MINUTES}.pdf`)
  assert.ok(first.rawPayload.equals(second.rawPayload))
})

test('the page, Word, PDF and the machine’s data say the same', async () => {
  const page = plain((await visit(world, MINUTES)).$('main').text())
  const data = await readData<{ minutes: Readonly<Record<string, unknown>> }>(world, `${MINUTES}.json`)
  const words = sayingsOf(data.minutes)
  assert.ok(words.length > 40)
  const word = plain(await textOf(`${MINUTES}.docx`))
  const pdf = plain(await textOf(`${MINUTES}.pdf`))
  for (const saying of words) {
    for (const [name, text] of [
      ['page', page],
      ['word', word],
      ['pdf', pdf],
    ] as const) {
      assert.ok(text.includes(plain(saying)), `${name} does not say “${saying}”`)
    }
  }
})

test('nobody who has not signed finds a word of the closed record anywhere', async () => {
  const canaries = new RegExp(Object.values(CANARIES).join('|'))
  const urls = [
    MINUTES,
    `${MINUTES}.json`,
    `/meetings/${meeting}`,
    `/meetings/${meeting}/items/5`,
    '/',
    '/decisions',
    '/actions',
  ]
  const searches = Object.values(CANARIES).map(word => `/search?q=${encodeURIComponent(word)}`)
  for (const as of [undefined, 'contact', 'borrower2', 'administrator', 'commission'] as const) {
    for (const url of [...urls, ...searches]) {
      const reply = await fetched(world, url, as)
      const body = reply.payload.replaceAll(/value="[^"]*"|Search: [^<]*|“[^”]*”/g, '')
      assert.doesNotMatch(body, canaries, `${url} as ${as ?? 'the public'}`)
    }
    for (const file of ['pdf', 'docx']) {
      assert.doesNotMatch(await textOf(`${MINUTES}.${file}`, as), canaries)
      assert.equal((await fetched(world, `${CLOSED}.${file}`, as)).statusCode, 404)
    }
    assert.equal((await fetched(world, `${CLOSED}.json`, as)).statusCode, 404)
  }
  const closed = await visit(world, CLOSED, 'lender1')
  for (const word of Object.values(CANARIES)) assert.ok(closed.text.includes(word), word)
  assert.match((await visit(world, '/search?q=Zeppelin', 'lender1')).text, /Closed minutes/)
})

test('a copy of the closed minutes bears the name of its reader, and no format that cannot', async () => {
  const copy = await fetched(world, `${CLOSED}.pdf`, 'lender1')
  const read = got(await extractText(copy.rawPayload, 'closed.pdf'))
  assert.match(read.text.replaceAll(/\s+/g, ' '), /Lender Member 1, 9 February 2017/)
  assert.equal((await fetched(world, `${CLOSED}.docx`, 'lender1')).statusCode, 404)
  assert.equal((await fetched(world, `${CLOSED}.docx`, 'secretary')).statusCode, 200)
})

test('what is published is corrected for a reason, as a new version beside the old', async () => {
  const form = await visit(world, `${MINUTES}/amendment?item=${number}`, 'secretary')
  const _version = form.$('main form input[name="_version"]').attr('value') ?? ''
  const fields = { item: String(number), text: 'Lender Member 2 said that kites break in frost.', _version }
  const silent = await press(`${MINUTES}/corrections`, { ...fields, reason: ' ' })
  assert.equal(silent.status, 422)
  const old = await fetched(world, `${MINUTES}.pdf`)
  await ok(press(`${MINUTES}/corrections`, { ...fields, reason: 'It was another member.' }))
  assert.equal((await told()).version, '1.1')
  assert.match((await visit(world, MINUTES)).text, /Lender Member 2 said/)
  assert.match((await visit(world, `${MINUTES}?version=1.0`)).text, /Lender Member 1 said/)
  assert.ok((await fetched(world, `${MINUTES}.pdf?version=1.0`)).rawPayload.equals(old.rawPayload))
  assert.doesNotMatch(await textOf(`${MINUTES}.pdf`), /Lender Member 1 said/)
  const { text } = await visit(world, `${MINUTES}/differences?from=1.0&to=1.1`)
  assert.match(text, /Item 4/)
})

test('the record of the past shows the minutes as they were', async () => {
  assert.equal((await visit(world, `${MINUTES}?as-at=2017-01-03`)).status, 404)
  assert.match((await visit(world, `${MINUTES}?as-at=2017-01-03`, 'secretary')).text, /Circulated/)
  assert.equal((await visit(world, `${MINUTES}?version=7.0`)).status, 404)
  assert.ok((await partsIn(world, meeting)).twins.size === 1 && personOf(world, 'chair') !== '')
})

async function textOf(url: string, as?: 'contact' | 'borrower2' | 'administrator' | 'commission'): Promise<string> {
  const reply = await fetched(world, url, as)
  assert.equal(reply.statusCode, 200, url)
  return got(await extractText(reply.rawPayload, 'minutes')).text
}

/** Letters and figures alone: how lines and cells are parted is a matter of the format. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Everything that the sheet says in words: what is there for layout alone is left out. */
function sayingsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : value.split('\n')
  if (Array.isArray(value)) return value.flatMap(sayingsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => (LAYOUT.includes(name) ? [] : sayingsOf(one)))
}

const LAYOUT = [
  'style',
  'kind',
  'classification',
  'organisation',
  'meeting',
  'body',
  'date',
  'code',
  'reference',
  'due',
]
