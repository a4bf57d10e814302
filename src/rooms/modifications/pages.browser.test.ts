import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, checkAxe, checkReflow, DESKTOP, launchBrowser, newPage, PHONE } from '../../../test/browser.ts'
import { signInAs } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'

let here: Awaited<ReturnType<typeof openModificationsWorld>>
let browser: Browser
let origin: string
let reference: string
before(async () => {
  here = await openModificationsWorld()
  browser = await launchBrowser()
  origin = await here.world.server.listen({ host: '127.0.0.1', port: 0 })
  await fill()
})
after(async () => {
  await browser.close()
  await here.world.close()
})

/** Something of everything that the pages can show. */
async function fill(): Promise<void> {
  const { act, step, atState } = here
  const kept = await atState('RC801', 'on-trial', {
    path: 'small',
    categories: ['lender'],
    formerTitles: ['Swaps'],
    taken: [{ step: 'ask', on: '2016-11-01' }],
  })
  reference = kept.record.reference
  await act(`/${reference}/terms`, { terms: 'Find out.', questions: 'Why?\nHow?' })
  await act(`/${reference}/group`, { words: 'Librarian', category: 'borrower' })
  await act(`/${reference}/considered`, { what: 'Nothing', by: 'Swap Working Group', outcome: 'Not enough.' })
  const view = { by: 'proposer', solution: 'original', objective: 'play', effect: 'better', reason: 'More toys.' }
  await act(`/${reference}/views`, view)
  await step(reference, 'add-alternative', { alternative: 'By post' })
  await act(`/${reference}/reports`, { kind: 'draft' })
  await step(reference, 'write-up', { override: 'In a hurry.' })
  await act(`/${reference}/ballots`, {})
  await act('/status', {})
  await act(`/${reference}/other-codes`, { code: 'books', reference: 'B12', href: 'https://books.example/B12' })
  await act(`/${reference}/lead-code`, { lead: 'books', priority: 'soon', reason: 'Said there.' })
  await act(`/${reference}/following`, {})
  for (let n = 1; n < 52; n++) await act(`/${reference}/description`, { summary: `Said ${n}`, solution: 'Swap them.' })
}

test('every page of modifications is accessible, on a screen and on a phone', async () => {
  const own = `/modifications/${reference}`
  const pages = ['', '/raising', '/status', '/status/status-2016-12-05'].map(path => `/modifications${path}`)
  for (const path of [...pages, '/following', own, `${own}?acts=all`, `${own}/ballots/B1`, `${own}/reports/R1`]) {
    for (const viewport of [DESKTOP, PHONE]) {
      const page = await newPage(browser, viewport)
      const { witan = '' } = await signInAs(here.world, 'secretary')
      await page.context().addCookies([{ name: 'witan', value: witan, url: origin }])
      const response = await page.goto(`${origin}${path}`)
      assert.equal(response?.status(), 200, path)
      await checkAxe(page)
      await checkReflow(page)
      await page.context().close()
    }
  }
})
