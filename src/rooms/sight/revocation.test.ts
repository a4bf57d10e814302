import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { contextAs, type CouncilKey, got, personOf, signInAs } from '../../../test/world-council.ts'
import { issued, openPapersWorld, type PapersWorld } from '../../../test/world-papers.ts'
import { askForGrant, readSight } from '../../../test/world-sight.ts'
import { send } from '../../../test/world-visit.ts'
import { newIdentifier } from '../../kit/identifier.ts'
import { granted } from '../../kit/verdict.ts'
import { build } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import { contextOf } from '../../shell/house.ts'
import { perform } from '../../shell/ledger/perform.ts'
import { digestOfToken, identifyPerson } from '../../shell/web/reader.ts'
import { endHolding, withdrawDeclaration } from '../bodies/door.ts'
import { declareInterest } from '../meetings/door.ts'
import { TOKEN_START } from '../people/program-token.ts'
import { saveToken } from '../people/store-tokens.ts'

let world: PapersWorld
before(async () => {
  world = await openPapersWorld()
})
after(() => world.close())

/** What somebody has in hand: a session in a browser with a form open, and a token for programs. */
async function holding(key: CouncilKey, address: string) {
  const cookies = await signInAs(world, key)
  const authorization = `Bearer ${await tokenOf(key)}`
  return async () => [
    (await world.server.inject({ url: address, cookies })).statusCode,
    (await world.server.inject({ url: address, headers: { authorization } })).statusCode,
    (await world.server.inject({ url: `${address}/paper.pdf`, headers: { authorization } })).statusCode,
    (await world.server.inject({ method: 'POST', url: `${address}/notes`, payload: { text: 'Mine.' }, cookies }))
      .statusCode,
  ]
}

/** Whoever the demonstration offers has no account in which to make one. */
async function tokenOf(key: CouncilKey): Promise<string> {
  const token = `${TOKEN_START}${randomBytes(32).toString('base64url')}`
  const kept = {
    id: newIdentifier(),
    person: personOf(world, key),
    digest: digestOfToken(token),
    start: token.slice(0, 9),
  }
  const asked = { title: 'Reads papers', mayAct: false, expiresAt: '2017-06-01T00:00:00.000Z' }
  got(await perform(contextOf(world.house), async tx => granted(await saveToken(tx, { ...kept, ...asked }))))
  return token
}

const HELD = [200, 200, 200, 303]
/** What needs a declaration is never there for a token. */
const HELD_AS_RED = [200, 404, 404, 303]
const LOST = [404, 404, 404, 404]

test('whoever gives up a seat has lost the papers of the body at the next request: by session, by token and from an open form', async () => {
  const { record } = await issued(world, 'amber', { title: 'For members' })
  const ask = await holding('lender2', `/papers/${record.reference}`)
  assert.deepEqual(await ask(), HELD)
  const ending = { body: 'council', seat: 'lender', number: 2, until: '2016-12-05', reason: 'Resigned.' }
  got(await endHolding(await contextAs(world, 'secretary'), { ...ending, person: personOf(world, 'lender2') }))
  assert.deepEqual(await ask(), LOST)
})

test('whoever withdraws a signature has lost what needs it', async () => {
  const { record } = await issued(world, 'red', { by: 'secretary', title: 'For those who have signed' })
  const ask = await holding('standIn', `/papers/${record.reference}`)
  assert.deepEqual(await ask(), HELD_AS_RED)
  got(await withdrawDeclaration(await contextAs(world, 'standIn'), { body: 'council' }))
  assert.deepEqual(await ask(), LOST)
})

test('whoever withdraws from a confidential item has lost its papers', async () => {
  const { record } = await issued(world, 'red', { by: 'secretary', title: 'On the repairer' })
  const ask = await holding('repairer', `/papers/${record.reference}`)
  assert.deepEqual(await ask(), HELD_AS_RED)
  const interest = { meeting: world.meeting, item: world.confidentialItem, interest: 'It is about me', isRecused: true }
  got(await declareInterest(await contextAs(world, 'repairer'), interest))
  assert.deepEqual(await ask(), LOST)
})

test('whoever was let in has lost it all when the grant ends, and is told of it no more', async () => {
  const { record } = await issued(world, 'amber', { title: 'For a guest' })
  const asked = await askForGrant(world, record.id, personOf(world, 'visitor'))
  assert.equal(asked.status, 303)
  const ask = await holding('visitor', `/papers/${record.reference}`)
  assert.deepEqual(await ask(), HELD)
  assert.equal(await noticesOf('visitor'), 1)
  const [grant] = (await readSight(world, record.id, 'secretary')).grants ?? []
  const end = `/records/${record.id}/grants/${grant?.id}/end`
  assert.equal((await send(world, end, { reason: 'Has advised.' }, 'secretary')).status, 303)
  assert.deepEqual(await ask(), LOST)
  assert.equal(await noticesOf('visitor'), 0)
})

/** What waits to be told to somebody, as that person may be told it now. */
async function noticesOf(key: CouncilKey): Promise<number> {
  const person = personOf(world, key)
  const statement = build
    .withTables<LedgerTables>()
    .selectFrom('ledger.notice')
    .select('id')
    .where('person', '=', person)
  const [rows = []] = await world.house.database.read(await identifyPerson(world.house, person), statement)
  return rows.length
}
