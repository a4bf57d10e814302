import {
  addMinutes,
  compareInstants,
  formatTime,
  type Instant,
  LONDON,
  millisecondsOf,
  timeIn,
} from '../../kit/instant.ts'
import { attributes } from '../views/attributes.ts'
import { button } from '../views/button.ts'
import { form, hidden } from '../views/form.ts'
import { html, type Html } from '../views/html.ts'
import type { Ask } from './ask.ts'
import { confirmationLink } from './confirmation.ts'

/** So long before a session ends its reader is told, and can answer. */
const WARNED_MINUTES = 10

/**
 * That the session is about to end, with the button that goes on with it. It stands in every page of a session that ends when nothing is done: shown at
 * once where the end is near already, otherwise by a script when it comes near. The absolute end is told too, which nothing puts off.
 */
export function sessionPart(ask: Ask): Html | undefined {
  const { signedIn } = ask.reader
  if (signedIn?.kind !== 'session' || signedIn.idleEndsAt === null) return undefined
  const isLast = compareInstants(signedIn.endsAt, signedIn.idleEndsAt) <= 0
  const endsAt = isLast ? signedIn.endsAt : signedIn.idleEndsAt
  const isNear = compareInstants(addMinutes(ask.now, WARNED_MINUTES), endsAt) >= 0
  const seconds = Math.max(0, Math.round((millisecondsOf(endsAt) - millisecondsOf(ask.now)) / 1000))
  return html`<div class="govuk-notification-banner witan-session" role="region" aria-labelledby="session-ends" data-session-seconds="${seconds}" data-session-warned="${WARNED_MINUTES * 60}"${attributes({ hidden: !isNear })}>
    <div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="session-ends">Your session is about to end</h2></div>
    <div class="govuk-notification-banner__content">${isLast ? atLast(endsAt) : goOn(ask, endsAt)}</div></div>`
}

function atLast(endsAt: Instant): Html {
  return html`<p class="govuk-body">It ends at ${formatTime(timeIn(LONDON, endsAt))}, twelve hours after you signed in.
    ${confirmationLink('Sign in again')}, then come back here and go on.</p>`
}

function goOn(ask: Ask, endsAt: Instant): Html {
  return form({
    action: '/session/extension',
    method: 'post',
    idempotencyKey: ask.newKey(),
    attributes: { 'data-session-extension': true },
    body: html`<p class="govuk-body">It ends at ${formatTime(timeIn(LONDON, endsAt))}, because nothing has been asked of it for a while.</p>
      <p class="govuk-body" data-session-lost hidden>That did not reach us, or your session has ended. What you typed is still here.
        <a class="govuk-link" href="/sign-in" target="_blank" rel="noopener">Sign in again (opens in a new tab)</a>, then come back here and go on.</p>
      ${hidden('to', ask.here)}${button({ text: 'Stay signed in' })}`,
  })
}
