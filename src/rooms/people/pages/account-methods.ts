import { formatInstant } from '../../../kit/instant.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import { warningText } from '../../../shell/views/warning-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { AccountRow } from '../store-account.ts'
import { agentInWords } from '../session.ts'
import type { AccountView } from './account-view.ts'
import { box, newPasswordBoxes, passkeyForm } from './form-parts.ts'
import { directoryPart } from './single-sign-on.ts'

type OpenAccount = AccountView & Readonly<{ account: AccountRow }>

/** The ways to sign in of an account, and how to add and take away. */
export function methodsPart(ask: Ask, view: OpenAccount, options: unknown): Html {
  const { passkeys, account, kept } = view
  return html`<section aria-labelledby="ways"><h2 class="govuk-heading-m" id="ways">Ways to sign in</h2>
    ${passkeys.length > 0 && passkeyTable(ask, view)}
    ${account.password !== null && html`<p class="govuk-body">A password, with codes of an authenticator application.</p>${removal(ask, '/account/password/removal', 'Take the password away')}`}
    ${kept?.content.hasDirectory === true && html`<p class="govuk-body">${ask.house.singleSignOn?.title ?? 'Single sign-on'}.</p>${removal(ask, '/account/directory/removal', 'Take single sign-on away')}`}
    ${addPasskey(ask, options)}
    ${addPassword(ask, account)}
    ${kept?.content.hasDirectory !== true && directoryPart(ask, 'addition', ask.reader.signedIn?.id ?? '', 3)}
    ${codesPart(ask, view)}</section>`
}

function passkeyTable(ask: Ask, { passkeys }: OpenAccount): Html {
  return table({
    caption: 'Passkeys',
    captionSize: 's',
    head: ['Name', 'Made', 'Last used', TO_DO],
    rows: passkeys.map(({ id, title, madeAt, usedAt }) => [
      title,
      formatInstant(madeAt),
      usedAt === null ? 'Never' : formatInstant(usedAt),
      small(ask, '/account/passkeys/removal', id, 'Take away', title),
    ]),
  })
}

/** The head of the column with what can be done to a row. */
export const TO_DO = html`<span class="govuk-visually-hidden">What you can do</span>`

/** A button in a row of a table; what it is about is said to those who do not see the row. */
export function small(ask: Ask, action: string, id: string, text: string, about: string): Html {
  return form({
    action,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`${hidden('id', id)}<button class="witan-link-button" type="submit">${text}<span class="govuk-visually-hidden"> ${about}</span></button>`,
  })
}

function removal(ask: Ask, action: string, text: string): Html {
  return form({ action, method: 'post', idempotencyKey: ask.newKey(), body: button({ text, kind: 'secondary' }) })
}

function addPasskey(ask: Ask, options: unknown): Html {
  const title = agentInWords(ask.client.agent)
  return details({
    summary: 'Add a passkey',
    isOpen: ask.path === '/account/passkeys',
    body: passkeyForm(ask, {
      action: '/account/passkeys',
      kind: 'make',
      options,
      text: 'Make a passkey',
      fields: box(ask, 'title', 'What to call it', {
        hint: 'So that you know it again in the list',
        value: title,
        width: 30,
      }),
    }),
  })
}

function addPassword(ask: Ask, { address, password }: AccountRow): Html {
  const session = ask.reader.signedIn?.id ?? ''
  return details({
    summary: password === null ? 'Add a password' : 'Change the password',
    isOpen: ask.path === '/account/password',
    body: form({
      action: '/account/password',
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`${password !== null && html`<p class="govuk-body">All your other sessions end.</p>`}
        ${newPasswordBoxes(ask, `session:${session}`, address)}${button({ text: 'Set the password' })}`,
    }),
  })
}

function codesPart(ask: Ask, { recoveryCodes }: OpenAccount): Html {
  return html`<h3 class="govuk-heading-s">Recovery codes</h3>
    ${
      recoveryCodes === 0
        ? warningText('You have none. If you lose your ways to sign in, only a new invitation lets you in again.')
        : html`<p class="govuk-body">${recoveryCodes} of them are left.</p>`
    }
    ${form({
      action: '/account/recovery-codes',
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: button({
        text: recoveryCodes === 0 ? 'Make recovery codes' : 'Make new recovery codes',
        kind: 'secondary',
      }),
    })}`
}
