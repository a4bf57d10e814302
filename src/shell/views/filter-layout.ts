import { button } from './button.ts'
import { type Content, html, type Html, type Value } from './html.ts'

export type ChosenFilter = Readonly<{
  text: string
  /** The same list without this filter. */
  href: string
}>

export type FilterLayoutOptions = Readonly<{
  /** Where the form goes, by GET. */
  action: string
  heading?: Content | undefined
  /** The fields. */
  fields: Value
  chosen?: readonly Readonly<{ heading: string; items: readonly ChosenFilter[] }>[] | undefined
  clearHref?: string | undefined
  submitText?: string | undefined
  /** What was found. */
  body: Value
}>

/** A list with its filters beside it: on a small screen, above it. */
export function filterLayout(options: FilterLayoutOptions): Html {
  return html`<div class="witan-filter-layout"><div><p class="govuk-body witan-past-filter"><a class="govuk-link" href="#found">Past the filters, to the list</a></p>${filter(options)}</div><div id="found">${options.body}</div></div>`
}

function filter(options: FilterLayoutOptions): Html {
  const chosen = (options.chosen ?? []).filter(({ items }) => items.length > 0)
  return html`<form class="moj-filter" method="get" action="${options.action}" role="search" aria-label="${
    typeof options.heading === 'string' ? options.heading : 'Filter'
  }"><div class="moj-filter__header"><div class="moj-filter__header-title"><h2 class="govuk-heading-m">${
    options.heading ?? 'Filter'
  }</h2></div></div><div class="moj-filter__content">${chosen.length > 0 && selected(chosen, options.clearHref)}<div class="moj-filter__options">${
    options.fields
  }${button({ text: options.submitText ?? 'Apply filters' })}</div></div></form>`
}

function selected(chosen: NonNullable<FilterLayoutOptions['chosen']>, clearHref: string | undefined): Html {
  const groups = chosen.map(
    ({ heading, items }) =>
      html`<h4 class="govuk-heading-s govuk-!-margin-bottom-0">${heading}</h4><ul class="moj-filter-tags">${items.map(
        ({ text, href }) =>
          html`<li><a class="moj-filter__tag" href="${href}"><span class="govuk-visually-hidden">Remove this filter</span> ${text}</a></li>`,
      )}</ul>`,
  )
  return html`<div class="moj-filter__selected"><div class="moj-filter__selected-heading"><div class="moj-filter__heading-title"><h3 class="govuk-heading-s">Selected filters</h3></div>${
    clearHref !== undefined &&
    html`<div class="moj-filter__heading-action"><p><a class="govuk-link govuk-link--no-visited-state" href="${clearHref}">Clear filters</a></p></div>`
  }</div>${groups}</div>`
}
