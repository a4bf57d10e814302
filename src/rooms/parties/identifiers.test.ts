import assert from 'node:assert/strict'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { contextAs, got, seatTheCouncil, signInAs } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { openWorld, packOf } from '../../../test/world.ts'
import { getEdition } from '../../kit/pack/pack.ts'
import type { Verdict } from '../../kit/verdict.ts'
import { KEEPER } from '../../shell/database/database.ts'
import { writeCsv, writeXlsx } from '../../shell/files/spreadsheet.ts'
import { contextOf } from '../../shell/house.ts'
import { EMPTY_FORM } from './accession.ts'
import { amendApplication } from './acts/amend-application.ts'
import { changeIdentifiers } from './acts/change-identifiers.ts'
import { allocateIdentifiers, ceaseParty, enterParty } from './door.ts'
import { doOverlap, inGroups, rangeOf, readEui } from './eui.ts'
import { type IdentifierPublication, soundnessOf } from './publication.ts'
import { signifiersFor } from './signifier.ts'
import { publishedFileStatement } from './store-identifiers.ts'
import { publicationStatement } from './store-publication.ts'

const edition = getEdition(packOf('toy'), '2016-07-01')
const { allocation } = edition.accession
const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)
const system = contextOf(world.house)
const secretary = await contextAs(world, 'secretary')
const today = { 'on-day': '5', 'on-month': '12', 'on-year': '2016' }
const reasonsOf = (verdict: Verdict<unknown>) => (verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason))
const party = async (name: string, admittedOn?: string) => {
  const categories = [{ category: 'borrower', from: '2016-07-01' }]
  return got(await enterParty(system, { name, categories, admittedOn })).reference
}

type Information = Readonly<{
  information: null | Readonly<{
    version: number
    organisationNumber: number
    signifier: string
    ranges: readonly { first: string; last: string }[]
  }>
}>
const informationOf = async (reference: string) =>
  (await readData<Information>(world, `/parties/${reference}`)).information ?? assert.fail('it has no identifiers')

test('ranges of one size never meet, whatever their places', () => {
  const given = allocation ?? assert.fail()
  const place = fc.integer({ min: 1, max: 5000 })
  fc.assert(
    fc.property(place, place, (a, b) => {
      const [one, other] = [rangeOf(given, a), rangeOf(given, b)]
      if (one === undefined || other === undefined) return
      assert.equal(doOverlap(one, other), a === b)
      assert.ok(one.first.startsWith(given.range.prefix) && one.last.startsWith(given.range.prefix))
    }),
  )
  assert.equal(rangeOf(given, 256), undefined, 'the prefix of the code leaves 255 places')
})

test('an identifier of 64 bits is read however it is written, and nothing else is', () => {
  assert.deepEqual(readEui('0a-00:00 00-00-00-01-ff'), { ok: true, value: '0A000000000001FF' })
  assert.equal(inGroups('0A000000000001FF'), '0A-00-00-00-00-00-01-FF')
  for (const wrong of ['', '0A', '0A000000000001FG', '0A000000000001FFF']) assert.equal(readEui(wrong).ok, false)
})

test('a signifier is proposed that suits the name and the code', () => {
  assert.equal(signifiersFor('Swing Society Limited', '[A-Z]{3,8}')[0], 'SWINGSOC')
  assert.equal(signifiersFor('Börek & Bear Ltd', '[A-Z]{3,8}')[0], 'BOREKBEA')
  assert.deepEqual(signifiersFor('77', '[A-Z]{3,8}'), [])
})

test('at its admission a party is given a number, a signifier and a range, each the next that is free', async () => {
  for (const name of ['Swing Society', 'Swing Socialists']) {
    const reference = await party(name)
    await send(world, `/parties/${reference}/admission`, today, 'secretary')
  }
  const [one, other] = [await informationOf('swing-society'), await informationOf('swing-socialists')]
  assert.deepEqual([one.organisationNumber, one.signifier], [1, 'SWINGSOC'])
  assert.deepEqual(one.ranges[0], { ...one.ranges[0], first: '0A00000000000100', last: '0A000000000001FF' })
  assert.equal(other.organisationNumber, 2)
  assert.notEqual(other.signifier, one.signifier)
  assert.match(
    (await visit(world, '/parties/swing-society')).text,
    /Stamp SWINGSOC Toy tag range 0A-00-00-00-00-00-01-00 to/,
  )
})

test('what was given once is never given again, also not after its party has gone', async () => {
  got(await ceaseParty(secretary, { party: 'swing-society', reason: 'It swung away.' }))
  const reference = await party('Swing Successors', '2016-08-01')
  const wish = await allocateIdentifiers(secretary, { party: reference, signifier: 'SWINGSOC' })
  assert.deepEqual(reasonsOf(wish), ['signifier-taken'])
  const wrong = await send(world, `/parties/${reference}/allocation`, { signifier: 'swing!' }, 'secretary')
  assert.match(wrong.problems.join(), /three to eight capital letters/)
  got(await allocateIdentifiers(secretary, { party: reference }))
  assert.equal((await informationOf(reference)).organisationNumber, 3)
  assert.deepEqual(reasonsOf(await allocateIdentifiers(secretary, { party: reference })), ['given-already'])
  assert.deepEqual(reasonsOf(await allocateIdentifiers(secretary, { party: 'glue' })), ['no-such-party'])
})

