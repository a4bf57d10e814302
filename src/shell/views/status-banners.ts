import { formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import { formatInstant, isInstant } from '../../kit/instant.ts'
import { html, type Html } from './html.ts'

/** Says that the page shows the past. `asAt` is a date, an instant, or words of the page's own. */
export function asAtBanner(asAt: string, nowHref = '?'): Html {
  return html`<div class="witan-banner witan-banner--as-at"><p class="govuk-width-container witan-banner__words"><strong>This is the record as it stood on ${inWords(asAt)}.</strong> It may have changed since. <a class="govuk-link" href="${nowHref}">See it as it is now</a></p></div>`
}

/** Says that nothing here is real, and what the time is. */
export function demonstrationBanner(now: string): Html {
  return html`<div class="witan-banner witan-banner--demonstration"><p class="govuk-width-container witan-banner__words"><strong class="govuk-tag witan-banner__tag">Demonstration</strong> <span>The people here are invented, and the time is ${now}.</span></p></div>`
}

function inWords(asAt: string): string {
  if (isCalendarDate(asAt)) return formatDate(asAt)
  return isInstant(asAt) ? formatInstant(asAt) : asAt
}
