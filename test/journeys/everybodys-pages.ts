import assert from 'node:assert/strict'
import { type Browser, checkAxe, newPage } from '../browser.ts'
import { click } from './in-browser.ts'
import { type Living, nameOf, secretaryIn } from './living-demonstration.ts'
import { chairOf } from './play-confidentially.ts'

/** Nobody in particular: a reader who has not signed in. */
const PUBLIC = 'The public'

/** Which pages are looked at, and as whom: those that all readers share as the public, and those that are their own as each of them. */
export function readingsOf(living: Living): Readonly<Record<string, readonly string[]>> {
  const { facts, edition } = living
  const { meeting } = facts.demonstration
  const body = facts.meetings.find(({ reference }) => reference === meeting)?.body ?? ''
  const modification = facts.subjects.find(({ kind }) => kind === 'modification')?.reference ?? ''
  const seat = edition.bodies.find(({ key }) => key === body)?.seats[0]?.key ?? ''
  const [signed = ''] = facts.script.flatMap(({ signs = [] }) => signs)
  const party = facts.persons.find(({ signIn }) => signIn?.group === 'parties')?.key ?? ''
  const at = `/meetings/${meeting}`
  const next = `/meetings/${facts.next.meeting}`
  return {
    [PUBLIC]: [
      ['/', '/sign-in', '/meetings', at, `${at}/items/1`, `${at}/items/4`, `${at}/minutes`],
      ['/papers', '/decisions', `/decisions/${meeting}/D01`, '/actions', `/actions/${meeting}/01`],
      [
        '/registers',
        '/registers/risk',
        '/modifications',
        `/modifications/${modification}`,
        '/assessments',
        '/timetables',
      ],
      ['/parties', '/bodies', `/bodies/${body}`, '/search?q=budget', '/no-such-page'],
    ].flat(),
    [nameOf(living, signed)]: [
      '/',
      `${at}/items/4`,
      `${at}/confidential-minutes`,
      '/decisions/written',
      `/bodies/${body}/declaration`,
    ],
    [nameOf(living, chairOf(living))]: ['/', next, `${next}/briefing`, `${next}/actions`],
    [secretaryIn(living)]: [
      ['/', `${next}/items/1/minute`, `${next}/agenda`, `${next}/roll`, `${next}/paper-day`],
      [`/bodies/${body}/seats/${seat}-1`, '/papers/new', '/decisions/written/new', `${at}/minutes`],
    ].flat(),
    [nameOf(living, party)]: ['/', at, '/papers', '/registers/consultation', `${at}/minutes`],
  }
}

/** Opens each of the pages as this person, and holds it to WCAG 2.2 AA. */
export async function readAll(living: Living, browser: Browser, name: string, paths: readonly string[]): Promise<void> {
  const page = await newPage(browser)
  if (name !== PUBLIC) {
    await page.goto(`${living.address}/sign-in`)
    await click(page, name)
  }
  for (const path of paths) {
    const reply = await page.goto(`${living.address}${path}`, { waitUntil: 'domcontentloaded' })
    assert.equal(reply?.status(), path === '/no-such-page' ? 404 : 200, `${name}: ${path}`)
    await page.waitForLoadState('load')
    await checkAxe(page)
  }
  await page.context().close()
}
