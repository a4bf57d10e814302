import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import * as cheerio from 'cheerio'
import {
  type AccountsWorld,
  codeNow,
  type Cookies,
  firstAdministrator,
  isSignedIn,
  join,
  look,
  type Member,
  openAccountsWorld,
  pass,
  PASSWORD,
  send,
  signedIn,
} from '../../../test/world-accounts.ts'
import { Type } from 'typebox'
import { refused } from '../../kit/verdict.ts'
import { html } from '../../shell/views/html.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { page } from '../../shell/web/page.ts'

let world: AccountsWorld
let admin: Member
let secretary: Member

before(async () => {
  world = await openAccountsWorld()
  hangMostSecret(world.web)
  admin = await firstAdministrator(world)
  secretary = await join(world, admin, 'Code Secretary', ['secretary'])
})
after(async () => {
  await world.close()
})

async function accountOf(cookies: Cookies) {
  return JSON.parse((await look(world, '/account?format=json', cookies)).body)
}

/** A page of the most secret class, with a form on it that refuses. */
function hangMostSecret(web: AccountsWorld['web']): void {
  const show = async (ask: Ask) =>
    ask.reader.isIn('secretariat')
      ? page({
          title: 'Most secret',
          classification: 'red',
          data: { secret: 'Quartzlamp' },
          main: html`<h1>Quartzlamp</h1>`,
        })
      : undefined
  web.page('/most-secret', show)
  web.act('/most-secret', {
    fields: Type.Object({}),
    from: show,
    act: async () => refused({ reason: 'no', says: 'This is refused.' }),
  })
}

describe('a session', () => {
  test('is listed on the account page, and ended there at once', async () => {
    const [first, second] = [await signedIn(world, secretary), await signedIn(world, secretary)]
    const { sessions } = await accountOf(second)
    const other = sessions[1].id
    assert.equal((await send(world, '/account/sessions/end', { id: other }, second)).location, '/account')
    assert.deepEqual([await isSignedIn(world, first), await isSignedIn(world, second)], [false, true])
    assert.deepEqual((await send(world, '/account/sessions/end', { id: other }, second)).reasons, ['no-such-session'])
  })

  test('of somebody else cannot be ended', async () => {
    const { sessions } = await accountOf(await signedIn(world, secretary))
    const own = await signedIn(world, admin)
    assert.deepEqual((await send(world, '/account/sessions/end', { id: sessions[0].id }, own)).reasons, [
      'no-such-session',
    ])
  })

  test('all others end together', async () => {
    const [first, second] = [await signedIn(world, secretary), await signedIn(world, secretary)]
    await send(world, '/account/sessions/end-others', {}, second)
    assert.deepEqual([await isSignedIn(world, first), await isSignedIn(world, second)], [false, true])
  })

  test('gets a new token at each sign-in, and the token before it is worth nothing', async () => {
    const before_ = await signedIn(world, secretary)
    pass(world, 1)
    const payload = { address: secretary.address, password: PASSWORD, code: codeNow(world, secretary.secret) }
    const after_ = (await send(world, '/session/password', payload, before_)).cookies
    assert.notEqual(before_['witan'], after_['witan'])
    assert.deepEqual([await isSignedIn(world, before_), await isSignedIn(world, after_)], [false, true])
  })

  test('ends after two hours in which nothing was asked, and goes on while something is', async () => {
    const idle = await signedIn(world, secretary)
    const busy = await signedIn(world, secretary)
    for (let n = 0; n < 3; n++) {
      pass(world, 60)
      assert.ok(await isSignedIn(world, busy))
    }
    assert.equal(await isSignedIn(world, idle), false)
  })

  test('says before that that it is about to end, and a form that is sent goes on with it', async () => {
    const cookies = await signedIn(world, secretary)
    pass(world, 112)
    // Looking at a page is a use of the session, so the warning waits in it for those who leave it open.
    const here = '/search?q=kites&kind=paper'
    const page = await look(world, here, cookies)
    assert.match(page.body, /data-session-seconds="7200" data-session-warned="600" hidden/)
    assert.match(page.body, /name="to" value="\/search\?q=kites&amp;kind=paper"/)
    pass(world, 119)
    assert.equal((await send(world, '/session/extension', { to: here }, cookies)).location, here)
    pass(world, 100)
    assert.ok(await isSignedIn(world, cookies))
  })

  test('ends after twelve hours whatever is done', async () => {
    const cookies = await signedIn(world, secretary)
    for (let n = 0; n < 11; n++) {
      pass(world, 60)
      assert.ok(await isSignedIn(world, cookies))
    }
    assert.match((await look(world, '/search', cookies)).body, /It ends at .*, twelve hours after you signed in/)
    pass(world, 60)
    assert.equal(await isSignedIn(world, cookies), false)
    assert.deepEqual((await send(world, '/session/extension', {}, cookies)).reasons, ['no-session'])
  })
})

