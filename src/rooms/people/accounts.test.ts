import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  type AccountsWorld,
  codeNow,
  type Cookies,
  firstAdministrator,
  isSignedIn,
  join,
  linkInMail,
  look,
  type Member,
  openAccountsWorld,
  openBy,
  pass,
  PASSWORD,
  secretOn,
  send,
  signedIn,
} from '../../../test/world-accounts.ts'
import { answerRecoveryRequests } from './jobs.ts'

let world: AccountsWorld
let admin: Member
let secretary: Member

before(async () => {
  world = await openAccountsWorld()
  admin = await firstAdministrator(world)
  secretary = await join(world, admin, 'Code Secretary', ['secretary'])
})
after(async () => {
  await world.close()
})

async function accountOf(cookies: Cookies) {
  return JSON.parse((await look(world, '/account?format=json', cookies)).body)
}

/** New recovery codes, as the page shows them once. */
async function codesOf(cookies: Cookies): Promise<readonly string[]> {
  return JSON.parse((await send(world, '/account/recovery-codes', {}, cookies)).body).codes
}

describe('getting in again', () => {
  const ask = async (address: string) => await send(world, '/session/recovery', { address })

  test('is answered alike for everybody, and only an account gets a mail', async () => {
    pass(world, 60)
    const [known, unknown] = [await ask(secretary.address), await ask('nobody@example.org')]
    assert.equal(known.body, unknown.body)
    const sent = world.mail.mails.length
    await answerRecoveryRequests(world.house)
    await linkInMail(world)
    assert.equal(world.mail.mails.length, sent + 1)
    assert.match(world.mail.mails.at(-1) ?? '', /^Subject: .*the link that you asked for/m)
  })

  test('needs a recovery code besides the link, and ends every session', async () => {
    const cookies = await signedIn(world, secretary)
    const [code = ''] = await codesOf(cookies)
    await ask(secretary.address)
    await answerRecoveryRequests(world.house)
    const link = await linkInMail(world)
    pass(world, 1)
    assert.deepEqual((await openBy(world, link)).answered.reasons, ['wrong-recovery-code'])
    assert.deepEqual((await openBy(world, link, { recoveryCode: 'aaaa-bbbb-cccc' })).answered.reasons, [
      'wrong-recovery-code',
    ])
    const { answered, secret } = await openBy(world, link, { recoveryCode: code })
    assert.equal(answered.location, '/account')
    assert.equal(await isSignedIn(world, cookies), false)
    secretary = { ...secretary, secret }
    assert.equal((await look(world, link)).status, 404)
  })

  test('works with a recovery code in the place of the six digits, once', async () => {
    const [code = ''] = await codesOf(await signedIn(world, secretary))
    const payload = { address: secretary.address, password: PASSWORD, code }
    assert.equal((await send(world, '/session/password', payload)).status, 200)
    assert.deepEqual((await send(world, '/session/password', payload)).reasons, ['no-match'])
  })

  test('by a new invitation begins the account anew', async () => {
    const host = { ...secretary, cookies: await signedIn(world, secretary) }
    const member = await join(world, host, 'Forgetful Member')
    await send(world, `/people/${member.person}/invitation`, { address: member.address }, host.cookies)
    assert.ok(await isSignedIn(world, member.cookies), 'an invitation that nobody used changes nothing')
    const { answered } = await openBy(world, await linkInMail(world))
    assert.equal(answered.location, '/account')
    assert.equal(await isSignedIn(world, member.cookies), false)
    pass(world, 1)
    const old = { address: member.address, password: PASSWORD, code: codeNow(world, member.secret) }
    assert.deepEqual((await send(world, '/session/password', old)).reasons, ['no-match'])
  })
})

