import { generateKeyPairSync } from 'node:crypto'
import { buildHouse, openDoors } from '../src/app.ts'
import { addDays } from '../src/kit/calendar-date.ts'
import { addMinutes, dateIn, LONDON } from '../src/kit/instant.ts'
import type { Verdict } from '../src/kit/verdict.ts'
import { acceptNomination, advanceElection, nominate, planElection } from '../src/rooms/elections/door.ts'
import { newReceipt } from '../src/rooms/elections/ballot.ts'
import { enterParty } from '../src/rooms/parties/door.ts'
import { enterPerson } from '../src/rooms/people/door.ts'
import { databaseOn } from '../src/shell/database/database.ts'
import { openPostgres } from '../src/shell/database/postgres.ts'
import { contextOf, type House } from '../src/shell/house.ts'
import { identifyPerson } from '../src/shell/web/reader.ts'
import { packOf } from '../test/world.ts'
import type { BareCase } from './bare-server.ts'
import { startBare, startWitan } from './processes.ts'
import { recording, type Sent } from './record-statements.ts'

export type BallotFigures = Readonly<{ ballots: number; oursSeconds: number; bareSeconds: number }>

/** Connections at once, from either side. */
const AT_ONCE = 16

/**
 * So many ballots, each from a session of its own and each for a voting group of its own, durable when it is answered; and the same statements
 * sent as often by the bare server.
 */
export async function measureBallots(databaseUrl: string, folder: string, ballots: number): Promise<BallotFigures> {
  const { election, cookies, bare } = await prepareElection(databaseUrl, ballots)
  const witan = await startWitan(databaseUrl, 'toy', folder)
  const address = `${witan.url}/elections/${election}/votes`
  const oursSeconds = await timed(cookies, async cookie => {
    const body = new URLSearchParams({ receipt: newReceipt(), choice: 'A', noted: 'yes' })
    return await fetch(address, { method: 'POST', headers: { cookie, accept: 'application/json' }, body })
  })
  await witan.stop()
  const server = await startBare(databaseUrl, [bare])
  const bareSeconds = await timed(cookies, async () => await fetch(server.url + bare.path))
  await server.stop()
  return { ballots: cookies.length, oursSeconds, bareSeconds }
}

async function timed(cookies: readonly string[], ask: (cookie: string) => Promise<Response>): Promise<number> {
  const waiting = [...cookies]
  const began = performance.now()
  const work = async (): Promise<void> => {
    for (let cookie = waiting.pop(); cookie !== undefined; cookie = waiting.pop()) {
      const reply = await ask(cookie)
      if (!reply.ok) throw new Error(`a ballot was answered ${reply.status}: ${(await reply.text()).slice(0, 300)}`)
      await reply.arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return (performance.now() - began) / 1000
}

type Prepared = Readonly<{ election: string; cookies: readonly string[]; bare: BareCase }>

async function prepareElection(databaseUrl: string, ballots: number): Promise<Prepared> {
  const { engine, taken } = recording(openPostgres(databaseUrl))
  const clock = { now: addMinutes(new Date().toISOString(), -10 * DAY) }
  const house = await buildHouse({
    database: databaseOn(engine),
    pack: packOf('toy'),
    now: () => clock.now,
    origin: 'bench.example.org',
    signingKey: generateKeyPairSync('ed25519').privateKey,
    log: (entry, message) => console.error(message, entry),
    demonstration: { title: 'Benchmark' },
  })
  const { server } = await openDoors(house)
  // Two more than are measured: one to warm what is remembered, one to record.
  const contacts = await enterVoters(house, ballots + 2)
  const election = await openElection(house, contacts, clock)
  const cookies = await inTurns(contacts, async person => {
    const signedIn = await server.inject({ method: 'POST', url: '/session', payload: { person } })
    return `witan=${signedIn.cookies.find(({ name }) => name === 'witan')?.value}`
  })
  const sent: Sent[][] = []
  const receipts: string[] = []
  for (const cookie of cookies.slice(-2)) {
    taken()
    const receipt = newReceipt()
    receipts.push(receipt)
    const headers = { cookie, accept: 'application/json' }
    const payload = { receipt, choice: 'A', noted: 'yes' }
    const reply = await server.inject({ method: 'POST', url: `/elections/${election}/votes`, headers, payload })
    if (reply.statusCode !== 200)
      throw new Error(`a ballot was answered ${reply.statusCode}: ${reply.body.slice(0, 300)}`)
    sent.push([...taken()])
  }
  const fresh = [...freshIn(sent[1] ?? [], sent[0] ?? []), receipts[1] ?? '', `lender-${ballots + 1}`]
  await server.close()
  await house.database.close()
  return { election, cookies: cookies.slice(0, -2), bare: { path: '/ballot', sent: sent[1] ?? [], fresh } }
}

const DAY = 24 * 60

async function enterVoters(house: House, count: number): Promise<readonly string[]> {
  const context = contextOf(house)
  const categories = [{ category: 'lender', from: '2016-07-01' }]
  return await inTurns(
    Array.from({ length: count }, (_, n) => n),
    async n => {
      const { id } = got(await enterParty(context, { name: `Lender ${n}`, admittedOn: '2016-07-01', categories }))
      const signIn = { group: 'Benchmark', order: n, says: 'for the benchmark' }
      const functions = ['party-contact']
      const person = { name: `Contact ${n}`, email: null, functions, party: id, organisation: null, signIn }
      return got(await enterPerson(context, person))
    },
  )
}

async function openElection(house: House, contacts: readonly string[], clock: { now: string }): Promise<string> {
  const context = contextOf(house)
  const began = dateIn(LONDON, clock.now)
  const days = { termFrom: addDays(began, 90), nominationsFrom: began, nominationsUntil: addDays(began, 3) }
  const voting = { votingFrom: addDays(began, 5), votingUntil: addDays(began, 60) }
  const election = got(await planElection(context, { body: 'council', seats: ['lender-1'], ...days, ...voting }))
  for (const person of contacts.slice(0, 2)) {
    const nominator = contextOf(house, (await identifyPerson(house, person)).actor)
    const nomination = got(await nominate(nominator, { election, person, statement: 'For the benchmark.' }))
    const willing = { isWilling: true, actsIndependently: true, hasTime: true }
    got(await acceptNomination(nominator, { election, nomination, ...willing }))
  }
  clock.now = new Date().toISOString()
  got(await advanceElection(context, { election }))
  return election
}

async function inTurns<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = []
  for (let from = 0; from < all.length; from += AT_ONCE) {
    done.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(work))))
  }
  return done
}

/** Identifiers that were sent for the one ballot and not for the other, and are of nothing that stood before: those that it made. */
function freshIn(sent: readonly Sent[], other: readonly Sent[]): readonly string[] {
  const idsIn = (all: readonly Sent[]) =>
    all.flatMap(({ text, parameters }) => (/insert into/i.test(text) ? (parameters ?? []) : [])).filter(isIdentifier)
  const asked = new Set(
    sent.flatMap(({ text, parameters }) => (/^\s*select/i.test(text) ? (parameters ?? []) : [])).filter(isIdentifier),
  )
  const known = new Set(idsIn(other))
  return [...new Set(idsIn(sent))].filter(id => !known.has(id) && !asked.has(id))
}

function isIdentifier(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)
}

function got<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Error(verdict.refusals.map(({ says }) => says).join(' '))
  return verdict.value
}
