import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  type AccountsWorld,
  type Cookies,
  firstAdministrator,
  join,
  look,
  type Member,
  openAccountsWorld,
  pass,
  send,
  signedIn,
} from '../../../test/world-accounts.ts'
import { KEEPER } from '../../shell/database/database.ts'
import { build } from '../../shell/database/statements.ts'
import { contextOf } from '../../shell/house.ts'
import { link } from '../../shell/ledger/beside-record.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import { perform } from '../../shell/ledger/perform.ts'
import { granted } from '../../kit/verdict.ts'
import { got } from '../../../test/world-council.ts'
import { enterSubject } from '../../shell/subjects/enter-subject.ts'
import { identifyPerson } from '../../shell/web/reader.ts'
import { appointToSeat, signDeclaration } from '../bodies/door.ts'
import { openWrittenDecision } from '../decisions/door.ts'
import { draftPaper } from '../papers/door.ts'

/** What does harm in the hands of whoever finds a browser open: who may see or do what, and what is said once. */
const ALWAYS = [
  '/account/directory/removal',
  '/account/passkeys',
  '/account/passkeys/removal',
  '/account/password',
  '/account/password/removal',
  '/account/recovery-codes',
  '/account/tokens',
  '/bodies/:body/appointments',
  '/bodies/:body/declaration',
  '/bodies/:body/declaration/withdrawal',
  '/bodies/:body/seats/:seat/ending',
  '/elections/:election/declaration',
  '/elections/:election/votes',
  '/people',
  '/people/:person/closing',
  '/people/:person/functions',
  '/people/:person/invitation',
  '/records/:record/grants',
  '/records/:record/grants/:grant/end',
  '/records/:record/reclassification',
]

/** Where it is only the chair who is asked. */
const OF_THE_CHAIR = [
  '/decisions/written/:reference/answers',
  '/meetings/:meeting/items/:item/confidential/decisions',
  '/meetings/:meeting/items/:item/decisions',
  '/modifications/:reference/ballots/:ballot/positions',
]

let world: AccountsWorld
let secretary: Member
let chair: Member
let member: Member

before(async () => {
  world = await openAccountsWorld()
  const admin = await firstAdministrator(world)
  secretary = await join(world, admin, 'Code Secretary', ['secretary'])
  chair = await join(world, secretary, 'Council Chair')
  member = await join(world, secretary, 'Lender Member')
  const seated = { body: 'council', number: 1, from: '2016-07-01', role: 'member' } as const
  const system = contextOf(world.house)
  got(await appointToSeat(system, { ...seated, seat: 'chair', person: chair.person }))
  got(await appointToSeat(system, { ...seated, seat: 'lender', person: member.person }))
})
after(async () => {
  await world.close()
})

async function contextAs({ person }: Member) {
  return contextOf(world.house, (await identifyPerson(world.house, person)).actor)
}

function pathsThatAsk(when: 'always' | 'depending'): readonly string[] {
  return world.web
    .routes()
    .filter(({ method, confirmation }) => method === 'POST' && confirmation === when)
    .map(({ path }) => path)
    .toSorted()
}

test('who may see or do what, declarations, and what is voted in secret or as a chair, need one to confirm who one is', () => {
  const missing = (wanted: readonly string[], found: readonly string[]) => wanted.filter(path => !found.includes(path))
  assert.deepEqual(missing(ALWAYS, pathsThatAsk('always')), [])
  assert.deepEqual(missing(OF_THE_CHAIR, pathsThatAsk('depending')), [])
})

