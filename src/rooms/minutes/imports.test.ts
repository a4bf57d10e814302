import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, seatTheCouncil, signInAs } from '../../../test/world-council.ts'
import { handIn, OLD } from '../../../test/world-imports.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import { enterAction } from '../actions/door.ts'

const world = await openWorld()
after(world.close)
await seatTheCouncil(world)
got(
  await enterAction(await contextAs(world, 'secretary'), {
    body: 'council',
    reference: 'TC-011/A1',
    owner: { kind: 'organisation', key: 'central-toy-store', words: 'Toy Store' },
    text: 'count the balls',
    due: { words: '', on: null, meeting: null },
  }),
)

type Import = Readonly<{
  id: string
  state: string
  meeting: string | null
  counts: Readonly<Record<string, number>>
  doubts: readonly Readonly<{ key: string; line: number; says: string }>[]
}>

let address = ''

/** The fields of a form of the page, as a browser would send them. */
async function fieldsOf(url: string, action: string) {
  const { $ } = await visit(world, url, 'secretary')
  const fields: Record<string, string[]> = {}
  for (const box of $(`form[action="${action}"]`).find('input, textarea, select').toArray()) {
    const name = $(box).attr('name') ?? ''
    const isBox = $(box).attr('type') === 'checkbox'
    if (isBox && $(box).attr('checked') === undefined) continue
    const value = $(box).is('select')
      ? ($(box).find('option[selected]').attr('value') ?? $(box).find('option').first().attr('value') ?? '')
      : $(box).is('textarea')
        ? $(box).text()
        : ($(box).attr('value') ?? '')
    fields[name] = [...(fields[name] ?? []), value]
  }
  return fields
}

test('old minutes are handed in by those who draft minutes, and nobody else learns of it', async () => {
  for (const other of [undefined, 'lender1', 'contact', 'commission'] as const) {
    assert.equal((await visit(world, '/imports', other)).status, 404)
    assert.equal((await send(world, '/imports', { text: OLD }, other)).status, 404)
  }
  const handed = await handIn(world, OLD)
  assert.equal(handed.status, 303, handed.problems.join(' '))
  address = handed.location ?? ''
  for (const other of [undefined, 'lender1', 'contact'] as const) {
    for (const url of [address, `${address}/source`, `${address}/original`, `${address}/items/i1`]) {
      assert.equal((await visit(world, url, other)).status, 404)
    }
  }
  assert.match((await visit(world, '/', 'secretary')).text, /Check what was read in september\.txt/)
})

test('what was read stands beside what it was read from, and every doubt leads to its line', async () => {
  const { counts, doubts } = await readData<Import>(world, address, 'secretary')
  assert.deepEqual(counts, { items: 3, decisions: 3, actions: 2, updates: 0, attendance: 3 })
  const said = doubts.map(({ says }) => says).join('\n')
  assert.match(said, /The code has no verb RATIFIED/)
  assert.match(said, /“Somebody unknown” is nobody whom the code knows/)
  const page = await visit(world, address, 'secretary')
  const line = page.$('a[href*="/source#line-"]').first().attr('href') ?? ''
  const source = await visit(world, line, 'secretary')
  assert.ok(source.$(line.slice(line.indexOf('#'))).length === 1)
  const item = await visit(world, `${address}/items/i2`, 'secretary')
  assert.match(item.text, /What the minutes say 2\. Kites/)
  assert.equal(item.$('#text').text().trim(), 'The Toy Store presented a paper on kites.')
  assert.equal(item.$('#decision-1').text().trim(), 'that kites are lent from March to October')
  const original = await world.server.inject({
    url: `${address}/original`,
    cookies: await signInAs(world, 'secretary'),
  })
  assert.equal(original.payload, OLD.trim())
  assert.match(String(original.headers['content-disposition']), /^attachment; filename="september\.txt"/)
})

