import { generateKeyPairSync } from 'node:crypto'
import { buildHouse, openDoors } from '../src/app.ts'
import { enterPerson } from '../src/rooms/people/door.ts'
import { databaseOn } from '../src/shell/database/database.ts'
import { openPostgres } from '../src/shell/database/postgres.ts'
import { contextOf, type House } from '../src/shell/house.ts'
import { packOf } from '../test/world.ts'
import type { BareCase } from './bare-server.ts'
import type { Case } from './cases.ts'
import { fillChanges } from './fill-changes.ts'
import { fill } from './fill.ts'
import { type Sent, recording } from './record-statements.ts'

export type Prepared = Readonly<{
  cases: readonly Case[]
  bareCases: readonly BareCase[]
  headers: Readonly<Record<string, string>>
}>

/** As many modifications as no code has had yet. */
const CHANGES = 10_000

/** Fills the database, signs somebody in, and records what each case sends to the database. */
export async function prepare(databaseUrl: string, records: number, wanted: readonly Case[]): Promise<Prepared> {
  const { engine, taken } = recording(openPostgres(databaseUrl))
  const house = await buildHouse({
    database: databaseOn(engine),
    pack: packOf('toy'),
    now: () => new Date().toISOString(),
    origin: 'bench.example.org',
    signingKey: generateKeyPairSync('ed25519').privateKey,
    log: (entry, message) => console.error(message, entry),
    demonstration: { title: 'Benchmark' },
  })
  const person = await enterKeeper(house)
  await fill(house.database, 'toy', 'risk', records)
  const changes = wanted.some(({ needsChanges }) => needsChanges === true)
    ? await fillChanges(house, CHANGES)
    : { modification: '' }
  const { server } = await openDoors(house)
  const signedIn = await server.inject({ method: 'POST', url: '/session', payload: { person } })
  const cookie = `witan=${signedIn.cookies[0]?.value}`
  const reference = await longHistory(server.inject.bind(server), cookie)
  const cases = wanted.map(one => ({
    ...one,
    load: {
      ...one.load,
      path: one.load.path.replace('{reference}', reference).replace('{modification}', changes.modification),
    },
  }))
  const bareCases: BareCase[] = []
  for (const one of cases) {
    // Once to warm what is remembered, once to record.
    for (let turn = 0; turn < 2; turn++) {
      taken()
      const { path: url, method = 'GET', headers = {}, body } = one.load
      const payload = body?.replace('[<id>]', `recorded-${turn}`)
      const reply = await server.inject({
        method,
        url,
        headers: { ...headers, cookie },
        ...(payload === undefined ? {} : { payload }),
      })
      if (reply.statusCode !== 200) throw new Error(`${url} answered ${reply.statusCode}: ${reply.body.slice(0, 300)}`)
    }
    const sent = taken()
    bareCases.push({ path: one.barePath, sent, fresh: freshOf(sent, person) })
  }
  await server.close()
  await house.database.close()
  return { cases, bareCases, headers: { cookie } }
}

async function enterKeeper(house: House): Promise<string> {
  const keeper = house.pack.editions.at(-1)?.functions.find(({ kind }) => kind === 'secretariat')?.key ?? ''
  const signIn = { group: 'Benchmark', order: 1, says: 'for the benchmark' }
  const entered = await enterPerson(contextOf(house), {
    name: 'Keeper',
    email: null,
    functions: [keeper],
    party: null,
    organisation: null,
    signIn,
  })
  if (!entered.ok) throw new Error(entered.refusals[0]?.says)
  return entered.value
}

type Inject = (request: {
  method: 'POST'
  url: string
  payload: object
  headers: object
}) => Promise<{ headers: object; json: () => unknown; body: string }>

/** A record with twenty acts. */
async function longHistory(inject: Inject, cookie: string): Promise<string> {
  const headers = { cookie, accept: 'application/json' }
  const entered = await inject({
    method: 'POST',
    url: '/registers/risk/entries',
    payload: { title: 'The first', classification: 'white' },
    headers,
  })
  const reference =
    String((entered.json() as { location: string }).location)
      .split('/')
      .at(-1) ?? ''
  for (let act = 2; act <= 20; act++) {
    const payload = { title: `Wording ${act}`, reason: 'It was unclear.' }
    await inject({ method: 'POST', url: `/registers/risk/${reference}/amendments`, payload, headers })
  }
  return reference
}

/** What a repeated write must have new: identifiers that it makes, its key, and the reference that it gives. */
function freshOf(sent: readonly Sent[], person: string): readonly string[] {
  const texts = sent.flatMap(({ parameters }) => parameters ?? []).filter(value => typeof value === 'string')
  const isFresh = (value: string): boolean =>
    value !== person &&
    (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value) || value.startsWith('recorded-') || /^risk-\d+$/.test(value))
  return [...new Set(texts.filter(isFresh))]
}