describe('half an hour after signing in', () => {
  test('a record is given no other class and nobody is let in to it, before one has confirmed', async () => {
    const drafted = await draftPaper(await contextAs(secretary), {
      title: 'Kites',
      body: 'council',
      author: { kind: 'function', key: 'secretary', words: 'Code Secretary' },
      purpose: 'decision',
      classification: 'amber',
      summary: 'Kites break.',
      recommendations: [],
    })
    const { id, version } = got(drafted).record
    const cookies = await signedIn(world, secretary)
    pass(world, 31)
    const about = { reason: 'It names who lost what.', owner: 'secretary', reviewOn: '2017-02-01', _version: version }
    const again = { classification: 'red', ...about }
    assert.deepEqual((await send(world, `/records/${id}/reclassification`, again, cookies)).reasons, [
      'confirmation-needed',
    ])
    const grant = { person: member.person, reason: 'Advises.', until: '2017-01-01' }
    assert.deepEqual((await send(world, `/records/${id}/grants`, grant, cookies)).reasons, ['confirmation-needed'])
    const fresh = await signedIn(world, secretary)
    assert.equal((await send(world, `/records/${id}/reclassification`, again, fresh)).status, 200)
  })

  test('the chair confirms before answering in writing, and a member need not', async () => {
    const asked = { body: 'council', question: 'Are kites lent in March?', verb: 'resolve' }
    const written = got(await openWrittenDecision(await contextAs(secretary), asked)).record
    const address = `/decisions/written/${written.reference}/answers`
    const both = [await signedIn(world, chair), await signedIn(world, member)] as const
    pass(world, 31)
    const answer = async (cookies: Cookies) => {
      const { version } = JSON.parse(
        (await look(world, `/decisions/written/${written.reference}?format=json`, cookies)).body,
      )
      return await send(world, address, { vote: 'for', _version: version }, cookies)
    }
    assert.deepEqual((await answer(both[0])).reasons, ['confirmation-needed'])
    assert.equal((await answer(both[1])).status, 200)
  })

  test('no list gives away what only those may see who have signed, before one has confirmed', async () => {
    got(await signDeclaration(await contextAs(chair), { body: 'council' }))
    const theft = { kind: 'risk', reference: 'risk-9', title: 'Kites are stolen', state: 'open', body: 'council' }
    const system = contextOf(world.house)
    const red = got(await enterSubject(system, { ...theft, classification: 'red' }, 'entry-entered'))
    const loss = { ...theft, reference: 'risk-10', title: 'Kites are lost', classification: 'white' } as const
    const white = got(await enterSubject(system, loss, 'entry-entered'))
    got(await perform(system, async tx => granted(await link(tx, white.id, red.id, 'follows'))))
    const cookies = await signedIn(world, chair)
    assert.match((await look(world, '/registers/risk', cookies)).body, /Kites are stolen/)
    pass(world, 31)
    for (const address of ['/registers/risk', '/registers/risk?format=json', '/search?q=stolen'])
      assert.doesNotMatch((await look(world, address, cookies)).body, /Kites are stolen/, address)
    const refused = await send(world, '/registers/risk/risk-10/amendments', { title: '' }, cookies, {
      accept: 'text/html',
    })
    assert.match(refused.body, /Kites are lost/, 'the page of a refused form')
    assert.doesNotMatch(refused.body, /Kites are stolen/, 'the page of a refused form')
    assert.match((await look(world, '/registers/risk', cookies)).body, /left out here[\s\S]*Confirm that it is you/)
    assert.doesNotMatch((await look(world, '/registers', cookies)).body, /left out here/)
    assert.equal((await look(world, '/registers/risk/risk-9', cookies)).status, 303, 'its own page asks one to confirm')
    assert.match((await look(world, '/registers/risk', await signedIn(world, chair))).body, /Kites are stolen/)
  })

  test('a seat is not ended before one has confirmed', async () => {
    const cookies = await signedIn(world, secretary)
    pass(world, 31)
    const address = '/bodies/council/seats/lender-1'
    const { version } = JSON.parse((await look(world, `${address}?format=json`, cookies)).body)
    const ending = {
      person: member.person,
      reason: 'Has resigned.',
      'until-day': '1',
      'until-month': '2',
      'until-year': '2017',
      _version: version,
    }
    assert.deepEqual((await send(world, `${address}/ending`, ending, cookies)).reasons, ['confirmation-needed'])
    const ended = await send(world, `${address}/ending`, ending, await signedIn(world, secretary))
    assert.equal(ended.status, 200, ended.body)
  })
})

test('who has chosen to act as something else does not answer for a seat before choosing that, and history says as what it was', async () => {
  const both = await join(world, { ...secretary, cookies: await signedIn(world, secretary) }, 'Auditor on a seat', [
    'auditor',
  ])
  const seated = { body: 'council', seat: 'borrower', number: 1, from: '2016-07-01', role: 'member' } as const
  got(await appointToSeat(contextOf(world.house), { ...seated, person: both.person }))
  const asked = { body: 'council', question: 'Are balls lent in March?', verb: 'resolve' }
  const { reference } = got(await openWrittenDecision(await contextAs(secretary), asked)).record
  const cookies = await signedIn(world, both)
  const choose = async (capacity: string) => await send(world, '/session/capacity', { capacity }, cookies)
  const answer = async () => await send(world, `/decisions/written/${reference}/answers`, { vote: 'for' }, cookies)
  await choose('function:auditor')
  assert.deepEqual((await answer()).reasons, ['other-capacity'])
  assert.equal((await look(world, `/decisions/written/${reference}`, cookies)).status, 200, 'sight is the person’s')
  await choose('member:council')
  assert.equal((await answer()).status, 200)
  const answered = build
    .withTables<LedgerTables>()
    .selectFrom('ledger.act')
    .select('capacity')
    .where('actor', '=', both.person)
  const [rows = []] = await world.house.database.read(KEEPER, answered.orderBy('sequence', 'desc').limit(1))
  assert.equal(rows[0]?.['capacity'], 'Member of the Council')
})
