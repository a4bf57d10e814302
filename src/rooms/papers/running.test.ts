import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type NativePostgres, startPostgres } from '../../../test/native-postgres.ts'
import { contextAs, type CouncilKey, got, personOf, signInAs } from '../../../test/world-council.ts'
import { issued, openPapersWorld, type PapersWorld } from '../../../test/world-papers.ts'
import { type Database, databaseOn, KEEPER } from '../../shell/database/database.ts'
import { openPostgres } from '../../shell/database/postgres.ts'
import { contextOf } from '../../shell/house.ts'
import { checkpoint } from '../../shell/ledger/checkpointing.ts'
import { exportLedger } from '../../shell/ledger/export-ledger.ts'
import { readingsStatement } from '../../shell/ledger/readings.ts'
import { enterSubject } from '../../shell/subjects/enter-subject.ts'
import { identify, readerStill } from '../../shell/web/reader.ts'
import { endHolding, withdrawDeclaration } from '../bodies/door.ts'

let postgres: NativePostgres
let world: PapersWorld
/** What happens as soon as something has been recorded as read, while it is not printed yet. */
let onceRead: Readonly<{ paper: string; key: CouncilKey; happens: () => Promise<void> }> | undefined

before(async () => {
  postgres = await startPostgres()
  const database = databaseOn(openPostgres(postgres.url))
  const write: Database['write'] = async work => {
    const result = await database.write(work)
    if (onceRead !== undefined && (await hasRead(onceRead.paper, onceRead.key))) {
      const { happens } = onceRead
      onceRead = undefined
      await happens()
    }
    return result
  }
  world = await openPapersWorld({ database: { ...database, write } })
})
after(async () => {
  await world.close()
  await postgres.stop()
})

/** Asks for something that takes long, and lets something happen once its parts have been read for printing. */
async function whilePrinting(url: string, key: CouncilKey, paper: string, happens: () => Promise<void>) {
  const cookies = await signInAs(world, key)
  onceRead = { key, paper, happens }
  const reply = await world.server.inject({ url, cookies })
  assert.equal(onceRead, undefined, 'nothing was read for printing')
  return reply
}

async function hasRead(paper: string, key: CouncilKey): Promise<boolean> {
  const [rows = []] = await world.house.database.read(KEEPER, readingsStatement(paper))
  return rows.some(({ person }) => person === personOf(world, key))
}

test('a pack that is being printed is not handed over to whoever has lost a signature or a seat meanwhile', async () => {
  const { record } = await issued(world, 'red', { by: 'secretary', title: 'The lost lute' })
  const url = `/meetings/${world.meeting}/pack.pdf`
  const other = await whilePrinting(url, 'chair', record.id, async () => undefined)
  assert.equal(other.statusCode, 200)
  const unsigned = await whilePrinting(url, 'standIn', record.id, async () => {
    got(await withdrawDeclaration(await contextAs(world, 'standIn'), { body: 'council' }))
  })
  const unseated = await whilePrinting(url, 'lender2', record.id, async () => {
    const ending = { body: 'council', seat: 'lender', number: 2, until: '2016-12-05', reason: 'Resigned.' }
    got(await endHolding(await contextAs(world, 'secretary'), { ...ending, person: personOf(world, 'lender2') }))
  })
  for (const { statusCode, body } of [unsigned, unseated]) {
    assert.equal(statusCode, 404)
    assert.doesNotMatch(body, /%PDF|lute/)
  }
})

test('an export of the ledger goes on without what its reader loses while it runs, and breaks off when the session ends', async () => {
  for (let n = 0; n < 600; n++) {
    const entry = { kind: 'risk', reference: `risk-${n}`, title: `Frost ${n}`, state: 'open', body: 'council' }
    const classification = n % 100 === 99 ? 'amber' : 'white'
    got(await enterSubject(contextOf(world.house), { ...entry, classification }, 'entry-entered'))
  }
  await checkpoint(world.house)
  const running = await beginExport('lender1')
  const first = await running.next(400)
  assert.match(first, /Frost/)
  const ending = { body: 'council', seat: 'lender', number: 1, until: '2016-12-05', reason: 'Resigned.' }
  got(await endHolding(await contextAs(world, 'secretary'), { ...ending, person: personOf(world, 'lender1') }))
  const rest = await running.next(100_000)
  assert.match(rest, /Frost 598/)
  assert.doesNotMatch(rest, /Frost 599/)
  const other = await beginExport('borrower1')
  await other.next(400)
  await world.server.inject({ method: 'POST', url: '/session/end', cookies: other.cookies })
  await assert.rejects(other.next(100_000), /may read it no more/)
})

/** An export as the server makes it, line by line. */
async function beginExport(key: CouncilKey) {
  const cookies = await signInAs(world, key)
  const { witan: token } = cookies
  const reader = await identify(world.house, token)
  const lines = exportLedger(world.house, async () => await readerStill(world.house, reader, token))
  const next = async (most: number): Promise<string> => {
    const taken: string[] = []
    for (let n = 0; n < most; n++) {
      const { value, done } = await lines.next()
      if (done === true) break
      taken.push(value)
    }
    return taken.join('')
  }
  return { cookies, next }
}
