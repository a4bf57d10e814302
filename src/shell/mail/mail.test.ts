import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type AccountsWorld,
  codeNow,
  enter,
  firstAdministrator,
  join,
  look,
  type Member,
  openAccountsWorld,
  PASSWORD,
  send,
} from '../../../test/world-accounts.ts'
import { textOfMail } from '../../../test/mail-server.ts'
import { addMinutes } from '../../kit/instant.ts'
import { granted } from '../../kit/verdict.ts'
import { postNotices } from '../../rooms/people/jobs.ts'
import { findAccountOf } from '../../rooms/people/store-account.ts'
import { contextOf } from '../house.ts'
import { notify } from '../ledger/beside-record.ts'
import { perform } from '../ledger/perform.ts'
import { countMail } from './outbox.ts'
import { sendMail } from './send-mail.ts'

let world: AccountsWorld
let admin: Member

before(async () => {
  world = await openAccountsWorld()
  admin = await firstAdministrator(world)
})
after(async () => {
  await world.close()
})

const counts = async () => await countMail(world.house.database, world.clock.now)

async function invite(name: string): Promise<void> {
  const person = await enter(world, name)
  const address = `${name.toLowerCase()}@example.org`
  const invited = await send(world, `/people/${person}/invitation`, { address }, admin.cookies)
  assert.equal(invited.status, 200, invited.body)
}

/** Lets the minutes pass until something is due, and sends it. */
async function tryAfter(minutes: number): Promise<void> {
  world.clock.now = addMinutes(world.clock.now, minutes)
  await sendMail(world.house)
}

test('what an act wants to tell waits in the outbox until the job sends it, and is sent once', async () => {
  await invite('Anne')
  assert.equal((await counts()).waiting, 1)
  assert.equal(world.mail.mails.length, 0)
  await sendMail(world.house)
  await sendMail(world.house)
  assert.equal(world.mail.mails.length, 1)
  assert.deepEqual([(await counts()).waiting, (await counts()).sentToday], [0, 1])
})

test('a letter is plain text, answers no machine, and has the address of this installation in its link', async () => {
  const [mail = ''] = world.mail.mails
  assert.match(mail, /^Content-Type: text\/plain/m)
  assert.match(mail, /^Auto-Submitted: auto-generated/m)
  assert.match(textOfMail(mail), /^http:\/\/localhost\/links\//m)
  assert.doesNotMatch(mail, /attachment/i)
})

test('a refused act leaves no mail behind', async () => {
  const person = await enter(world, 'Nobody')
  await send(world, `/people/${person}/invitation`, { address: 'not an address' }, admin.cookies)
  assert.equal((await counts()).waiting, 0)
})

test('a mail that the server does not take now is tried again, later each time', async () => {
  await invite('Bob')
  world.mail.answer.refuses = 451
  await sendMail(world.house)
  assert.deepEqual([(await counts()).waiting, (await counts()).tried, (await counts()).lastAnswer], [1, 1, 451])
  await sendMail(world.house)
  assert.equal((await counts()).waiting, 1)
  world.mail.answer.refuses = undefined
  const sent = world.mail.mails.length
  await tryAfter(0.5)
  assert.equal(world.mail.mails.length, sent, 'not before its time')
  await tryAfter(1)
  assert.equal(world.mail.mails.length, sent + 1)
})

test('a mail that the server will never take is given up at once', async () => {
  await invite('Cecil')
  world.mail.answer.refuses = 550
  await sendMail(world.house)
  world.mail.answer.refuses = undefined
  assert.deepEqual([(await counts()).waiting, (await counts()).givenUp, (await counts()).lastAnswer], [0, 1, 550])
})

test('what has lost its reason meanwhile is not sent', async () => {
  await invite('Dora')
  const [before_, sent] = [await counts(), world.mail.mails.length]
  // The link of an invitation works for an hour.
  await tryAfter(61)
  assert.equal(world.mail.mails.length, sent)
  assert.equal((await counts()).notDueToday, before_.notDueToday + 1)
})

/** Tells somebody of something that an act was about. */
async function tell(person: string, record: string): Promise<void> {
  const told = await perform(contextOf(world.house), async tx => {
    await notify(tx, record, [person], 'paper-returned')
    return granted()
  })
  assert.ok(told.ok)
}

async function sendNotices(): Promise<number> {
  const before_ = world.mail.mails.length
  await postNotices(world.house)
  await sendMail(world.house)
  return world.mail.mails.length - before_
}

test('whoever is told something gets one letter that says that something waits, and not what', async () => {
  const host = { ...admin, cookies: await signedIn() }
  const [member, other] = [await join(world, host, 'Fay'), await enter(world, 'Gil')]
  await tell(member.person, member.person)
  await tell(member.person, other)
  await tell(other, other)
  assert.equal(await sendNotices(), 1)
  const mail = world.mail.mails.at(-1) ?? ''
  assert.match(mail, /^To: fay@example\.org/m)
  assert.match(mail, /^Subject: .*something waits for you/m)
  assert.doesNotMatch(mail, /paper|returned|Gil/i)
  assert.equal(await sendNotices(), 0)
  const page = await look(world, '/notices', member.cookies)
  assert.equal(page.body.match(/Paper returned/g)?.length, 2)
})

test('whoever may not see it any more, or wants no mail, gets none', async () => {
  const host = { ...admin, cookies: await signedIn() }
  const [member, other] = [await join(world, host, 'Hal'), await join(world, host, 'Ida')]
  const account = await findAccountOf(world.house.database, other.person)
  await tell(member.person, account?.id ?? '')
  assert.equal(await sendNotices(), 0)
  await tell(member.person, account?.id ?? '')
  await tell(member.person, member.person)
  assert.equal(await sendNotices(), 1, 'what may be told is told, whatever else may not')
  assert.equal((await look(world, '/notices', member.cookies)).body.match(/Paper returned/g)?.length, 1)
  await send(world, '/account/mail', {}, member.cookies)
  await tell(member.person, member.person)
  assert.equal(await sendNotices(), 0)
})

async function signedIn() {
  const { address, secret } = admin
  world.clock.now = addMinutes(world.clock.now, 1)
  const again = { address, password: PASSWORD, code: codeNow(world, secret) }
  return (await send(world, '/session/password', again)).cookies
}

test('the administrator sees how the outbox stands in numbers, and no address', async () => {
  const page = await look(world, '/mail', await signedIn())
  assert.match(page.body, /Given up/)
  assert.doesNotMatch(page.body, /@example\.org/)
})
