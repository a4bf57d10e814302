import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright, type Page } from 'playwright-core'

export type { Browser, Page }

export type Viewport = Readonly<{ width: number; height: number }>

/** A phone that is still common, and the screen of a laptop. */
export const PHONE = { width: 375, height: 740 } as const
export const DESKTOP = { width: 1280, height: 900 } as const

/**
 * A real browser. Whoever starts it closes it.
 *
 * The arguments that the package of the browser proposes are for one page in one process; with several contexts it died.
 */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
}

/** A page with cookies and storage of its own, as axe needs it. What does not come within 20 seconds is not waited for. */
export async function newPage(browser: Browser, viewport: Viewport = DESKTOP): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage()
  page.setDefaultTimeout(20_000)
  return page
}

/**
 * A page whose scripts never arrive: what a reader without JavaScript has. A context with JavaScript off would be nearer to it, but axe needs
 * JavaScript of its own to look at the page, and waits for ever.
 */
export async function withoutScripts(page: Page): Promise<Page> {
  await page.route('**/*.js', route => route.abort())
  return page
}

/** Throws an AssertionError that says what breaks WCAG 2.2 AA in the page, and where. */
export async function checkAxe(page: Page): Promise<void> {
  // Evaluated rather than added to the page, whose policy lets no such script in. Of what is well, hardly anything is told: that takes longest.
  await page.evaluate(AXE)
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
    `axe.run(document, ${JSON.stringify({ runOnly: RULES, resultTypes: ['violations'] })})`,
  )
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => !ACCEPTED.some(({ rule, shape }) => rule === id && shape.test(html)))
      .map(({ target, failureSummary }) => `${id}: ${help}\n  at ${target.join(' ')}\n  ${failureSummary ?? ''}`),
  )
  assert.equal(found.length, 0, `${page.url()} is not accessible:\n${found.join('\n')}`)
}

type Violation = Readonly<{
  id: string
  help: string
  nodes: readonly Readonly<{ html: string; target: readonly string[]; failureSummary?: string }>[]
}>

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Throws an AssertionError if the page is wider than the screen (WCAG 2.2, 1.4.10). */
export async function checkReflow(page: Page): Promise<void> {
  const width = await page.evaluate('document.documentElement.scrollWidth')
  assert.ok(Number(width) <= (page.viewportSize()?.width ?? 0), `${page.url()} is ${width} pixels wide`)
}

/**
 * What GOV.UK Frontend itself does on purpose, having tried it with assistive technology, and what axe objects to: a radio or checkbox that says
 * that it unfolds something (alphagov/govuk-frontend issue 979), and the button of an accordion, named with commas between its parts.
 */
const ACCEPTED: readonly Readonly<{ rule: string; shape: RegExp }>[] = [
  { rule: 'aria-allowed-attr', shape: /^<input class="govuk-(radios|checkboxes)__input"[^>]* aria-expanded=/ },
  { rule: 'label-content-name-mismatch', shape: /^<button[^>]* class="govuk-accordion__section-button"/ },
]
