import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  type AccountsWorld,
  codeNow,
  enter,
  firstAdministrator,
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
  signInAgain,
} from '../../../test/world-accounts.ts'
import { got } from '../../../test/world-council.ts'
import { sendMail } from '../../shell/mail/send-mail.ts'
import { textOfMail } from '../../../test/mail-server.ts'
import { identify } from '../../shell/web/reader.ts'
import { inviteFirstAdministrator } from './door.ts'

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

describe('the first administrator', () => {
  test('is let in by the link of the console, which works once', async () => {
    const own = await look(world, '/account', admin.cookies)
    assert.match(own.body, /First Administrator/)
    assert.match(own.body, /System administrator/)
    assert.equal(got(await inviteFirstAdministrator(world.house)), undefined, 'no further link is made')
  })

  test('sees who is known, and nothing of what they write to one another', async () => {
    assert.equal((await look(world, '/people', admin.cookies)).status, 200)
    assert.equal((await look(world, '/mail', admin.cookies)).status, 200)
    const { isIn } = await identify(world.house, admin.cookies['witan'])
    assert.ok(isIn('system-administrator'))
    for (const group of ['secretariat', 'code-administrator', 'members-of-the-body:council'])
      assert.ok(!isIn(group), group)
  })
})

describe('an invitation', () => {
  test('is a thin mail: a neutral sentence and a link', async () => {
    const person = await enter(world, 'Lender Member 1')
    await send(world, `/people/${person}/invitation`, { address: 'Lender1@Example.org' }, secretary.cookies)
    await linkInMail(world)
    const mail = world.mail.mails.at(-1) ?? ''
    assert.match(mail, /^To: lender1@example\.org/m)
    assert.match(mail, /^Subject: .*you are invited to sign in/m)
    assert.doesNotMatch(mail, /Lender Member/)
    assert.match(textOfMail(mail), /works once, within an hour/)
  })

  test('is not used up by looking at it, as programs do that read mail', async () => {
    const link = await linkInMail(world)
    for (let n = 0; n < 3; n++) assert.equal((await look(world, link)).status, 200)
    assert.equal((await look(world, link)).body.includes('Open your account'), true)
  })

  test('opens the account by a form, and then works no more', async () => {
    const link = await linkInMail(world)
    const { answered } = await openBy(world, link)
    assert.equal(answered.location, '/account')
    assert.match((await look(world, '/account', answered.cookies)).body, /Lender Member 1/)
    assert.equal((await look(world, link)).status, 404)
    assert.deepEqual((await send(world, `${link}/password`, { password: PASSWORD, code: '123456' })).reasons, [
      'link-not-open',
    ])
  })

  test('lets in one of two who use it at once', async () => {
    const person = await enter(world, 'Twice Invited')
    await send(world, `/people/${person}/invitation`, { address: 'twice@example.org' }, secretary.cookies)
    const link = await linkInMail(world)
    const both = await Promise.all([openBy(world, link), openBy(world, link)])
    const statuses = both.map(({ answered }) => answered.status).toSorted((a, b) => a - b)
    assert.deepEqual(statuses, [200, 422])
  })

  test('works for an hour, and not a minute longer', async () => {
    const person = await enter(world, 'Late Member')
    await send(world, `/people/${person}/invitation`, { address: 'late@example.org' }, secretary.cookies)
    const link = await linkInMail(world)
    const secret = await secretOn(world, link)
    pass(world, 60)
    assert.equal((await look(world, link)).status, 404)
    const late = await send(world, `${link}/password`, { password: PASSWORD, code: codeNow(world, secret) })
    assert.deepEqual(late.reasons, ['link-not-open'])
  })

  test('that is sent again takes the place of the one before', async () => {
    const again = (await signInAgain(world, secretary)).cookies
    const person = await enter(world, 'Lender Member 2')
    await send(world, `/people/${person}/invitation`, { address: 'l2@example.org' }, again)
    const first = await linkInMail(world)
    await send(world, `/people/${person}/invitation`, { address: 'l2@example.org' }, again)
    const second = await linkInMail(world)
    assert.notEqual(first, second)
    assert.equal((await look(world, first)).status, 404)
    assert.equal((await look(world, second)).status, 200)
  })

  test('that was withdrawn before it was sent is not sent', async () => {
    const again = (await signInAgain(world, secretary)).cookies
    const person = await enter(world, 'Lender Member 3')
    await send(world, `/people/${person}/invitation`, { address: 'l3@example.org' }, again)
    await send(world, `/people/${person}/invitation`, { address: 'other@example.org' }, again)
    const before = world.mail.mails.length
    await sendMail(world.house)
    assert.equal(world.mail.mails.length, before + 1)
    assert.match(world.mail.mails.at(-1) ?? '', /^To: other@example\.org/m)
  })

  test('is refused to whoever does not keep the list, and the list itself is not there for others', async () => {
    const member = await join(
      world,
      { ...secretary, cookies: (await signInAgain(world, secretary)).cookies },
      'Plain Member',
    )
    assert.equal((await look(world, '/people', member.cookies)).status, 404)
    assert.equal((await look(world, `/people/${secretary.person}`, member.cookies)).status, 404)
    assert.equal(
      (await send(world, `/people/${member.person}/invitation`, { address: 'x@example.org' }, member.cookies)).status,
      404,
    )
    assert.equal((await look(world, '/mail', member.cookies)).status, 404)
  })

  test('refuses an address that is none, one of somebody else, and several at once', async () => {
    const { cookies } = await signInAgain(world, secretary)
    const person = await enter(world, 'Lender Member 4')
    const invite = async (address: unknown) => await send(world, `/people/${person}/invitation`, { address }, cookies)
    assert.deepEqual((await invite('nobody')).reasons, ['not-an-address'])
    assert.deepEqual((await invite(admin.address)).reasons, ['address-taken'])
    assert.deepEqual((await invite(['a@example.org', 'b@example.org'])).reasons, ['not-in-form'])
    assert.equal(
      (await send(world, '/people/01a21961-07cd-7e0a-9e12-70d073b316e7/invitation', { address: 'a@b.org' }, cookies))
        .status,
      404,
    )
  })
})

