import { addMinutes, compareInstants } from '../../kit/instant.ts'
import type { Refusal } from '../../kit/verdict.ts'
import { html, type Html } from '../views/html.ts'
import { insetText } from '../views/inset-text.ts'
import type { Ask } from './ask.ts'
import type { Reply } from './page.ts'

/** Whoever has shown who it is need not do so again for so long. */
export const CONFIRMED_FOR_MINUTES = 30

/**
 * Must the reader show anew who it is, before this? A browser that was left open, or a stolen token, is to do no great harm.
 *
 * In English:
 * - a token for programs always does, and cannot: nobody sits before it;
 * - a session of the demonstration never does: there anybody is whom they choose;
 * - any other does when it was begun longer ago than half an hour.
 */
export function needsConfirmation({ house, reader, now }: Ask): boolean {
  const { signedIn } = reader
  if (signedIn?.kind === 'token') return true
  if (house.demonstration !== undefined || reader.person === undefined) return false
  if (signedIn === undefined) return true
  return compareInstants(addMinutes(signedIn.confirmedAt, CONFIRMED_FOR_MINUTES), now) <= 0
}

/** Is it of the most secret class? Then reading it is one of the things for which one shows who one is. */
export function isMostSecret(reply: Reply): boolean {
  if (reply === undefined || reply.kind === 'moved') return false
  const own = reply.kind === 'page' ? reply.classification : undefined
  return own === 'red' || reply.about?.classification === 'red'
}

/** Where one shows it, and from where one comes back. */
export function addressOfConfirmation(to: string): string {
  return `/confirmation?to=${encodeURIComponent(to)}`
}

export function confirmationRefusal({ reader }: Ask): Refusal {
  return reader.signedIn?.kind === 'token'
    ? {
        reason: 'not-by-token',
        says: 'A token for programs cannot do or read this. Sign in, and do it yourself.',
      }
    : {
        reason: 'confirmation-needed',
        says: 'Confirm first that it is you: it is some time since you signed in. Nothing that you entered is lost.',
      }
}

/** On a form that was refused for want of it: the way to confirm, in another window, so that what was entered stays. */
export function confirmationPart(): Html {
  return insetText(html`${confirmationLink('Confirm that it is you')}. Then come back here and send this again.`)
}

/** It leaves the page where it is, with what was typed. */
export function confirmationLink(words: string): Html {
  const href = addressOfConfirmation('/confirmation')
  return html`<a class="govuk-link" href="${href}" target="_blank" rel="noopener">${words} (opens in a new tab)</a>`
}

/** Whether somebody acts who chairs a body, whichever that is. */
export function isByChair({ reader }: Ask): boolean {
  return reader.groupKeys.some(group => group.startsWith('chair-of-the-body:'))
}