describe('what needs one to confirm who one is', () => {
  const functions = async (cookies: Cookies, headers?: Readonly<Record<string, string>>) =>
    await send(
      world,
      `/people/${admin.person || secretary.person}/functions`,
      { functions: ['secretary', 'auditor'], reason: 'Stands in' },
      cookies,
      headers,
    )

  test('is refused half an hour after signing in, and what was entered stays in the form', async () => {
    const cookies = await signedIn(world, admin)
    pass(world, 31)
    assert.deepEqual((await functions(cookies)).reasons, ['confirmation-needed'])
    const page = await functions(cookies, { accept: 'text/html' })
    assert.equal(page.status, 403)
    const $ = cheerio.load(page.body)
    assert.equal($('input[name=reason]').first().val(), 'Stands in')
    assert.match($('main').text(), /Confirm that it is you/)
  })

  test('is done once one has confirmed it, under a new token', async () => {
    const before_ = await signedIn(world, admin)
    pass(world, 31)
    const payload = { password: PASSWORD, code: codeNow(world, admin.secret), to: '/people' }
    const confirmed = await send(world, '/confirmation/password', payload, before_)
    assert.equal(confirmed.location, '/people')
    assert.equal(await isSignedIn(world, before_), false)
    assert.equal((await functions(confirmed.cookies)).status, 200)
  })

  test('is not confirmed by a wrong code, nor by somebody else', async () => {
    const cookies = await signedIn(world, admin)
    pass(world, 31)
    assert.deepEqual(
      (await send(world, '/confirmation/password', { password: PASSWORD, code: '000000' }, cookies)).reasons,
      ['no-match'],
    )
    assert.equal((await send(world, '/confirmation/password', { password: PASSWORD, code: '000000' })).status, 404)
  })
})

describe('what is most secret', () => {
  test('is read by whoever has signed in within half an hour, and later only after confirming', async () => {
    const cookies = await signedIn(world, secretary)
    assert.match((await look(world, '/most-secret', cookies)).body, /Quartzlamp/)
    pass(world, 31)
    const later = await look(world, '/most-secret', cookies)
    assert.equal(later.location, '/confirmation?to=%2Fmost-secret')
    assert.doesNotMatch((await look(world, '/most-secret?format=json', cookies)).body, /Quartzlamp/)
    assert.equal((await look(world, later.location, cookies)).status, 200)
  })

  test('is not shown by a form on it that is refused either', async () => {
    const cookies = await signedIn(world, secretary)
    pass(world, 31)
    assert.doesNotMatch((await send(world, '/most-secret', {}, cookies, { accept: 'text/html' })).body, /Quartzlamp/)
  })

  test('is not there for whoever may not see it, confirmed or not', async () => {
    const cookies = await signedIn(world, admin)
    pass(world, 31)
    assert.equal((await look(world, '/most-secret', cookies)).status, 404)
  })

  test('is never read by a program', async () => {
    const made = await send(
      world,
      '/account/tokens',
      { title: 'Report', may: 'act', lastDay: '2017-03-01' },
      await signedIn(world, secretary),
    )
    const headers = { authorization: `Bearer ${JSON.parse(made.body).token}`, accept: 'application/json' }
    const told = await world.server.inject({ url: '/most-secret', headers })
    assert.equal(told.statusCode, 403)
    assert.equal(told.json().refusals[0].reason, 'not-by-token')
  })

  test('is promised by a declaration, which one signs having shown who one is', async () => {
    const cookies = await signedIn(world, secretary)
    pass(world, 31)
    const sign = async (by: Cookies) => await send(world, '/bodies/council/declaration', {}, by)
    assert.deepEqual((await sign(cookies)).reasons, ['confirmation-needed'])
    assert.equal((await sign(await signedIn(world, secretary))).status, 200)
  })
})

