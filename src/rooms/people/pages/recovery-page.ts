import { Type } from 'typebox'
import { granted } from '../../../kit/verdict.ts'
import { button } from '../../../shell/views/button.ts'
import { form } from '../../../shell/views/form.ts'
import { html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line } from '../../../shell/web/form-input.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { askForRecovery } from '../acts/ask-for-recovery.ts'
import { tryFrom } from './begun.ts'
import { box } from './form-parts.ts'

export function recoveryDoors(web: Web): void {
  web.page('/recovery', showRecovery)
  web.page('/recovery/asked', showAsked)
  web.act('/session/recovery', {
    fields: Type.Object({ address: line(300) }),
    from: showRecovery,
    isForEverybody: true,
    act: async (ask, { fields }) => {
      const asked = await askForRecovery(ask.house, { address: fields.address, ...tryFrom(ask) })
      return asked.ok ? granted('/recovery/asked') : asked
    },
  })
}

/** How somebody gets in again who cannot sign in any more. */
async function showRecovery(ask: Ask): Promise<Page> {
  const sendsMail = ask.house.mailer !== undefined
  return page({
    title: 'Get in again',
    data: { sendsMail },
    width: 'two-thirds',
    main: html`<h1 class="govuk-heading-l">Get in again</h1>
      ${
        sendsMail
          ? html`<p class="govuk-body">We send you a link. With it, and one of the recovery codes that you wrote down, you choose a new way to sign in.</p>
            <p class="govuk-body">If you have no recovery code left, ask whoever invited you to invite you again.</p>
            ${form({
              action: '/session/recovery',
              method: 'post',
              idempotencyKey: ask.newKey(),
              body: html`${box(ask, 'address', 'Address for mail', { type: 'email', autocomplete: 'email', width: 30 })}${button({ text: 'Send me a link' })}`,
            })}`
          : html`<p class="govuk-body">This installation sends no mail. Ask whoever invited you to invite you again: that opens your account anew.</p>`
      }`,
  })
}

async function showAsked(): Promise<Page> {
  return page({
    title: 'Look into your mail',
    data: {},
    width: 'two-thirds',
    main: html`<h1 class="govuk-heading-l">Look into your mail</h1>
      <p class="govuk-body">If there is an account with this address, a link is on its way to it. It works once, within an hour.</p>
      <p class="govuk-body">If none comes, look among unwanted mail, check the address, or ask the secretariat.</p>`,
  })
}