describe('a password and a code', () => {
  test('that are tried many times at once count as many', async () => {
    const payload = { address: 'crowd@example.org', password: 'wrong words altogether', code: '123456' }
    const tried = await Promise.all(Array.from({ length: 12 }, () => send(world, '/session/password', payload)))
    const reasons = tried.flatMap(answered => answered.reasons)
    assert.deepEqual(new Set(reasons), new Set(['no-match', 'too-many-tries']))
    assert.equal(reasons.filter(reason => reason === 'no-match').length, 5)
    pass(world, 24 * 60)
  })

  test('let in together, and either alone does not', async () => {
    assert.equal((await signInAgain(world, secretary)).location, '/')
    assert.deepEqual((await signInAgain(world, secretary, { password: 'another password' })).reasons, ['no-match'])
    assert.deepEqual((await signInAgain(world, secretary, { code: '000000' })).reasons, ['no-match'])
    pass(world, 60)
  })

  test('are answered alike, whether or not there is an account', async () => {
    const unknown = await send(world, '/session/password', {
      address: 'nobody@example.org',
      password: PASSWORD,
      code: '123456',
    })
    const known = await send(world, '/session/password', {
      address: secretary.address,
      password: PASSWORD,
      code: '123456',
    })
    assert.equal(unknown.body, known.body)
  })

  test('take as long where there is no account as where the password is wrong', async () => {
    const took = { known: [] as number[], unknown: [] as number[] }
    const tried = async (address: string, times: number[]): Promise<void> => {
      const began = performance.now()
      await send(world, '/session/password', { address, password: 'wrong words altogether', code: '123456' })
      times.push(performance.now() - began)
    }
    for (let n = 0; n < 12; n++) {
      pass(world, 24 * 60)
      await tried(secretary.address, took.known)
      await tried('nobody@example.org', took.unknown)
    }
    const [known, unknown] = [Math.min(...took.known), Math.min(...took.unknown)]
    // Without the work of a password an answer takes a fifth of the time.
    assert.ok(unknown > known * 0.6 && known > unknown * 0.6, `${known} ms against ${unknown} ms`)
  })

  test('let in once by each code', async () => {
    pass(world, 30)
    const code = codeNow(world, secretary.secret)
    assert.equal(
      (await send(world, '/session/password', { address: secretary.address, password: PASSWORD, code })).status,
      200,
    )
    const again = await send(world, '/session/password', { address: secretary.address, password: PASSWORD, code })
    assert.deepEqual(again.reasons, ['no-match'])
  })

  test('lead back to where one wanted to go, and never to another site', async () => {
    const to = async (wanted: string) => (await signInAgain(world, secretary, { to: wanted })).location
    assert.equal(await to('/meetings?month=2016-12'), '/meetings?month=2016-12')
    for (const foreign of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])
      assert.equal(await to(foreign), '/')
  })
})
