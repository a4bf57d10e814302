import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type AccountsWorld,
  type Answered,
  type Cookies,
  enter,
  firstAdministrator,
  linkInMail,
  look,
  type Member,
  openAccountsWorld,
  send,
} from '../../../test/world-accounts.ts'
import { type DirectoryServer, openDirectory, signOnAs } from '../../../test/directory-server.ts'
import { addMinutes } from '../../kit/instant.ts'
import { RETURN_PATH } from '../../shell/sign-in/single-sign-on.ts'

const RETURN_TO = `http://localhost${RETURN_PATH}`

let directory: DirectoryServer
let world: AccountsWorld
let admin: Member

before(async () => {
  directory = await openDirectory(RETURN_TO)
  const { issuer, client, secret } = directory
  world = await openAccountsWorld({ singleSignOn: { issuer, client, secret, title: 'the office directory' } })
  admin = await firstAdministrator(world)
})
after(async () => {
  await world.close()
  await directory.close()
})

type Returned = Readonly<{ answer: URLSearchParams; cookies: Cookies }>

/** Goes to the directory and comes back as somebody of that name. */
async function goAs(name: string, errand: string, detail: string, cookies: Cookies = {}): Promise<Returned> {
  const left = await look(world, `/sign-in/single-sign-on?for=${errand}&detail=${encodeURIComponent(detail)}`, cookies)
  assert.equal(left.status, 303)
  const back = await signOnAs(name, left.location ?? '', RETURN_TO)
  return { answer: back.searchParams, cookies: { ...cookies, ...left.cookies } }
}

async function arrive({ answer, cookies }: Returned): Promise<Answered> {
  return await send(world, '/session/single-sign-on', Object.fromEntries(answer), cookies)
}

async function join(name: string, user: string): Promise<Answered> {
  const person = await enter(world, name)
  const address = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  await send(world, `/people/${person}/invitation`, { address }, admin.cookies)
  const token = (await linkInMail(world)).split('/').at(-1) ?? ''
  return await arrive(await goAs(user, 'link', token))
}

test('the pages to sign in and of an invitation lead to the directory', async () => {
  assert.match((await look(world, '/sign-in')).body, /Go to the office directory/)
})

test('whom the directory knows, but nobody invited, does not come in', async () => {
  assert.deepEqual((await arrive(await goAs('stranger', 'sign-in', '/'))).reasons, ['unknown-here'])
})

test('an invitation is used up by coming from the directory, and from then on one signs in there', async () => {
  const opened = await join('Lender Member 1', 'lender1')
  assert.equal(opened.location, '/account')
  const again = await arrive(await goAs('lender1', 'sign-in', '/meetings'))
  assert.equal(again.location, '/meetings')
  assert.match((await look(world, '/account', again.cookies)).body, /Lender Member 1/)
})

test('coming back shows a page, and it takes a form to come in', async () => {
  const { answer, cookies } = await goAs('lender1', 'sign-in', '/')
  const page = await look(world, `${RETURN_PATH}?${answer}`, cookies)
  assert.equal(page.status, 200)
  assert.deepEqual(Object.keys(page.cookies), [])
  assert.equal((await arrive({ answer, cookies })).status, 200)
})

test('an answer of the directory is good once, in the browser that asked, for a quarter of an hour', async () => {
  const returned = await goAs('lender1', 'sign-in', '/')
  assert.deepEqual((await arrive({ ...returned, cookies: {} })).reasons, ['not-signed-on'])
  assert.equal((await arrive(returned)).status, 200)
  assert.deepEqual((await arrive(returned)).reasons, ['not-signed-on'])
  const another = await goAs('lender1', 'sign-in', '/')
  assert.deepEqual((await arrive({ ...another, cookies: (await goAs('lender1', 'sign-in', '/')).cookies })).reasons, [
    'not-signed-on',
  ])
  const late = await goAs('lender1', 'sign-in', '/')
  world.clock.now = addMinutes(world.clock.now, 15)
  assert.deepEqual((await arrive(late)).reasons, ['not-signed-on'])
})

test('one user of the directory is one person here', async () => {
  assert.deepEqual((await join('Lender Member 2', 'lender1')).reasons, ['identity-taken'])
})

test('one confirms as the person who is signed in, and as nobody else', async () => {
  await join('Lender Member 3', 'lender3')
  const own = await arrive(await goAs('lender1', 'sign-in', '/'))
  const other = await goAs('lender3', 'confirmation', '/account', own.cookies)
  assert.deepEqual((await arrive(other)).reasons, ['somebody-else'])
  const same = await arrive(await goAs('lender1', 'confirmation', '/account', own.cookies))
  assert.equal(same.location, '/account')
  assert.equal((await look(world, '/account', own.cookies)).status, 404, 'the session before is over')
})

test('the directory is added to an account, and taken away again', async () => {
  const { cookies } = admin
  const session = JSON.parse((await look(world, '/account?format=json', cookies)).body).sessions[0].id
  assert.equal((await arrive(await goAs('admin', 'addition', session, cookies))).location, '/account')
  assert.equal((await arrive(await goAs('admin', 'sign-in', '/'))).status, 200)
  assert.deepEqual((await arrive(await goAs('admin2', 'addition', 'another session', cookies))).reasons, [
    'somebody-else',
  ])
  assert.equal((await send(world, '/account/directory/removal', {}, cookies)).location, '/account')
  assert.deepEqual((await arrive(await goAs('admin', 'sign-in', '/'))).reasons, ['unknown-here'])
})