test('the database itself refuses a range that meets another, and lets nobody take one back', async () => {
  const insert = (first: bigint, last: bigint) =>
    world.house.database.maintain(async connection => {
      const record = "(select id from ledger.record where reference = 'swing-socialists' and kind = 'party')"
      await connection.query(`insert into parties.range_given values ($1, $2, ${record}, '2016-12-05')`, [
        String(first),
        String(last),
      ])
    })
  const base = 0x0a00000000000100n
  await assert.rejects(insert(base + 1n, base + 2n), /ranges_never_meet|conflicting key/)
  await insert(5n, 9n)
  await assert.rejects(insert(9n, 12n), /ranges_never_meet|conflicting key/)
  await assert.rejects(insert(7n, 6n))
  await assert.rejects(
    world.house.database.maintain(connection => connection.query('delete from parties.range_given', [])),
    /append-only/,
  )
})

test('an identifier under another code may be empty until it is known, and one party at a time has it', async () => {
  const [one, other] = [await party('Skip Shop', '2016-08-01'), await party('Hop Hall', '2016-08-01')]
  const tell = async (reference: string, value: string | null) =>
    await changeIdentifiers(secretary, { party: reference, identifiers: [{ name: 'Shelf mark', value }] })
  got(await tell(one, null))
  got(await tell(one, 'SK01'))
  assert.deepEqual(reasonsOf(await tell(other, 'SK01')), ['identifier-taken'])
  assert.deepEqual(reasonsOf(await tell(other, 'hop')), ['not-an-identifier'])
  got(await tell(one, null))
  got(await tell(other, 'SK01'))
  assert.equal(
    (await send(world, `/parties/${one}/identifiers`, { identifiers: 'Shelf mark: SK02' }, 'contact')).status,
    422,
  )
})

test('what an applicant tells of its identifiers later is known of it, too, and one that is another party’s is refused', async () => {
  const [junction, jungle] = [await party('Jump Junction'), await party('Jump Jungle')]
  const tell = async (reference: string, value: string | null) => {
    const form = { ...EMPTY_FORM, identifiers: [{ name: 'Shelf mark', value }] }
    return reasonsOf(await amendApplication(secretary, { party: reference, form }))
  }
  const known = async () => {
    const page = await readData<{ identifiers: readonly { value: string | null }[] }>(world, `/parties/${junction}`)
    return page.identifiers.map(({ value }) => value)
  }
  assert.deepEqual([await tell(junction, 'JU01'), await known()], [[], ['JU01']])
  assert.deepEqual(await tell(jungle, 'JU01'), ['identifier-taken'])
  assert.deepEqual([await tell(junction, null), await known()], [[], ['JU01']], 'left empty, it is as it was')
})

test('the published list is signed, and whoever has a file of it can check that it is unaltered', async () => {
  assert.equal((await send(world, '/parties/identifiers/publications', {}, 'visitor')).status, 404)
  const published = await send(world, '/parties/identifiers/publications', {}, 'secretary')
  assert.equal(published.location, '/parties/identifiers/publications/1')
  const list = await readData<IdentifierPublication>(world, '/parties/identifiers/publications/1')
  const key = createPublicKey(world.house.signingKey)
  assert.ok(verify(null, Buffer.from(list.manifest), key, Buffer.from(list.signature, 'base64')))
  const file = list.files[0] ?? assert.fail()
  const address = `/parties/identifiers/publications/1/files/${file.name}`
  const { rawPayload } = await world.server.inject({ method: 'GET', url: address })
  assert.equal(createHash('sha256').update(rawPayload).digest('hex'), file.sha256)
  assert.match(list.manifest, new RegExp(`^${file.sha256}  ${file.name}\n`))
  const whole = await upload('/parties/identifiers/verification', file.name, rawPayload)
  assert.match((await visit(world, whole)).text, /This is list 1, unaltered.*It is the newest/)
  const altered = Buffer.concat([rawPayload, Buffer.from('\r\n')])
  const found = await upload('/parties/identifiers/verification', file.name, altered)
  assert.match((await visit(world, found)).text, /This is no list that was published here/)
  assert.equal(soundnessOf(list, list.publicKey), 'sound')
  assert.equal(soundnessOf(list, 'another key'), 'other-key')
  assert.equal(soundnessOf({ ...list, files: [{ ...file, sha256: '0'.repeat(64) }] }, list.publicKey), 'altered')
  assert.equal(soundnessOf({ ...list, signature: 'AAAA' }, list.publicKey), 'altered')
  const none = await send(world, '/parties/identifiers/verification', {})
  assert.match(none.problems.join(), /Choose the file/)
  assert.equal((await visit(world, '/parties/identifiers/publications/2')).status, 404)
})

