import { addDays, formatDate } from '../../../kit/calendar-date.ts'
import { addMinutes, dateIn, formatInstant, LONDON } from '../../../kit/instant.ts'
import { button } from '../../../shell/views/button.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { details } from '../../../shell/views/details.ts'
import { form } from '../../../shell/views/form.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { radios } from '../../../shell/views/radios.ts'
import { table } from '../../../shell/views/table.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import type { AccountRow } from '../store-account.ts'
import { agentInWords, methodInWords } from '../session.ts'
import type { AccountView } from './account-view.ts'
import { small, TO_DO } from './account-methods.ts'
import { box } from './form-parts.ts'

/** Where the reader is signed in, and how to end that. */
export function sessionsPart(ask: Ask, { sessions }: AccountView): Html {
  const own = ask.reader.signedIn?.id
  return html`<section aria-labelledby="sessions"><h2 class="govuk-heading-m" id="sessions">Where you are signed in</h2>
    ${table({
      caption: 'Sessions',
      captionSize: 'hidden',
      head: ['Browser', 'Since', 'Last used', TO_DO],
      rows: sessions.map(({ id, agent, method, beganAt, usedAt }) => [
        html`${agentInWords(agent)}, ${methodInWords(method)}${id === own && html` <strong>(this one)</strong>`}`,
        formatInstant(beganAt),
        formatInstant(usedAt),
        id === own ? '' : small(ask, '/account/sessions/end', id, 'End', `the session since ${formatInstant(beganAt)}`),
      ]),
    })}
    ${
      sessions.length > 1 &&
      form({
        action: '/account/sessions/end-others',
        method: 'post',
        idempotencyKey: ask.newKey(),
        body: button({ text: 'End all others', kind: 'secondary' }),
      })
    }</section>`
}

/** The tokens by which programs act in the reader’s name. */
export function tokensPart(ask: Ask, { tokens }: AccountView): Html {
  return html`<section aria-labelledby="tokens"><h2 class="govuk-heading-m" id="tokens">Tokens for programs</h2>
    <p class="govuk-body">With a token a program sees what you see, save what is most secret, and acts in your name if you let it.</p>
    ${
      tokens.length > 0 &&
      table({
        caption: 'Tokens',
        captionSize: 'hidden',
        head: ['What for', 'May', 'Works until the end of', 'Last used', TO_DO],
        rows: tokens.map(({ id, title, start, mayAct, expiresAt, usedAt }) => [
          html`${title}<br><code>${start}…</code>`,
          mayAct ? 'Read and act' : 'Read',
          formatDate(dateIn(LONDON, addMinutes(expiresAt, -1))),
          usedAt === null ? 'Never' : formatInstant(usedAt),
          small(ask, '/account/tokens/revocation', id, 'Revoke', title),
        ]),
      })
    }
    ${details({
      summary: 'Make a token',
      isOpen: ask.path === '/account/tokens',
      body: form({ action: '/account/tokens', method: 'post', idempotencyKey: ask.newKey(), body: tokenBoxes(ask) }),
    })}</section>`
}

function tokenBoxes(ask: Ask): Html {
  const isSent = ask.path === '/account/tokens'
  const lastDay = addDays(dateIn(LONDON, ask.now), 90)
  const common = { id: isSent ? 'title' : 'token-title', label: 'What it is for', name: 'title' }
  return html`
    <div class="govuk-form-group"><label class="govuk-label" for="${common.id}">${common.label}</label>
      <input class="govuk-input govuk-input--width-30" id="${common.id}" name="title" type="text" value="${isSent ? enteredOr(ask, 'title', '') : ''}"></div>
    ${radios({
      name: 'may',
      legend: 'What it may do',
      isSmall: true,
      items: [
        { value: 'read', text: 'Read' },
        { value: 'act', text: 'Read, and act in my name' },
      ],
      value: enteredOr(ask, 'may', 'read'),
      errorMessage: errorOf(ask.refusals, 'may'),
    })}
    ${box(ask, 'lastDay', 'Last day on which it works', { hint: `As a date, such as ${lastDay}; a year from now at most`, value: lastDay, width: 10 })}
    ${button({ text: 'Make the token' })}`
}

/** Whether the reader is told by mail that something waits. */
export function mailPart(ask: Ask, { wantsMail, address }: AccountRow): Html {
  const isSent = ask.house.mailer !== undefined
  return html`<section aria-labelledby="mail"><h2 class="govuk-heading-m" id="mail">Mail</h2>
    <p class="govuk-body">${isSent ? `Mail goes to ${address}. It says that something waits for you, and never what.` : 'This installation sends no mail.'}</p>
    ${form({
      action: '/account/mail',
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`${checkboxes({
        name: 'wantsMail',
        isSmall: true,
        legend: 'When something waits for you',
        items: [{ value: 'yes', text: 'Tell me by mail', isChecked: wantsMail }],
      })}${button({ text: 'Save', kind: 'secondary' })}`,
    })}</section>`
}
