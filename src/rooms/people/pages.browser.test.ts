import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { addMinutes } from '../../kit/instant.ts'
import {
  type Browser,
  checkAxe,
  checkReflow,
  launchBrowser,
  newPage,
  type Page,
  PHONE,
  withoutScripts,
} from '../../../test/browser.ts'
import {
  type AccountsWorld,
  codeNow,
  enter,
  firstAdministrator,
  linkInMail,
  type Member,
  openAccountsWorld,
  PASSWORD,
  send,
} from '../../../test/world-accounts.ts'

let world: AccountsWorld
let browser: Browser
let base: string
let admin: Member

before(async () => {
  const port = await freePort()
  base = `http://localhost:${port}`
  // A passkey is made for the address by which people reach the installation.
  world = await openAccountsWorld({ address: base })
  await world.server.listen({ host: '127.0.0.1', port })
  admin = await firstAdministrator(world)
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  await world.close()
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const bound = probe.address()
  probe.close()
  return typeof bound === 'object' && bound !== null ? bound.port : 0
}

/** A device that makes and shows passkeys, as a phone or a laptop does. */
async function withDevice(page: Page): Promise<void> {
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test('somebody who is invited makes a passkey, signs in with it, confirms with it, and makes recovery codes', async () => {
  const person = await enter(world, 'Code Secretary', ['secretary'])
  await send(world, `/people/${person}/invitation`, { address: 'secretary@example.org' }, admin.cookies)
  const page = await newPage(browser)
  await withDevice(page)
  await page.goto(`${base}${await linkInMail(world)}`)
  await checkAxe(page)
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
  await checkAxe(page)

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Sign in', exact: true }).first().waitFor()
  await page.goto(`${base}/sign-in?to=%2Fpeople`)
  await checkAxe(page)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByRole('heading', { name: 'Persons' }).waitFor()
  await checkAxe(page)

  world.clock.now = '2016-12-05T09:45:00.000Z'
  await page.goto(`${base}/account`)
  await page.getByRole('button', { name: 'Make recovery codes' }).click()
  await page.getByRole('link', { name: /Confirm that it is you/ }).waitFor()
  await page.goto(`${base}/confirmation?to=%2Faccount`)
  await checkAxe(page)
  await page.getByRole('button', { name: 'Confirm with a passkey' }).click()
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
  await page.getByRole('button', { name: 'Make recovery codes' }).click()
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
  await checkAxe(page)
  await page.close()
})

test('whoever has no passkey here is told so, and a device without the person’s finger gives none', async () => {
  const page = await newPage(browser)
  await withDevice(page)
  await page.goto(`${base}/sign-in`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText('The browser did not give a passkey.').waitFor()
  await page.close()
})

test('the warning of the end is answered where one is: nothing that was typed is lost, and the page knows the new end', async () => {
  const page = await newPage(browser)
  const { cookies } = await send(world, '/session/password', {
    address: admin.address,
    password: PASSWORD,
    code: codeNow(world, admin.secret),
  })
  await page.context().addCookies([{ name: 'witan', value: cookies['witan'] ?? '', url: base }])
  await page.clock.install()
  await page.goto(`${base}/people?as-at=2016-12-05`)
  const box = page.getByRole('searchbox')
  await box.fill('half a sentence')
  for (const _time of [1, 2]) {
    world.clock.now = addMinutes(world.clock.now, 111)
    await page.clock.fastForward(111 * 60_000)
    await checkAxe(page)
    await page.getByRole('button', { name: 'Stay signed in' }).click()
    await page.locator('[data-session-seconds="7200"][hidden]').waitFor({ state: 'attached' })
    assert.deepEqual([page.url(), await box.inputValue()], [`${base}/people?as-at=2016-12-05`, 'half a sentence'])
    assert.equal(await page.locator(':focus').inputValue(), 'half a sentence')
  }
  world.clock.now = addMinutes(world.clock.now, 121)
  await page.clock.fastForward(121 * 60_000)
  await page.getByRole('button', { name: 'Stay signed in' }).click()
  await page.getByRole('link', { name: 'Sign in again (opens in a new tab)' }).waitFor()
  assert.equal(await box.inputValue(), 'half a sentence')
  await page.close()
})

test('without JavaScript the pages say what else there is, and fit on a phone', async () => {
  const page = await withoutScripts(await newPage(browser, PHONE))
  const person = await enter(world, 'Lender Member 1')
  const { address, secret } = admin
  const { cookies } = await send(world, '/session/password', {
    address,
    password: PASSWORD,
    code: codeNow(world, secret),
  })
  await send(world, `/people/${person}/invitation`, { address: 'lender1@example.org' }, cookies)
  for (const path of ['/sign-in', '/recovery', '/recovery/asked', await linkInMail(world)]) {
    await page.goto(`${base}${path}`)
    await checkReflow(page)
    await checkAxe(page)
  }
  assert.equal(await page.getByText('A passkey needs JavaScript').isVisible(), true)
  assert.equal(await page.getByRole('button', { name: 'Make a passkey' }).isVisible(), false)
  await page.context().addCookies([{ name: 'witan', value: cookies['witan'] ?? '', url: base }])
  for (const path of ['/account', '/people', `/people/${person}`, '/people/new', '/notices', '/mail']) {
    await page.goto(`${base}${path}`)
    await checkReflow(page)
    await checkAxe(page)
  }
  await page.close()
})
