import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  type AccountsWorld,
  codeNow,
  type Cookies,
  firstAdministrator,
  join,
  type Member,
  openAccountsWorld,
  pass,
  PASSWORD,
  send,
  signInAgain,
} from '../../../test/world-accounts.ts'

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

describe('tries', () => {
  test('that are wrong too often make whoever tries wait, known or not, and let in after that', async () => {
    pass(world, 24 * 60)
    for (const address of [secretary.address, 'nobody@example.org']) {
      const tried = async () =>
        await send(world, '/session/password', { address, password: 'wrong words altogether', code: '123456' })
      for (let n = 0; n < 5; n++) assert.deepEqual((await tried()).reasons, ['no-match'])
      assert.deepEqual((await tried()).reasons, ['too-many-tries'], address)
    }
    assert.deepEqual(
      (
        await send(world, '/session/password', {
          address: secretary.address,
          password: PASSWORD,
          code: codeNow(world, secretary.secret),
        })
      ).reasons,
      ['too-many-tries'],
    )
    pass(world, 1)
    assert.equal((await signInAgain(world, secretary)).status, 200)
  })

  test('that others guess at elsewhere do not keep the owner waiting in a browser that is known', async () => {
    pass(world, 24 * 60)
    const known = (await signInAgain(world, secretary)).cookies
    const guess = async (cookies: Cookies = {}) =>
      await send(
        world,
        '/session/password',
        { address: secretary.address, password: 'wrong words altogether', code: '1' },
        cookies,
      )
    for (let n = 0; n < 40; n++) await guess()
    assert.deepEqual((await guess()).reasons, ['too-many-tries'])
    const own = async (cookies: Cookies) => {
      const payload = { address: secretary.address, password: PASSWORD, code: codeNow(world, secretary.secret) }
      return await send(world, '/session/password', payload, cookies)
    }
    pass(world, 1)
    for (let n = 0; n < 10; n++) await guess()
    assert.deepEqual((await own({})).reasons, ['too-many-tries'])
    assert.equal((await own(known)).status, 200)
  })

  test('are counted in a known browser too, and its mark is worth nothing for another account, altered, or half a year later', async () => {
    pass(world, 24 * 60)
    const known = (await signInAgain(world, secretary)).cookies
    const mark = known['witan-browser'] ?? ''
    assert.match(mark, /^[\w-]{22}\.\d+\.[0-9a-f]{64}$/)
    const guesses = async (address: string, browser: string) => {
      const payload = { address, password: 'wrong words altogether', code: '1' }
      const tries = Array.from({ length: 6 }, () =>
        send(world, '/session/password', payload, { 'witan-browser': browser }),
      )
      return (await Promise.all(tries)).flatMap(({ reasons }) => reasons).filter(reason => reason === 'no-match').length
    }
    assert.equal(await guesses(secretary.address, mark), 5)
    assert.equal(
      await guesses(
        secretary.address,
        mark.replace(/.$/, last => (last === '0' ? '1' : '0')),
      ),
      5,
      'its own count',
    )
    assert.equal(await guesses(secretary.address, 'nonsense'), 0, 'that count is the account’s')
    assert.equal(await guesses(admin.address, mark), 5)
    assert.equal(await guesses(admin.address, ''), 0, 'it was counted on the account')
    pass(world, 181 * 24 * 60)
    assert.equal(await guesses(secretary.address, mark), 5)
    assert.equal(await guesses(secretary.address, ''), 0, 'it was counted on the account')
  })
})
