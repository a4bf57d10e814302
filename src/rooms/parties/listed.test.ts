import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, seatTheCouncil, signInAs } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import { contextOf } from '../../shell/house.ts'
import { writeCsv } from '../../shell/files/spreadsheet.ts'
import { listOrganisation } from './acts/list-organisation.ts'
import { nameProvider } from './acts/name-provider.ts'
import { allocateIdentifiers, enterParty } from './door.ts'

const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)
const secretary = await contextAs(world, 'secretary')
got(await allocateIdentifiers(secretary, { party: 'toybox-library', signifier: 'TOYBOX' }))

const PATH = '/parties/identifiers/organisations'
const CARD_INDEX = `${PATH}/cataloguer-card-index`

test('an organisation that parties name is entered by the secretariat, and given its own identifiers', async () => {
  const fields = { name: 'Card Index', role: 'cataloguer', signifier: 'CARDS' }
  assert.equal((await send(world, PATH, fields, 'contact')).status, 422)
  assert.equal((await send(world, PATH, fields, 'secretary')).location, CARD_INDEX)
  const page = await visit(world, CARD_INDEX)
  assert.match(page.text, /Listed as Cataloguer .*Library number 2 .*Stamp CARDS/)
  assert.match((await send(world, PATH, fields, 'secretary')).problems.join(), /in the list already/)
})

test('a party names who acts for it, one at a time, and only where its category does', async () => {
  const told = { party: 'toybox-library', from: '2016-11-01', evidence: 'Its letter of 31 October.' }
  assert.equal((await send(world, `${CARD_INDEX}/parties`, told, 'contact')).location, CARD_INDEX)
  assert.match((await visit(world, '/parties/toybox-library')).text, /Cataloguer: Card Index, from 1 November 2016/)
  got(await listOrganisation(secretary, { role: 'cataloguer', name: 'Shelf List', signifier: 'SHELF' }))
  const second = await nameProvider(secretary, { ...told, organisation: 'cataloguer-shelf-list', from: '2016-12-01' })
  assert.match(second.ok ? '' : String(second.refusals[0]?.says), /has a Cataloguer on that day/)
  const categories = [{ category: 'borrower', from: '2016-07-01' }]
  got(await enterParty(contextOf(world.house), { name: 'Kite Club', categories, admittedOn: '2016-07-01' }))
  const borrower = await nameProvider(secretary, { ...told, organisation: 'cataloguer-shelf-list', party: 'kite-club' })
  assert.match(borrower.ok ? '' : String(borrower.refusals[0]?.says), /named by those who are a Lender/)
})

test('one that has ended makes room for another, and stays readable with its days', async () => {
  const ended = await send(world, `${CARD_INDEX}/endings`, { party: 'toybox-library', until: '2016-12-01' }, 'contact')
  assert.equal(ended.location, CARD_INDEX)
  const organisation = 'cataloguer-shelf-list'
  got(await nameProvider(secretary, { organisation, party: 'toybox-library', from: '2016-12-01' }))
  const { text } = await visit(world, '/parties/toybox-library')
  assert.match(text, /Card Index, from 1 November 2016 until 1 December 2016/)
  assert.match(text, /Shelf List, from 1 December 2016/)
})

test('the published list has the others after the parties, and says as what each is listed', async () => {
  const published = await send(world, '/parties/identifiers/publications', {}, 'secretary')
  assert.equal(published.location, '/parties/identifiers/publications/1')
  const reply = await world.server.inject({
    url: '/parties/identifiers/publications/1/files/identifiers-2016-12-05-1.csv',
  })
  const rows = reply.payload.replaceAll('"', '').trim().split(/\r?\n/)
  assert.match(rows[0] ?? '', /Listed as$/)
  assert.deepEqual(
    rows.slice(1).map(row => [row.split(',')[0], row.split(',').at(-1)]),
    [
      ['Toybox Library', 'Party'],
      ['Card Index', 'Cataloguer'],
      ['Shelf List', 'Cataloguer'],
      ['Central Toy Store', 'Central Toy Store'],
    ],
  )
  const page = await readData<{ parties: number; others: number }>(world, '/parties/identifiers/publications/1')
  assert.deepEqual([page.parties, page.others], [1, 3])
})

const HEAD = [
  'Name',
  'Library number',
  'Stamp',
  'Toy tag range: first',
  'Toy tag range: last',
  'Shelf mark',
  'Listed as',
]

async function upload(rows: readonly (readonly string[])[]): Promise<string> {
  const boundary = 'a-line-that-stands-in-no-file'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="old.csv"\r\nContent-Type: text/csv\r\n\r\n`
  const reply = await world.server.inject({
    method: 'POST',
    url: '/parties/identifiers/imports',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${head}${writeCsv([HEAD, ...rows])}\r\n--${boundary}--\r\n`,
    cookies: await signInAs(world, 'secretary'),
  })
  return String(reply.headers.location)
}

test('a list that was published before says of each row what would become of it, others included', async () => {
  const { information } = await readData<{ information: { ranges: readonly { first: string; last: string }[] } }>(
    world,
    '/parties/toybox-library',
    'secretary',
  )
  const [range] = information.ranges
  const toybox = ['Toybox Library', '1', 'TOYBOX', range?.first ?? '', range?.last ?? '']
  const address = await upload([
    [...toybox, 'TB07', 'Party'],
    ['Card Index', '9', 'CARDS', '0A00000000003000', '0A000000000030FF', '', 'Cataloguer'],
    ['Lost Index', '10', 'LOST', '0A00000000003100', '0A000000000031FF', '', 'Cataloguer'],
    ['Central Toy Store', '', '', '', '', '', 'Central Toy Store'],
    ['Somebody', '11', 'SOME', '0A00000000003200', '0A000000000032FF', '', 'Juggler'],
  ])
  const page = await visit(world, address, 'secretary')
  assert.deepEqual(
    page
      .table('Row by row')
      .slice(1)
      .map(([, name, found, why]) => `${name} ${found}: ${why}`),
    [
      'Toybox Library New: What is not known yet will be filled in: Shelf mark.',
      'Card Index Refused: It was given 2 and CARDS, for good; the row says 9 and CARDS.',
      'Lost Index Refused: There is no Cataloguer of this name. Enter it first.',
      'Central Toy Store Known: Of those, only the name is listed.',
      'Somebody Refused: “Juggler” is none of those who are listed: Party, Cataloguer, Central Toy Store.',
    ],
  )
  assert.equal((await send(world, `${address}/acceptance`, {}, 'secretary')).location, address)
  assert.match((await visit(world, '/parties/toybox-library')).text, /Shelf mark TB07/)
})
