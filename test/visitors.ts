import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import { checkAxe, checkReflow, DESKTOP, launchBrowser, newPage, type Page, PHONE, type Viewport } from './browser.ts'

/** The people of a world before a real browser. */
export type Visitors<Key> = Readonly<{
  /** The address of the world’s own server. */
  origin: string
  /** A page opened as somebody, or as the public, with cookies and storage of its own. */
  open: (path: string, as?: Key, viewport?: Viewport) => Promise<Page>
  /**
   * Each of these pages is there, breaks no rule of WCAG 2.2 AA, and fits on a desktop and on a phone. `prepare` is done to each page first, such as
   * to unfold what is folded.
   */
  checkAll: (pages: readonly VisitedPage<Key>[], prepare?: (page: Page) => Promise<unknown>) => Promise<void>
  close: () => Promise<void>
}>

export type VisitedPage<Key> = readonly [path: string, as?: Key]

/** Whoever opens the browser closes it; the world stays open. `signIn` gives the cookies of whoever is named. */
export async function openVisitors<Key>(
  { server }: Readonly<{ server: FastifyInstance }>,
  signIn: (as: Key) => Promise<Readonly<Record<string, string>>>,
): Promise<Visitors<Key>> {
  const browser = await launchBrowser()
  const origin = await server.listen({ host: '127.0.0.1', port: 0 })
  const open: Visitors<Key>['open'] = async (path, as, viewport = DESKTOP) => {
    const page = await newPage(browser, viewport)
    const cookies = as === undefined ? {} : await signIn(as)
    await page.context().addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: origin })))
    const response = await page.goto(`${origin}${path}`)
    assert.equal(response?.status(), 200, `${path} as ${String(as ?? 'the public')}`)
    return page
  }
  const checkAll: Visitors<Key>['checkAll'] = async (pages, prepare) => {
    for (const [path, as] of pages) {
      const page = await open(path, as)
      await prepare?.(page)
      for (const viewport of [DESKTOP, PHONE]) {
        await page.setViewportSize(viewport)
        await checkAxe(page)
        await checkReflow(page)
      }
      await page.context().close()
    }
  }
  return { origin, open, checkAll, close: () => browser.close() }
}

/** Unfolds whatever is folded on a page. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
}
