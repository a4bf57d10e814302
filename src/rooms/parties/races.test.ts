import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startPostgres } from '../../../test/native-postgres.ts'
import { got } from '../../../test/world-council.ts'
import { openWorld } from '../../../test/world.ts'
import { databaseOn, KEEPER } from '../../shell/database/database.ts'
import { openPostgres } from '../../shell/database/postgres.ts'
import { contextOf } from '../../shell/house.ts'
import { keptOf } from '../../shell/ledger/read-record.ts'
import { givePurposes } from './acts/give-purposes.ts'
import { runContacts } from './jobs.ts'
import { identifyPerson } from '../../shell/web/reader.ts'
import { enterPerson } from '../people/door.ts'
import { changeIdentifiers } from './acts/change-identifiers.ts'
import { allocateIdentifiers, declareCategory, enterParty } from './door.ts'
import type { AccessionInformation } from './information.ts'
import { registerStatement } from './store-identifiers.ts'

const server = await startPostgres()
const world = await openWorld({ database: databaseOn(openPostgres(server.url)) })
after(async () => {
  await world.close()
  await server.stop()
})
const context = contextOf(world.house)
const names = Array.from({ length: 12 }, (_, n) => `Swing Society ${String.fromCharCode(65 + n)}`)
const parties: string[] = []
for (const name of names) {
  const categories = [{ category: 'borrower', from: '2016-07-01' }]
  parties.push(got(await enterParty(context, { name, categories, admittedOn: '2016-07-01' })).reference)
}

test('parties that are given their identifiers at once are given twelve numbers, signifiers and ranges', async () => {
  for (const verdict of await Promise.all(parties.map(party => allocateIdentifiers(context, { party })))) got(verdict)
  const [rows = []] = await world.house.database.read(KEEPER, registerStatement('toy'))
  const given = rows.map(row => keptOf<AccessionInformation>(row).content)
  const distinct = (values: readonly unknown[]) => new Set(values).size
  assert.equal(distinct(given.map(one => one.organisationNumber)), 12)
  assert.equal(distinct(given.map(one => one.signifier)), 12)
  assert.equal(distinct(given.map(one => one.ranges[0]?.first)), 12)
})

test('of two parties that tell the same identifier at once, one has it and the other is refused in words', async () => {
  const identifiers = [{ name: 'Shelf mark', value: 'AB12' }]
  const told = parties.slice(0, 2).map(party => changeIdentifiers(context, { party, identifiers }))
  const verdicts = await Promise.all(told)
  assert.deepEqual(
    verdicts.flatMap(verdict => (verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason))),
    ['identifier-taken'],
  )
})

test('of parties that give somebody a purpose at once each has it, and the person belongs to one of them', async () => {
  const person = got(
    await enterPerson(context, { name: 'Adviser', email: null, functions: [], party: null, organisation: null }),
  )
  const four = parties.slice(0, 4)
  const give = async (party: string) => await givePurposes(context, { party, person, purposes: ['party-colleague'] })
  for (const given of await Promise.all(four.map(give))) got(given)
  const reader = await identifyPerson(world.house, person)
  assert.equal(reader.actor.parties.length, 4)
  assert.equal(reader.actor.parties.includes(reader.person?.party ?? ''), true)
})

test('two processes that settle who speaks for a party at once settle it once', async () => {
  const person = got(
    await enterPerson(context, { name: 'To Come', email: null, functions: [], party: null, organisation: null }),
  )
  const [party = ''] = parties
  got(await givePurposes(context, { party, person, purposes: ['party-contact'], from: '2017-02-01' }))
  world.clock.now = '2017-02-01T00:00:10.000Z'
  await Promise.all([runContacts(world.house), runContacts(world.house), runContacts(world.house)])
  assert.deepEqual((await identifyPerson(world.house, person)).actor.functions, ['party-contact'])
  const { rows } = await world.house.database.maintain(connection =>
    connection.query(
      `select count(*)::int as n from ledger.act where record = '${person}' and verb = 'standing-changed'`,
      [],
    ),
  )
  assert.equal(rows[0]?.['n'], 1)
})

test('of two declarations from one day at once, one stands', async () => {
  const told = { party: parties[0] ?? '', from: '2016-12-01' }
  const verdicts = await Promise.all([
    declareCategory(context, { ...told, category: 'lender' }),
    declareCategory(context, { ...told, category: 'repairer' }),
  ])
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
  const { rows } = await world.house.database.maintain(connection =>
    connection.query(
      "select count(*)::int as n from parties.category_period where from_on = '2016-12-01' and until_on is null",
      [],
    ),
  )
  assert.equal(rows[0]?.['n'], 1)
})

test('the database itself lets no party be in two categories on a day, and no two ranges meet', async () => {
  const run = (statement: string) => world.house.database.maintain(connection => connection.query(statement, []))
  const party = `(select id from ledger.record where kind = 'party' and reference = '${parties[1]}')`
  await assert.rejects(
    run(`insert into parties.category_period values (${party}, 'lender', '2016-09-01', '2016-10-01')`),
    /one_category_of_a_party/,
  )
  await assert.rejects(
    run(
      `insert into parties.range_given select first + 1, last + 1, ${party}, '2016-12-05' from parties.range_given limit 1`,
    ),
    /ranges_never_meet/,
  )
})