test('whom the record knows is proposed the seat that they held on the day; nobody else gets one', async () => {
  const { seats } = await readData<{ seats: readonly { key: string; seat: string | null }[] }>(
    world,
    address,
    'secretary',
  )
  assert.deepEqual(
    seats.map(({ seat }) => seat),
    ['Council Chair', null, null],
  )
  const page = await visit(world, address, 'secretary')
  assert.equal(page.$('select[name="seatings"]').length, 1)
  assert.match(page.table('Who was there').flat().join(' '), /None on record/)
})

test('nothing is on the record before it is accepted, and what is incomplete is not accepted', async () => {
  assert.equal((await visit(world, '/meetings/TC-012', 'secretary')).status, 404)
  assert.equal((await visit(world, '/actions/TC-012/A1', 'secretary')).status, 404)
  const { version } = await readData<{ version: number }>(world, address, 'secretary')
  const refused = await send(world, `${address}/acceptance`, { _version: String(version) }, 'secretary')
  assert.equal(refused.status, 422)
  assert.match(refused.problems.join('\n'), /Item 3: say which verb of the code “RATIFIED” is/)
  assert.match(refused.problems.join('\n'), /Item 3: choose who has to do TC-012\/A2/)
  assert.equal((await visit(world, '/meetings/TC-012', 'secretary')).status, 404)
  const persons = await visit(world, '/search?q=Pat', 'secretary')
  assert.doesNotMatch(persons.text, /Pat Example/)
})

test('each reading can be corrected or left out, and what was looked at is in doubt no more', async () => {
  const url = `${address}/items/i3`
  const fields = await fieldsOf(url, url)
  const action = fields['actions']?.[0] ?? ''
  const said = { ...fields, verbs: ['approve', ''], decisionTexts: ['the list of balls', ''], leftOut: [action] }
  const saved = await send(world, url, said, 'secretary')
  assert.equal(saved.location, url, saved.problems.join(' '))
  const stale = await send(world, url, { ...said, _key: 'another-press-1' }, 'secretary')
  assert.match(stale.problems.join(' '), /Somebody else has changed this/)
  const { counts, doubts } = await readData<Import>(world, address, 'secretary')
  assert.deepEqual([counts['decisions'], counts['actions']], [3, 1])
  assert.ok(!doubts.some(({ key }) => key.startsWith('i3')))
  const first = `${address}/items/i1`
  const told = {
    ...(await fieldsOf(first, first)),
    updated: 'TC-011/A1',
    updateTexts: 'The balls had been counted.',
    closes: 'new',
  }
  assert.equal((await send(world, first, told, 'secretary')).status, 303)
  const meeting = await fieldsOf(address, `${address}/meeting`)
  assert.deepEqual([meeting['body'], meeting['number'], meeting['date']], [['council'], ['12'], ['2016-09-06']])
  assert.equal((await send(world, `${address}/meeting`, meeting, 'secretary')).status, 303)
})

test('accepted, the meeting, its items, decisions, actions, updates and minutes are on the record', async () => {
  const { version } = await readData<{ version: number }>(world, address, 'secretary')
  const sent = { _version: String(version), _key: 'accept-once-01' }
  const accepted = await send(world, `${address}/acceptance`, sent, 'secretary')
  assert.equal(accepted.location, '/meetings/TC-012/minutes', accepted.problems.join(' '))
  assert.equal((await send(world, `${address}/acceptance`, sent, 'secretary')).location, '/meetings/TC-012/minutes')
  const page = await visit(world, '/meetings/TC-012/minutes')
  for (const words of [
    'Final 1.0',
    'Tuesday 6 September 2016',
    'Pat Example',
    'The Council: a) NOTED the contents of the paper; and b) APPROVED that kites are lent from March to October.',
    'Task TC-012/A1: Toy Office to write to the lenders by 1 November 2016',
    'TC-011/A1',
    'the list of balls',
    'Sam Sample',
  ]) {
    assert.ok(page.text.includes(words), `${words}\n\n${page.text}`)
  }
  assert.doesNotMatch(page.text, /count the balls\.|11:59/)
  const chair = page.table('Present').find(([, name]) => name === 'Council Chair')
  assert.deepEqual(chair?.slice(1, 3), ['Council Chair', 'Council Chair'])
  assert.equal((await readData<{ state: string }>(world, '/meetings/TC-012')).state, 'published')
  assert.equal((await visit(world, '/actions/TC-012/A1')).status, 200)
  assert.equal((await readData<{ state: string }>(world, '/actions/TC-011/A1')).state, 'closed')
  assert.equal((await visit(world, '/actions/TC-012/A2', 'secretary')).status, 404)
  assert.equal((await readData<Import>(world, address, 'secretary')).meeting, 'TC-012')
})