test('of a list that a reader may not see, not even its files are found by their names', async () => {
  const [rows = []] = await world.house.database.read(KEEPER, publicationStatement('toy', '1'))
  const id = String(rows[0]?.['id'])
  const name = `identifiers-2016-12-05-1.csv`
  const [seen = []] = await world.house.database.read(KEEPER, publishedFileStatement(id, name))
  const [hidden = []] = await world.house.database.read({ groups: [] }, publishedFileStatement(id, name))
  assert.deepEqual([seen.length, hidden.length], [1, 0])
})

const HEAD = ['Name', 'Library number', 'Stamp', 'Toy tag range: first', 'Toy tag range: last', 'Shelf mark']
const row = (name: string, number: number, stamp: string, place: string, mark = '') => [
  name,
  String(number),
  stamp,
  `0A-00-00-00-00-00-${place}-00`,
  `0A-00-00-00-00-00-${place}-FF`,
  mark,
]

const FOUND = [
  '2 New: It will be taken over.',
  '3 Refused: Write the Stamp with three to eight capital letters.',
  '4 Refused: Row 2 gives the same.',
  '5 Refused: There is no party of this name. Enter it first.',
  '6 Refused: Row 4 gives the same.',
  '7 Refused: It was given 2 and SWINGSO, for good; the row says 46 and SWIS.',
  '9 Refused: Row 7 gives the same.',
  '10 Refused: It has applied, and is no party yet. It is given its identifiers at its admission.',
]

test('a spreadsheet is read row by row before anything is taken over, and accepted by an act', async () => {
  for (const name of ['Ball Barn', 'Bat Barn', 'Net Nook', 'Raft Row'])
    await party(name, name === 'Raft Row' ? undefined : '2016-08-01')
  const rows = [
    HEAD,
    row('Ball Barn', 41, 'BALL', '41', 'BB01'),
    row('Bat Barn', 42, 'bat', '42'),
    row('Net Nook', 41, 'NETS', '43'),
    row('Nobody’s Nest', 44, 'NEST', '44'),
    row('Net Nook', 45, 'SWINGSOC', '45'),
    row('Swing Socialists', 46, 'SWIS', '46'),
    [],
    row('Swing Socialists', 2, 'SWINGSO', '47'),
    row('Raft Row', 48, 'RAFT', '48'),
  ]
  for (const [name, bytes] of [
    ['old.csv', Buffer.from(writeCsv(rows))],
    ['old.xlsx', await writeXlsx([{ name: 'Old', rows }])],
  ] as const) {
    const address = await upload('/parties/identifiers/imports', name, bytes, 'secretary')
    const page = await visit(world, address, 'secretary')
    assert.deepEqual(
      page
        .table('Row by row')
        .slice(1)
        .map(([n, , found, why]) => `${n} ${found}: ${why}`),
      FOUND,
      name,
    )
    assert.equal((await visit(world, address, 'contact')).status, 404)
  }
  const before = await readData<Information>(world, '/parties/ball-barn')
  assert.equal(before.information, null)
  const accepted = await send(world, '/parties/identifiers/imports/1/acceptance', {}, 'secretary')
  assert.equal(accepted.location, '/parties/identifiers/imports/1')
  assert.equal((await informationOf('ball-barn')).organisationNumber, 41)
  const again = await send(world, '/parties/identifiers/imports/2/acceptance', {}, 'secretary')
  assert.match(again.problems.join(), /No row says anything new/)
  const next = await party('Rope Room', '2016-08-01')
  got(await allocateIdentifiers(secretary, { party: next }))
  assert.equal((await informationOf(next)).organisationNumber, 42, 'numbers go on after those of the spreadsheet')
})

test('a file that is no spreadsheet of identifiers is refused with the columns that it needs', async () => {
  const cookies = await signInAs(world, 'secretary')
  for (const [name, bytes] of [
    ['note.txt', Buffer.from('Dear secretary, here are our tags.')],
    ['other.csv', Buffer.from('"Colour","Size"\r\n"red","2"\r\n')],
  ] as const) {
    const reply = await world.server.inject({ ...uploading('/parties/identifiers/imports', name, bytes), cookies })
    assert.equal(reply.statusCode, 422)
    assert.match(reply.payload, /Name them Name, Library number, Stamp/)
  }
})

function uploading(url: string, name: string, bytes: Uint8Array) {
  const boundary = 'the-end-of-a-part'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return {
    method: 'POST',
    url,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  } as const
}

/** Where the act leads. */
async function upload(url: string, name: string, bytes: Uint8Array, as?: 'secretary'): Promise<string> {
  const cookies = as === undefined ? {} : await signInAs(world, as)
  const reply = await world.server.inject({ ...uploading(url, name, bytes), cookies })
  return String(reply.headers.location)
}
