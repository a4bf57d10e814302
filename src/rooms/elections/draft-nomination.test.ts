import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { got, seatTheCouncil } from '../../../test/world-council.ts'
import { signInPerson } from '../../../test/signed-in.ts'
import { callLenderElection, enterCandidates, enterLenders, NOMINATIONS_OPEN } from '../../../test/world-election.ts'
import { readData } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import { enterPerson } from '../people/door.ts'
import { contextOf } from '../../shell/house.ts'
import { runElections } from './jobs.ts'

const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)
const [lender = assert.fail()] = await enterLenders(world, ['Kite Lenders'])
const [candidate = assert.fail()] = await enterCandidates(world, ['Candidate from the Shed'])
const election = await callLenderElection(world)
world.clock.now = NOMINATIONS_OPEN
await runElections(world.house)
const colleague = got(
  await enterPerson(contextOf(world.house), {
    name: 'Colleague of the Kites',
    email: null,
    functions: ['party-colleague'],
    party: lender.id,
    organisation: null,
    signIn: { group: 'Contacts', order: 3000, says: 'Colleague' },
  }),
)

const PATH = '/parties/kite-lenders/drafts'
async function post(person: string, url: string, payload: object = {}) {
  const cookies = await signInPerson(world, person)
  const headers = { accept: 'application/json' }
  return await world.server.inject({ method: 'POST', url, payload, cookies, headers })
}

test('a colleague drafts a nomination, and the contact for elections sends it', async () => {
  const draft = { act: 'nominate', election, person: candidate, statement: 'Has lent kites for years.' }
  assert.equal((await post(colleague, PATH, draft)).statusCode, 200)
  const early = await post(colleague, `${PATH}/1/sending`, { _version: 1 })
  assert.match(early.payload, /This is done by the Party contact/)
  const contact = lender.contacts[0] ?? ''
  assert.equal((await post(contact, `${PATH}/1/sending`, { _version: 1 })).statusCode, 200)
  const shown = await readData<{ nominations: { person: string; partyName: string }[] }>(
    world,
    `/elections/${election}`,
    'secretary',
  )
  assert.deepEqual(
    shown.nominations.map(({ person, partyName }) => [person, partyName]),
    [[candidate, 'Kite Lenders']],
  )
})

test('a nomination that the rules refuse stays a draft', async () => {
  const twice = { act: 'nominate', election, person: candidate, statement: 'Once more.' }
  assert.equal((await post(colleague, PATH, twice)).statusCode, 200)
  const refused = await post(lender.contacts[0] ?? '', `${PATH}/2/sending`, { _version: 1 })
  assert.match(refused.payload, /nominated already/)
})
