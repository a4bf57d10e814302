import { Type } from 'typebox'
import { refused, type Verdict } from '../../../kit/verdict.ts'
import { optionsForAsking } from '../../../shell/sign-in/passkey.ts'
import { button } from '../../../shell/views/button.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html } from '../../../shell/views/html.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { needsConfirmation } from '../../../shell/web/confirmation.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { checkPasskey } from '../acts/check-passkey.ts'
import { checkPassword } from '../acts/check-password.ts'
import { findAccountOf } from '../store-account.ts'
import { begun, tryFrom } from './begun.ts'
import { LONGEST_WAY_BACK, ownPath, passkeyForm, PASSKEY_SCRIPTS, passwordBoxes } from './form-parts.ts'
import { directoryPart } from './single-sign-on.ts'

const to = Type.Optional(line(LONGEST_WAY_BACK))

/** Where one shows anew who one is, before something that could do harm. It begins a new session in the place of the old one. */
export function confirmationDoors(web: Web): void {
  web.page('/confirmation', showConfirmation)
  web.act('/confirmation/passkey', {
    fields: Type.Object({ answer: prose(20_000), to }),
    from: showConfirmation,
    act: async (ask, { fields }) => {
      const given = { use: useOf(ask), answer: fields.answer, network: ask.client.address }
      const person = same(ask, await checkPasskey(ask.house, given))
      return await begun(ask, person, 'passkey', ownPath(fields.to))
    },
  })
  web.act('/confirmation/password', {
    fields: Type.Object({ password: line(1000), code: line(50), to }),
    from: showConfirmation,
    act: async (ask, { fields: { to: next, ...given } }) => {
      const account = await findAccountOf(ask.house.database, ask.reader.person?.id ?? '')
      const address = account?.address ?? ''
      const person = same(ask, await checkPassword(ask.house, { ...given, ...tryFrom(ask), address }))
      return await begun(ask, person, 'password', ownPath(next))
    },
  })
}

function useOf({ reader }: Ask): string {
  return `confirmation:${reader.signedIn?.id ?? ''}`
}

/** Whoever is signed in, and nobody else. */
function same({ reader }: Ask, person: Verdict<string>): Verdict<string> {
  if (!person.ok || person.value === reader.person?.id) return person
  return refused({ reason: 'somebody-else', says: 'This is somebody else than is signed in. Sign out first.' })
}

async function showConfirmation(ask: Ask): Promise<Page | undefined> {
  if (ask.reader.person === undefined || ask.reader.signedIn?.kind !== 'session') return undefined
  const next = ownPath(ask.query['to'] ?? enteredOr(ask, 'to', '/'))
  const isDone = !needsConfirmation(ask)
  const options = await optionsForAsking(ask.house, useOf(ask))
  return page({
    title: 'Confirm that it is you',
    data: { isConfirmed: isDone },
    width: 'two-thirds',
    scripts: PASSKEY_SCRIPTS,
    main: html`<h1 class="govuk-heading-l">Confirm that it is you</h1>
      ${
        isDone
          ? html`<p class="govuk-body">You have just done so. <a class="govuk-link" href="${next}">Go on</a>, or close this page and send your form again.</p>`
          : html`<p class="govuk-body">It is some time since you signed in. Reading what is most secret, signing a declaration, changing who may see or do what, and voting as a chair or in an
              election need you to show again who you are.</p>
            <h2 class="govuk-heading-m">With a passkey</h2>
            ${passkeyForm(ask, { action: '/confirmation/passkey', kind: 'ask', options, text: 'Confirm with a passkey', fields: hidden('to', next) })}
            ${directoryPart(ask, 'confirmation', next)}
            <h2 class="govuk-heading-m">With your password and a code</h2>
            ${form({
              action: '/confirmation/password',
              method: 'post',
              idempotencyKey: ask.newKey(),
              body: html`${passwordBoxes(ask, { isKnown: true })}${hidden('to', next)}${button({ text: 'Confirm' })}`,
            })}`
      }`,
  })
}
