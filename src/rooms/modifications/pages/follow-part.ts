import { formatDate } from '../../../kit/calendar-date.ts'
import { button } from '../../../shell/views/button.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { addressOfModification } from './addresses.ts'
import { todayOf } from './courses.ts'

/** Whoever is signed in follows it, or ends that. */
export function followForm(ask: Ask, reference: string, isFollowed: boolean): Html | undefined {
  if (ask.reader.person === undefined || ask.asAt !== undefined) return undefined
  const action = `${addressOfModification(reference)}/following${isFollowed ? '/ending' : ''}`
  const press = button({ text: isFollowed ? 'Follow it no more' : 'Follow it', kind: 'secondary' })
  return form({ action, method: 'post', idempotencyKey: ask.newKey(), body: press })
}

/** The ways to keep up with one modification: be told, a feed, a calendar. */
export function followPart(ask: Ask, reference: string, isFollowed: boolean): Html {
  const base = addressOfModification(reference)
  return html`<p class="govuk-body">Keep up with it: <a class="govuk-link" href="${base}/feed">feed of what happens</a>, <a class="govuk-link" href="${base}/calendar.ics">its dates in your calendar</a>${ask.reader.person === undefined && html`, or <a class="govuk-link" href="/sign-in">sign in</a> to be told`}.</p>
    ${followForm(ask, reference, isFollowed)}`
}

/** Addresses that last: of the page, and of what it said on the day. */
export function citingPart(ask: Ask, reference: string): Html {
  const address = addressOfModification(reference)
  const on = todayOf(ask)
  return html`<p class="govuk-body-s witan-address">Cite it as <a class="govuk-link" href="${address}">${ask.house.address}${address}</a>; as it stood on ${formatDate(on)}, as <a class="govuk-link" href="${address}?as-at=${on}">${ask.house.address}${address}?as-at=${on}</a>.</p>`
}
