import { formatInstant } from '../../kit/instant.ts'
import { breadcrumbs } from '../views/breadcrumbs.ts'
import { form } from '../views/form.ts'
import type { ClassificationWords } from '../views/classification-banner.ts'
import { html, type Html, text } from '../views/html.ts'
import { layout } from '../views/layout.ts'
import type { Ask } from './ask.ts'
import type { Page } from './page.ts'
import { type PageSight, showsMoreThanItself } from './page-sight.ts'
import { linkToField } from './refused-field.ts'
import { SECTIONS, sectionsIn } from './sections.ts'
import { sessionPart } from './session-part.ts'

const FOOTER = [
  { text: 'The ledger and its proof', href: '/ledger' },
  { text: 'All meetings as a calendar', href: '/meetings.ics' },
]

/** The whole document around what a page says. */
export function framed(ask: Ask, shown: Page, sight?: PageSight): string {
  const { house, reader } = ask
  const { demonstration } = house
  return layout({
    title: shown.title,
    codeTitle: house.pack.code.title,
    main: html`${sessionPart(ask)}${shown.main}${sight?.html}`,
    ...before(shown),
    ...(reader.person === undefined ? {} : { reader: { name: reader.person.name, capacity: reader.actor.capacity } }),
    account: accountOf(ask),
    navigation: navigationOf(ask, shown.section ?? ''),
    classification: classificationOf(ask, shown, sight),
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

/** Of a record whose page shows more secret things beside it, both are said: neither is mistaken for the other. */
function classificationOf({ edition }: Ask, shown: Page, sight?: PageSight): ClassificationWords | undefined {
  const { classification: key, about } = shown
  if (key === undefined) return undefined
  const { classes } = edition.classification
  const { banner, marking } = classes[key]
  const words =
    about === undefined || !showsMoreThanItself(shown)
      ? banner
      : `This page shows you what is ${classInWords(classes[key])}. ${about.title} itself is ${classInWords(classes[about.classification])}.`
  return { key, banner: words, marking, href: sight?.href }
}

/** `Red: for members`; the banners of some codes begin with the name of the class already. */
function classInWords({ name, banner }: Readonly<{ name: string; banner: string }>): string {
  return banner.startsWith(name) ? banner : `${name}: ${banner}`
}

function before(shown: Page) {
  if (shown.beforeMain !== undefined) return { beforeMain: shown.beforeMain }
  if (shown.trail === undefined) return {}
  return { beforeMain: breadcrumbs([{ text: 'Home', href: '/' }, ...shown.trail]) }
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