test('what is told of an action that is not on the record stands in the discussion, with its number', async () => {
  const text = `Toy Lending Council
Minutes of meeting TC-008 held on 3 May 2016
Present: Pat Example, Sam Sample

1. Actions outstanding

Task TC-005/A3: The Toy Office had repaired the swing. Closed.

2. Kites

The Council NOTED the kites.
`
  const sent = await send(world, '/imports', { name: 'may.txt', text }, 'secretary')
  const import_ = sent.location ?? ''
  assert.match((await visit(world, import_, 'secretary')).text, /will stand in the discussion of its item/)
  const { version } = await readData<{ version: number }>(world, import_, 'secretary')
  const accepted = await send(world, `${import_}/acceptance`, { _version: String(version) }, 'secretary')
  assert.equal(accepted.location, '/meetings/TC-008/minutes', accepted.problems.join(' '))
  assert.match(
    (await visit(world, accepted.location ?? '', 'secretary')).text,
    /TC-005\/A3: The Toy Office had repaired the swing/,
  )
  assert.equal((await visit(world, '/actions/TC-005/A3', 'secretary')).status, 404)
})

test('the names of those who were there stand in what was printed, and nowhere in the ledger', async () => {
  const reply = await world.server.inject({ url: '/ledger/export.jsonl', cookies: await signInAs(world, 'secretary') })
  assert.doesNotMatch(reply.payload, /Pat Example|Sam Sample/)
  assert.match((await visit(world, '/meetings/TC-012/minutes', 'lender1')).text, /Sam Sample/)
})

test('a meeting is taken over once, and what is accepted cannot be changed any more', async () => {
  const again = (await handIn(world, OLD)).location ?? ''
  const url = `${again}/items/i3`
  const fields = await fieldsOf(url, url)
  await send(
    world,
    url,
    { ...fields, verbs: ['approve', ''], leftOut: fields['actions']?.slice(0, 1) ?? [] },
    'secretary',
  )
  const { version } = await readData<{ version: number }>(world, again, 'secretary')
  const refused = await send(world, `${again}/acceptance`, { _version: String(version) }, 'secretary')
  assert.equal(refused.status, 422)
  assert.match(refused.problems.join(' '), /12|6 September 2016/)
  const reason = { reason: 'It is there already.', _version: String(version) }
  assert.equal((await send(world, `${again}/setting-aside`, reason, 'secretary')).location, again)
  assert.equal((await readData<Import>(world, again, 'secretary')).state, 'set-aside')
  for (const noun of ['acceptance', 'setting-aside']) {
    const late = await send(world, `${again}/${noun}`, { reason: 'x' }, 'secretary')
    assert.equal(late.status, 422)
  }
})

test('minutes that need a signed declaration, or are of a day to come, are not taken over from a file', async () => {
  const other = OLD.replaceAll('012', '013').replace('6 September 2016', '4 October 2016')
  const location = (await handIn(world, other)).location ?? ''
  const fields = await fieldsOf(location, `${location}/meeting`)
  const red = { ...fields, classification: 'red', date: '2017-06-06' }
  assert.equal((await send(world, `${location}/meeting`, red, 'secretary')).status, 303)
  const { version } = await readData<{ version: number }>(world, location, 'secretary')
  const refused = await send(world, `${location}/acceptance`, { _version: String(version) }, 'secretary')
  assert.match(refused.problems.join('\n'), /Minutes of the class Closed are not taken over/)
  assert.match(refused.problems.join('\n'), /still to come/)
})
