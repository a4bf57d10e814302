import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { firstAdministrator, join, linkInMail, openAccountsWorld, openBy, send } from '../../../test/world-accounts.ts'
import { got, TOYBOX_LIBRARY } from '../../../test/world-council.ts'
import { contextOf } from '../../shell/house.ts'
import { sendMail } from '../../shell/mail/send-mail.ts'
import { identify, identifyPerson } from '../../shell/web/reader.ts'
import { givePurposes } from './acts/give-purposes.ts'
import { enterParty } from './door.ts'

const world = await openAccountsWorld()
after(() => world.close())
const system = contextOf(world.house)
got(await enterParty(system, TOYBOX_LIBRARY))
const host = await firstAdministrator(world)
const keeper = await join(world, host, 'Box Keeper')
got(await givePurposes(system, { party: 'toybox-library', person: keeper.person, purposes: ['party-contact'] }))

const PATH = '/parties/toybox-library/contacts'
const naming = (name: string, address: string) =>
  send(world, `${PATH}/colleagues`, { name, address, purposes: ['party-colleague'] }, keeper.cookies)

test('whom a party names opens an account by the link that came by mail, and acts for that party', async () => {
  const named = await naming('Shelf Assistant', 'shelf@example.org')
  assert.equal(named.status, 200)
  const { answered } = await openBy(world, await linkInMail(world))
  const reader = await identify(world.house, answered.cookies['witan'])
  assert.equal(reader.person?.name, 'Shelf Assistant')
  const { person } = await identifyPerson(world.house, keeper.person)
  assert.equal(reader.person?.party, person?.party)
})

test('a party that names somebody with the address of another account is not told so, and nothing is sent there', async () => {
  await sendMail(world.house)
  const before = world.mail.mails.length
  const named = await naming('Twin', 'shelf@example.org')
  const other = await naming('Somebody New', 'new@example.org')
  assert.deepEqual([named.status, named.location], [other.status, other.location])
  await sendMail(world.house)
  assert.equal(world.mail.mails.length, before + 1, 'the one to the new address alone')
})

test('a party does not begin anew the account of somebody who has one', async () => {
  const again = await send(world, `${PATH}/invitations`, { person: keeper.person }, keeper.cookies)
  assert.deepEqual(again.reasons, ['has-an-account'])
})

test('what a party gives somebody stays when other functions change: it begins and ends with the party alone', async () => {
  const change = { functions: ['auditor'], reason: 'Looks after the shelves' }
  assert.equal((await send(world, `/people/${keeper.person}/functions`, change, host.cookies)).status, 200)
  const { actor, person } = await identifyPerson(world.house, keeper.person)
  assert.deepEqual([actor.parties, person?.functions], [[person?.party], ['auditor', 'party-contact']])
})
