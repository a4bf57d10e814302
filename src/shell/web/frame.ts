import { formatInstant } from '../../kit/instant.ts'
import { breadcrumbs } from '../views/breadcrumbs.ts'
import { form } from '../views/form.ts'
import { html, type Html, text } from '../views/html.ts'
import { layout } from '../views/layout.ts'
import type { Ask } from './ask.ts'
import type { Page } from './page.ts'
import type { PageSight } from './page-sight.ts'
import { linkToField } from './refused-field.ts'
import { SECTIONS, sectionsIn } from './sections.ts'
import { sessionPart } from './session-part.ts'

const FOOTER = [
  { text: 'The ledger and its proof', href: '/ledger' },
  { text: 'All meetings as a calendar', href: '/meetings.ics' },
]

/** The whole document around what a page says. */
export function framed(ask: Ask, shown: Page, sight?: PageSight): string {
  const { house, reader, edition } = ask
  const { demonstration } = house
  const handling = shown.classification === undefined ? undefined : edition.classification.classes[shown.classification]
  return layout({
    title: shown.title,
    codeTitle: house.pack.code.title,
    main: html`${sessionPart(ask)}${shown.main}${sight?.html}`,
    ...before(shown),
    ...(reader.person === undefined ? {} : { reader: { name: reader.person.name, capacity: reader.actor.capacity } }),
    account: accountOf(ask),
    navigation: navigationOf(ask, shown.section ?? ''),
    ...(handling === undefined || shown.classification === undefined
      ? {}
      : {
          classification: {
            key: shown.classification,
            banner: handling.banner,
            marking: handling.marking,
            href: sight?.href,
          },
        }),
    ...(demonstration === undefined ? {} : { demonstration: { now: formatInstant(ask.now) } }),
    ...(ask.asAt === undefined ? {} : { asAt: ask.asAt.date }),
    refusals: ask.refusals,
    hrefOf: refusal => linkToField(text(shown.main), ask.path, refusal),
    footer: FOOTER,
    width: shown.width ?? 'full',
    search: ask.query['q'] ?? '',
    ...(shown.isDense === undefined ? {} : { isDense: shown.isDense }),
    ...(shown.scripts === undefined ? {} : { scripts: shown.scripts }),
  })
}

function before(shown: Page) {
  if (shown.beforeMain !== undefined) return { beforeMain: shown.beforeMain }
  if (shown.trail === undefined) return {}
  return { beforeMain: breadcrumbs(shown.trail) }
}

function navigationOf({ reader, house, edition }: Ask, section: string) {
  const home = reader.person === undefined ? [] : [{ text: 'My work', href: '/' }]
  const sections = sectionsIn(house.offers.of(SECTIONS), edition)
  return [...home, ...sections].map(entry => ({ ...entry, ...(entry.href === section ? { isCurrent: true } : {}) }))
}

function accountOf(ask: Ask): Html {
  if (ask.reader.person === undefined) return html`<a class="govuk-link" href="/sign-in">Sign in</a>`
  const signOut = form({
    action: '/session/end',
    method: 'post',
    idempotencyKey: ask.newKey(),
    attributes: { 'data-forget': true },
    body: html`<button class="witan-link-button" type="submit">Sign out</button>`,
  })
  return html`<a class="govuk-link" href="/account">Account</a> ${signOut}`
}
