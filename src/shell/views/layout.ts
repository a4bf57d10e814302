import { createHash } from 'node:crypto'
import type { Refusal } from '../../kit/verdict.ts'
import { assetPath } from './assets.ts'
import { attributes, classNames } from './attributes.ts'
import { type ClassificationWords, classificationBanner, printedMarking } from './classification-banner.ts'
import { errorSummary } from './error-summary.ts'
import { type FooterLink, footer } from './footer.ts'
import { html, type Html, raw, text } from './html.ts'
import { notificationBanner } from './notification-banner.ts'
import { pageHeader } from './page-header.ts'
import { serviceNavigation } from './service-navigation.ts'
import { skipLink } from './skip-link.ts'
import { asAtBanner, demonstrationBanner } from './status-banners.ts'

/** A page, apart from what it is about: that is `main`, with its own `<h1>`. */
export type Frame = Readonly<{
  /** As in the `<h1>`: the name of the product and the title of the code are added. */
  title: string
  codeTitle: string
  main: Html
  /** Breadcrumbs or a back link. */
  beforeMain?: Html | undefined
  /** Who is signed in, and as what. */
  reader?: Readonly<{ name: string; capacity: string }> | undefined
  /** Beside the reader: the form that signs out, with `data-forget`, or the link that signs in. */
  account?: Html | undefined
  navigation: readonly Readonly<{ text: string; href: string; isCurrent?: boolean | undefined }>[]
  classification?: ClassificationWords | undefined
  /** `now` is the time of the demonstration in words: "Friday 9 December 2016, 9:00am". */
  demonstration?: Readonly<{ now: string }> | undefined
  /** The page shows the record as it stood then: a date, an instant or words. */
  asAt?: string | undefined
  /** What has just been done. */
  notice?: string | undefined
  /** Why what was asked was not done. */
  refusals?: readonly Refusal[] | undefined
  /** Where the box of a refused field stands; by its name if this is not given. */
  hrefOf?: ((refusal: Refusal) => string | undefined) | undefined
  /** For scripts that act: written into `<meta name="csrf-token">`. */
  csrf?: string | undefined
  /** Names of further scripts of `listAssets`. */
  scripts?: readonly string[] | undefined
  /** `full` unless it says otherwise: two thirds for pages that are read or filled in, the whole for tables. */
  width?: 'two-thirds' | 'full' | undefined
  /** Small letters and narrow rows: for working pages with much on them. */
  isDense?: boolean | undefined
  /** What is looked for: shown in the search box. Without it there is no search box; `''` is an empty one. */
  search?: string | undefined
  /** Links at the foot of the page. */
  footer?: readonly FooterLink[] | undefined
}>

export const PRODUCT_NAME = 'Witan'

/** The whole document. It holds no script and no style of its own, so that it works under `default-src 'self'`. */
export function layout(frame: Frame): string {
  const isRefused = frame.refusals !== undefined && frame.refusals.length > 0
  const title = `${isRefused ? 'Error: ' : ''}${frame.title} – ${frame.codeTitle} – ${PRODUCT_NAME}`
  const classes = classNames('govuk-template__body', 'witan', frame.isDense === true && 'witan--dense')
  const page = html`${DOCTYPE}<html lang="en-GB" class="govuk-template"><head><meta charset="utf-8"><title>${title}</title>${metadata(frame)}</head><body${attributes({ class: classes, 'data-reader': readerMark(frame) })}>${skipLink()}${top(frame)}<div class="govuk-width-container">${frame.beforeMain}<main class="govuk-main-wrapper" id="main-content" tabindex="-1">${main(frame, isRefused)}</main></div><footer class="govuk-template__footer">${footer({ links: frame.footer, words: footerWords(frame) })}</footer>${
    frame.classification !== undefined && printedMarking(frame.classification.marking)
  }</body></html>`
  return text(page)
}

/** Keeps apart what two readers type in one browser. It tells nothing that the page does not. */
function readerMark({ reader }: Frame): string | undefined {
  if (reader === undefined) return undefined
  return createHash('sha256').update(`${reader.name}\n${reader.capacity}`).digest('hex').slice(0, 16)
}

// Written here, and the same in every page.
const DOCTYPE = raw('<!DOCTYPE html>')

function metadata(frame: Frame): Html {
  const styles = ['govuk.css', 'moj.css', 'witan.css']
  const scripts = ['witan.js', ...(frame.scripts ?? [])]
  return html`<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><meta name="theme-color" content="#16324a"><meta name="color-scheme" content="light">${
    frame.csrf !== undefined && html`<meta name="csrf-token" content="${frame.csrf}">`
  }${styles.map(name => html`<link rel="stylesheet" href="${assetPath(name)}">`)}<link rel="icon" href="${assetPath('witan.svg')}" type="image/svg+xml">${scripts.map(
    name => html`<script src="${assetPath(name)}" type="module"></script>`,
  )}`
}

function top(frame: Frame): Html {
  return html`<header class="govuk-template__header">${pageHeader(frame)}${
    frame.navigation.length > 0 && serviceNavigation({ items: frame.navigation, navigationLabel: 'Main' })
  }${frame.classification !== undefined && classificationBanner(frame.classification)}${
    frame.demonstration !== undefined && demonstrationBanner(frame.demonstration.now)
  }${frame.asAt !== undefined && asAtBanner(frame.asAt)}</header>`
}

function main(frame: Frame, isRefused: boolean): Html {
  const body = html`${isRefused && errorSummary(frame.refusals ?? [], { hrefOf: frame.hrefOf })}${
    frame.notice !== undefined && notificationBanner({ kind: 'success', body: frame.notice })
  }${frame.main}`
  if (frame.width !== 'two-thirds') return body
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${body}</div></div>`
}

function footerWords({ codeTitle }: Frame): Html {
  return html`${PRODUCT_NAME}, for the ${codeTitle}`
}
