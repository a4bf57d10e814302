import { Type } from 'typebox'
import { formatInstant } from '../../../kit/instant.ts'
import type { Verdict } from '../../../kit/verdict.ts'
import { optionsForMaking } from '../../../shell/sign-in/passkey.ts'
import { button } from '../../../shell/views/button.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { digestOfToken } from '../../../shell/web/reader.ts'
import type { MethodGiven } from '../acts/check-new-method.ts'
import { useLink } from '../acts/use-link.ts'
import type { SignInLink } from '../sign-in-link.ts'
import { agentInWords } from '../session.ts'
import { findParticulars } from '../store.ts'
import { findOpenLink } from '../store-links.ts'
import { begun } from './begun.ts'
import { box, newPasswordBoxes, passkeyForm, PASSKEY_SCRIPTS } from './form-parts.ts'
import { directoryPart } from './single-sign-on.ts'

const about = {
  recoveryCode: Type.Optional(line(50)),
  name: Type.Optional(line(200)),
  address: Type.Optional(line(300)),
}

/** What a link leads to: looking at it changes nothing, since programs that read mail look at links too. */
export function linkDoors(web: Web): void {
  web.page('/links/:token', showLink)
  web.act('/links/:token/passkey', {
    fields: Type.Object({ answer: prose(20_000), ...about }),
    from: showLink,
    isForEverybody: true,
    act: async (ask, { fields: { answer, ...said } }) => {
      const title = agentInWords(ask.client.agent)
      return await begun(ask, await use(ask, { kind: 'passkey', answer, title }, said), 'passkey', '/account')
    },
  })
  web.act('/links/:token/password', {
    fields: Type.Object({ password: line(1000), code: line(50), ...about }),
    from: showLink,
    isForEverybody: true,
    act: async (ask, { fields: { password, code, ...said } }) =>
      await begun(ask, await use(ask, { kind: 'password', password, code }, said), 'password', '/account'),
  })
}

type Said = Readonly<{ recoveryCode?: string | undefined; name?: string | undefined; address?: string | undefined }>

async function use(ask: Ask, given: MethodGiven, said: Said): Promise<Verdict<string>> {
  return await useLink(ask.house, { token: ask.params['token'] ?? '', given, ...said })
}

async function showLink(ask: Ask): Promise<Page> {
  const token = ask.params['token'] ?? ''
  const link = await findOpenLink(ask.house.database, digestOfToken(token), ask.now)
  const person = link === undefined ? undefined : await findParticulars(ask.house.database, link.person)
  if (link === undefined || person === undefined) return spentLink()
  const isInvitation = link.purpose === 'invitation'
  const title = isInvitation ? 'Open your account' : 'Get in again'
  const known = { id: person.id, name: link.address ?? person.name }
  const options = await optionsForMaking(ask.house, `link:${link.id}`, known)
  const action = `/links/${token}`
  return page({
    title,
    data: { purpose: link.purpose, expiresAt: link.expiresAt },
    width: 'two-thirds',
    scripts: PASSKEY_SCRIPTS,
    isPrivate: true,
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${introduction(link, person.name)}
      <h2 class="govuk-heading-m">With a passkey</h2>
      <p class="govuk-body">The easiest and the safest: your phone, your computer or a key of your own confirms that it is you.</p>
      ${passkeyForm(ask, { action: `${action}/passkey`, kind: 'make', options, text: 'Make a passkey', fields: asked(ask, link) })}
      ${isInvitation && link.address !== null && directoryPart(ask, 'link', token)}
      <h2 class="govuk-heading-m">With a password and a code</h2>
      ${form({
        action: `${action}/password`,
        method: 'post',
        idempotencyKey: ask.newKey(),
        body: html`${asked(ask, link)}${newPasswordBoxes(ask, `link:${link.id}`, known.name)}${button({ text: isInvitation ? 'Open the account' : 'Sign in with this from now on' })}`,
      })}`,
  })
}

function introduction({ purpose, address, expiresAt }: SignInLink, name: string): Html {
  const until = `This link works once, until ${formatInstant(expiresAt)}.`
  if (address === null)
    return html`<p class="govuk-body">You are to run this installation, as its first ${name}. ${until} Say who you are, and choose how you will sign in.</p>`
  return purpose === 'invitation'
    ? html`<p class="govuk-body">For ${name}, ${address}. ${until} Choose how you will sign in; you can add more ways later.</p>`
    : html`<p class="govuk-body">For ${name}. ${until} It asks for one of your recovery codes as well. All your sessions and tokens end.</p>`
}

/** What the link itself does not say. */
function asked(ask: Ask, { purpose, address }: SignInLink): Html | undefined {
  if (purpose === 'recovery')
    return box(ask, 'recoveryCode', 'Recovery code', { hint: 'One of those that you wrote down', width: 20 })
  if (address !== null) return undefined
  return html`${box(ask, 'name', 'Your name', { autocomplete: 'name', width: 30 })}
    ${box(ask, 'address', 'Your address for mail', { type: 'email', autocomplete: 'email', width: 30 })}`
}

/** For links that were used, withdrawn, are too old or were never made: nobody learns which. */
function spentLink(): Page {
  return page({
    title: 'This link does not work',
    status: 404,
    data: { status: 404 },
    isPrivate: true,
    width: 'two-thirds',
    main: html`<h1 class="govuk-heading-l">This link does not work</h1>
      <p class="govuk-body">A link works once, for an hour, and only the newest one does. If yours was an invitation, ask whoever sent it for another.
        If you have an account already, <a class="govuk-link" href="/sign-in">sign in</a>, or <a class="govuk-link" href="/recovery">ask for another link</a>.</p>`,
  })
}
