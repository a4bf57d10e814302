import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  type Browser,
  checkAxe,
  checkReflow,
  DESKTOP,
  launchBrowser,
  newPage,
  PHONE,
  withoutScripts,
} from '../../../test/browser.ts'
import { button } from './button.ts'
import { form } from './form.ts'
import { renderings } from './fixtures/kitchen-sink.ts'
import { type PageServer, servePage } from './fixtures/serve-page.ts'
import { html } from './html.ts'
import { keyHints } from './key-hints.ts'
import { type Frame, layout } from './layout.ts'
import { textarea } from './textarea.ts'

const parts = Object.entries(renderings(words => words))

const everything: Frame = {
  title: 'Everything that a page may have',
  codeTitle: 'Toy Lending Code',
  main: html`<h1 class="govuk-heading-l">Everything that a page may have</h1>${parts.map(
    ([name, part]) => html`<section aria-label="${name}"><h2 class="govuk-heading-m">${name}</h2>${part}</section>`,
  )}`,
  reader: { name: 'Meeting secretary', capacity: 'Secretariat' },
  account: html`<a class="govuk-link" href="/sign-out">Sign out</a>`,
  navigation: [
    { text: 'Meetings', href: '/meetings', isCurrent: true },
    { text: 'Actions', href: '/actions' },
    { text: 'Proposals', href: '/proposals' },
  ],
  classification: { key: 'amber', banner: 'For members and their alternates', marking: 'This document is Amber' },
  demonstration: { now: 'Friday 9 December 2016, 9:00am' },
  asAt: '2016-12-09',
  search: '',
}

const working: Frame = {
  title: 'Item 4',
  codeTitle: 'Toy Lending Code',
  navigation: [],
  isDense: true,
  main: html`<h1 class="govuk-heading-l">Item 4</h1>${keyHints([{ key: 's', does: 'save' }])}${form({
    action: '/items/4',
    method: 'post',
    idempotencyKey: '0190b6e2-0000-7000-8000-000000000000',
    body: html`${textarea({ name: 'minute', label: 'Minute', keep: 'item 4 minute' })}${button({ text: 'Save', key: 's' })}`,
  })}`,
}

const signOut = form({
  action: '/sign-out',
  method: 'post',
  idempotencyKey: '0190b6e2-0000-7000-8000-000000000001',
  attributes: { 'data-forget': true },
  body: html`<button class="witan-link-button">Sign out</button>`,
})

describe('in a browser, under the strictest content security policy', { timeout: 120_000 }, () => {
  let browser: Browser
  let server: PageServer
  let frame = everything

  before(async () => {
    browser = await launchBrowser()
    server = await servePage(() => layout(frame))
  })
  after(async () => {
    await browser.close()
    await server.close()
  })

  for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    test(`every component is accessible and fits on a ${name}`, async () => {
      frame = everything
      const page = await newPage(browser, viewport)
      const problems: string[] = []
      page.on('console', message => message.type() === 'error' && problems.push(message.text()))
      page.on('pageerror', error => problems.push(error.message))
      await page.goto(server.address)
      await checkReflow(page)
      await checkAxe(page)
      assert.deepEqual(problems, [])
    })

    test(`every component is accessible and fits on a ${name} without its scripts`, async () => {
      frame = everything
      const page = await withoutScripts(await newPage(browser, viewport))
      await page.goto(server.address)
      await checkReflow(page)
      await checkAxe(page)
      assert.equal(await page.getByText('The parties.').isVisible(), true, 'the accordion is open')
      assert.equal(await page.getByLabel('Reason').isVisible(), true, 'the conditional field is there')
    })
  }

  test('a picture without words and a field without a label are found on a page', async () => {
    frame = { ...working, main: html`<h1>Item</h1><img src="/chart.png" /><input name="owner" />` }
    const page = await newPage(browser)
    await page.goto(server.address)
    await assert.rejects(checkAxe(page), /image-alt[\s\S]*label/)
  })

  test('a form that is sent twice goes once', async () => {
    frame = working
    const page = await newPage(browser)
    await page.goto(server.address)
    const before = server.received.length
    await page.getByRole('button', { name: 'Save' }).dblclick()
    await page.waitForURL('**/items/4')
    await page.waitForLoadState()
    assert.equal(server.received.length, before + 1)
    assert.match(server.received.at(-1) ?? '', /^_key=0190b6e2-/)
  })

  test('a key presses its button, unless somebody types', async () => {
    frame = working
    const page = await newPage(browser)
    await page.goto(server.address)
    await page.getByLabel('Minute').pressSequentially('some')
    assert.equal(page.url(), server.address)
    await page.getByRole('heading', { name: 'Item 4' }).click()
    await page.keyboard.press('s')
    await page.waitForURL('**/items/4')
    assert.match(server.received.at(-1) ?? '', /minute=some/)
  })

  test('what was typed and not saved is offered again, and put back by one press', async () => {
    frame = working
    const page = await newPage(browser)
    await page.goto(server.address)
    await page.getByLabel('Minute').fill('The council agreed')
    await page.reload()
    assert.equal(await page.getByLabel('Minute').inputValue(), '')
    await page.getByRole('button', { name: 'Put it back' }).click()
    assert.equal(await page.getByLabel('Minute').inputValue(), 'The council agreed')
  })

  test('what was typed is not offered to another reader, and is forgotten by signing out', async () => {
    frame = { ...working, reader: { name: 'Chair', capacity: 'Council' } }
    const page = await newPage(browser)
    await page.goto(server.address)
    await page.getByLabel('Minute').fill('The council agreed')
    frame = { ...working, reader: { name: 'Member', capacity: 'Council' }, account: signOut }
    await page.reload()
    assert.equal(await page.getByRole('button', { name: 'Put it back' }).count(), 0)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('**/sign-out')
    frame = { ...working, reader: { name: 'Chair', capacity: 'Council' } }
    await page.goto(server.address)
    assert.equal(await page.getByRole('button', { name: 'Put it back' }).count(), 0)
  })

  test('what is printed is how secret the page is and what it says, and nothing to press', async () => {
    frame = everything
    const page = await newPage(browser)
    await page.goto(server.address)
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.getByText('This document is Amber').isVisible(), true)
    assert.equal(await page.getByText('The parties.').isVisible(), true, 'the accordion is open')
    for (const name of ['Meetings', 'Skip to main content', 'Sign out']) {
      assert.equal(await page.getByRole('link', { name }).first().isVisible(), false, name)
    }
    for (const name of ['Save', 'Search', 'Apply filters']) {
      assert.equal(await page.getByRole('button', { name, exact: true }).count(), 0, name)
    }
  })
})
