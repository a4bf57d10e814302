import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type AccountsWorld,
  enter,
  firstAdministrator,
  join,
  look,
  type Member,
  openAccountsWorld,
  send,
} from '../../../test/world-accounts.ts'
import { textOfMail } from '../../../test/mail-server.ts'
import { got } from '../../../test/world-council.ts'
import { contextOf } from '../../shell/house.ts'
import { sendMail } from '../../shell/mail/send-mail.ts'
import { identifyPerson } from '../../shell/web/reader.ts'
import { enterModification } from './acts/enter-modification.ts'
import { takeStep } from './acts/take-step.ts'
import { postLettersToFollowers } from './jobs.ts'

let world: AccountsWorld
let follower: Member
let secretary: string

before(async () => {
  world = await openAccountsWorld()
  const host = await firstAdministrator(world)
  follower = await join(world, host, 'Fay')
  secretary = await enter(world, 'Sam', ['secretary'])
  for (const n of [1, 2, 3, 4]) got(await enterModification(contextOf(world.house), entry(`RC00${n}`)))
  got(await enterModification(contextOf(world.house), { ...entry('RC005'), classification: 'red', body: 'council' }))
})
after(async () => {
  await world.close()
})

const entry = (reference: string) => ({ reference, title: `Kites of ${reference}`, state: 'on-trial', path: 'small' })

async function add(to: string): Promise<void> {
  const { actor } = await identifyPerson(world.house, secretary)
  const given = { alternative: 'With a tail', raiser: 'Toybox Library' }
  got(await takeStep(contextOf(world.house, actor), { modification: to, step: 'add-alternative', given }))
}

async function letters(): Promise<readonly string[]> {
  const known = world.mail.mails.length
  await postLettersToFollowers(world.house)
  await postLettersToFollowers(world.house)
  await sendMail(world.house)
  return world.mail.mails.slice(known)
}

const ofLetter = (mail: string) => /\/following\/[0-9a-f-]{36}\/[0-9a-f]{40}/.exec(textOfMail(mail))?.[0] ?? ''

test('whoever follows gets one letter of all that happened since the last, which names nothing of it', async () => {
  assert.equal((await send(world, '/modifications/RC001/following', {}, follower.cookies)).status, 200)
  assert.match((await look(world, '/modifications/RC001', follower.cookies)).body, /Follow it no more/)
  assert.equal((await letters()).length, 0)
  await add('RC001')
  await add('RC001')
  await add('RC002')
  const [letter = '', ...others] = await letters()
  assert.equal(others.length, 0)
  assert.match(letter, /^To: fay@example\.org/m)
  assert.match(letter, /^Subject: .*something happened that you follow/m)
  assert.doesNotMatch(textOfMail(letter), /RC001|Kites|alternative/i)
  assert.equal((await letters()).length, 0)
  await add('RC001')
  assert.equal((await letters()).length, 1)
  const notices = await look(world, '/notices', follower.cookies)
  assert.match(notices.body, /Happened to what you follow/)
  assert.match(notices.body, /RC001/)
})

test('a mail program ends it with one click, by a POST and without a session; looking at the link ends nothing', async () => {
  await send(world, '/modifications/RC003/following', {}, follower.cookies)
  await add('RC003')
  const [letter = ''] = await letters()
  const link = ofLetter(letter)
  assert.match(
    letter.replaceAll(/\r?\n\s+/g, ' '),
    new RegExp(`^List-Unsubscribe: <http://localhost${link}/ending>`, 'm'),
  )
  assert.match(letter, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
  assert.match((await look(world, link)).body, /Kites of RC003/)
  assert.equal((await look(world, `${link.slice(0, -1)}x`)).status, 404)
  await add('RC003')
  assert.equal((await letters()).length, 1)
  const oneClick = await world.server.inject({
    method: 'POST',
    url: `${link}/ending`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'List-Unsubscribe=One-Click',
  })
  assert.equal(oneClick.statusCode, 303)
  assert.match((await look(world, link)).body, /You follow it no more/)
  await add('RC003')
  assert.equal((await letters()).length, 0)
  assert.equal((await world.server.inject({ method: 'POST', url: `${link}/ending` })).statusCode, 303)
})

test('what one did oneself is told by no letter, and what was asked for and ended before it was sent is not sent', async () => {
  const own = await identifyPerson(world.house, follower.person)
  await send(world, '/modifications/RC004/following', {}, follower.cookies)
  await send(world, '/modifications/RC004/following', {}, follower.cookies)
  const asked = {
    modification: 'RC004',
    step: 'add-alternative',
    given: { alternative: 'Mine', raiser: 'Toybox Library' },
  }
  const actor = { ...own.actor, functions: ['secretary'] }
  got(await takeStep(contextOf(world.house, actor), asked))
  assert.equal((await letters()).length, 0)
  await add('RC004')
  assert.equal((await send(world, '/modifications/RC004/following/ending', {}, follower.cookies)).status, 200)
  assert.equal((await letters()).length, 0)
  const page = await look(world, '/following', follower.cookies)
  assert.match(page.body, /RC001/)
  assert.doesNotMatch(page.body, /RC004/)
})

test('nobody follows what nobody may see, and who follows is known to nobody else', async () => {
  const hidden = await send(world, '/modifications/RC005/following', {}, follower.cookies)
  const absent = await send(world, '/modifications/RC999/following', {}, follower.cookies)
  assert.deepEqual([hidden.status, hidden.body], [absent.status, absent.body])
  assert.equal((await look(world, '/following')).status, 404)
  assert.doesNotMatch((await look(world, '/modifications/RC001')).body, /Fay|followed|Follow it/)
  assert.equal((await send(world, '/modifications/RC001/following', {})).status, 403)
})