describe('a token for programs', () => {
  const make = async (cookies: Cookies, may: string) => {
    const made = await send(world, '/account/tokens', { title: 'Monthly report', may, lastDay: '2017-03-01' }, cookies)
    return JSON.parse(made.body).token as string
  }
  // The scheme is the same in small letters, with one blank or more behind it (RFC 9110, section 11.1).
  const by = async (token: string, method: 'GET' | 'POST', url: string, payload?: Readonly<Record<string, unknown>>) =>
    await world.server.inject({
      method,
      url,
      headers: { authorization: `bearer  ${token}`, accept: 'application/json' },
      ...(payload === undefined ? {} : { payload }),
    })

  test('is shown once, begins with witan_, and reads what its owner reads', async () => {
    const cookies = await signedIn(world, secretary)
    const token = await make(cookies, 'read')
    assert.match(token, /^witan_[\w-]{43}$/)
    assert.equal((await by(token, 'GET', '/people')).statusCode, 200)
    assert.ok(!(await look(world, '/account', cookies)).body.includes(token))
    assert.equal((await accountOf(cookies)).tokens[0].start, token.slice(0, 11))
  })

  test('does nothing unless it may act, and what needs its owner it never does', async () => {
    const cookies = await signedIn(world, secretary)
    const [reads, acts] = [await make(cookies, 'read'), await make(cookies, 'act')]
    const mail = { wantsMail: 'yes' }
    assert.equal((await by(reads, 'POST', '/account/mail', mail)).json().refusals[0].reason, 'token-reads-only')
    assert.equal((await by(acts, 'POST', '/account/mail', mail)).statusCode, 200)
    assert.equal((await by(acts, 'POST', '/account/recovery-codes', {})).json().refusals[0].reason, 'not-by-token')
  })

  test('shows when it was used last, and is refused from the moment it is revoked', async () => {
    const cookies = await signedIn(world, secretary)
    const token = await make(cookies, 'read')
    assert.equal((await accountOf(cookies)).tokens[0].usedAt, null)
    pass(world, 1)
    await by(token, 'GET', '/search')
    const [{ id, usedAt }] = (await accountOf(cookies)).tokens
    assert.equal(usedAt, world.clock.now)
    assert.equal((await send(world, '/account/tokens/revocation', { id }, cookies)).status, 200)
    assert.equal((await by(token, 'GET', '/people')).statusCode, 404)
  })

  test('ends with its last day', async () => {
    const token = await make(await signedIn(world, secretary), 'read')
    const now = world.clock.now
    world.clock.now = '2017-03-01T23:59:00.000Z'
    assert.equal((await by(token, 'GET', '/people')).statusCode, 200)
    world.clock.now = '2017-03-02T00:00:00.000Z'
    assert.equal((await by(token, 'GET', '/people')).statusCode, 404)
    world.clock.now = now
  })

  test('is nobody’s to revoke but its owner’s', async () => {
    const { tokens } = await accountOf(await signedIn(world, secretary))
    const told = await send(world, '/account/tokens/revocation', { id: tokens[0].id }, await signedIn(world, admin))
    assert.deepEqual(told.reasons, ['no-such-token'])
  })
})

describe('an account', () => {
  test('that is closed lets nobody in any more, at once', async () => {
    const host = { ...secretary, cookies: await signedIn(world, secretary) }
    const member = await join(world, host, 'Leaving Member')
    const token = JSON.parse(
      (await send(world, '/account/tokens', { title: 't', may: 'act', lastDay: '2017-03-01' }, member.cookies)).body,
    ).token
    assert.equal(
      (await send(world, `/people/${member.person}/closing`, { reason: 'Has left' }, host.cookies)).status,
      200,
    )
    assert.equal(await isSignedIn(world, member.cookies), false)
    const bearer = await world.server.inject({ url: '/account', headers: { authorization: `Bearer ${token}` } })
    assert.equal(bearer.statusCode, 404)
    pass(world, 1)
    const again = { address: member.address, password: PASSWORD, code: codeNow(world, member.secret) }
    assert.deepEqual((await send(world, '/session/password', again)).reasons, ['no-match'])
    assert.deepEqual((await send(world, `/people/${member.person}/closing`, { reason: 'x' }, host.cookies)).reasons, [
      'no-account',
    ])
    assert.deepEqual(
      (await send(world, `/people/${secretary.person}/closing`, { reason: 'x' }, host.cookies)).reasons,
      ['own-account'],
    )
  })

  test('keeps its last way to sign in', async () => {
    const cookies = await signedIn(world, secretary)
    assert.deepEqual((await send(world, '/account/password/removal', {}, cookies)).reasons, ['last-method'])
  })

  test('with a new password ends all other sessions', async () => {
    const [first, second] = [await signedIn(world, secretary), await signedIn(world, secretary)]
    const secret = await secretOn(world, '/account', second)
    const set = async (password: string) =>
      await send(world, '/account/password', { password, code: codeNow(world, secret) }, second)
    assert.deepEqual((await set('short')).reasons, ['password-too-short'])
    assert.equal((await set(PASSWORD)).status, 200)
    assert.deepEqual([await isSignedIn(world, first), await isSignedIn(world, second)], [false, true])
    secretary = { ...secretary, secret }
  })

  test('tells its owner what was done to it, and nobody else', async () => {
    const cookies = await signedIn(world, secretary)
    const page = (await look(world, '/account', cookies)).body
    for (const says of ['set the password', 'made a token that may read', 'revoked a token', 'made new recovery codes'])
      assert.ok(page.includes(says), says)
    const found = await look(world, `/search?q=Account&format=json`, await signedIn(world, admin))
    assert.doesNotMatch(found.body, new RegExp(secretary.person))
  })
})