describe('functions', () => {
  test('are changed by somebody else, for a reason, and act on the next request', async () => {
    const host = { ...secretary, cookies: await signedIn(world, secretary) }
    const auditor = await join(world, host, 'Auditor')
    assert.equal((await look(world, '/people', auditor.cookies)).status, 404)
    const change = { functions: ['administrator'], reason: 'Takes over the office' }
    assert.equal((await send(world, `/people/${auditor.person}/functions`, change, host.cookies)).status, 200)
    assert.equal((await look(world, '/people', auditor.cookies)).status, 200)
    assert.match((await look(world, `/people/${auditor.person}`, host.cookies)).body, /Takes over the office/)
  })

  test('are never one’s own to change, nor such as there are not', async () => {
    const cookies = await signedIn(world, secretary)
    const change = async (person: string, functions: readonly string[]) =>
      (await send(world, `/people/${person}/functions`, { functions, reason: 'x' }, cookies)).reasons
    assert.deepEqual(await change(secretary.person, ['secretary', 'auditor']), ['own-functions'])
    const auditor = await join(world, { ...secretary, cookies }, 'Another Auditor')
    assert.deepEqual(await change(auditor.person, ['king']), ['no-such-function'])
    assert.deepEqual(await change(auditor.person, ['auditor', 'party-contact']), ['purpose-of-a-party'])
    const entered = await send(world, '/people', { name: 'Box Keeper', functions: ['party-contact'] }, cookies)
    assert.deepEqual(entered.reasons, ['purpose-of-a-party'])
  })
})

describe('somebody with several capacities', () => {
  test('acts in the one that was chosen, and not with the functions of the others', async () => {
    const host = { ...secretary, cookies: await signedIn(world, secretary) }
    const both = await join(world, host, 'Secretary and Auditor', ['secretary', 'auditor'])
    const capacities = (await accountOf(both.cookies)).capacities.map(({ key }: { key: string }) => key)
    assert.deepEqual(capacities, ['function:secretary', 'function:auditor'])
    const act = async (capacity: string) => await send(world, '/session/capacity', { capacity }, both.cookies)
    assert.equal((await look(world, '/people', both.cookies)).status, 200)
    assert.equal((await act('function:auditor')).location, '/account')
    assert.equal((await accountOf(both.cookies)).capacity, 'Auditor')
    assert.equal((await look(world, '/people', both.cookies)).status, 404)
    assert.equal((await act('')).location, '/account')
    assert.equal((await accountOf(both.cookies)).capacity, 'Code Secretary')
    assert.equal((await look(world, '/people', both.cookies)).status, 200)
  })

  test('cannot act as somebody else, and history says as what each act was done', async () => {
    const cookies = await signedIn(world, secretary)
    const forged = async (capacity: unknown) => await send(world, '/session/capacity', { capacity }, cookies)
    assert.deepEqual((await forged('function:administrator')).reasons, ['not-your-capacity'])
    assert.deepEqual((await forged('chair:council')).reasons, ['not-your-capacity'])
    assert.deepEqual((await forged(['function:secretary', 'function:auditor'])).reasons, ['not-in-form'])
    const member = await join(world, { ...secretary, cookies }, 'Somebody New')
    assert.match((await look(world, `/people/${member.person}`, cookies)).body, /Code Secretary.* invited the person/)
  })
})
