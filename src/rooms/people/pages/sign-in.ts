import { Type } from 'typebox'
import { granted } from '../../../kit/verdict.ts'
import { optionsForAsking } from '../../../shell/sign-in/passkey.ts'
import { button } from '../../../shell/views/button.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { SESSION_COOKIE, type Web } from '../../../shell/web/doors.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { moved, type Page, page } from '../../../shell/web/page.ts'
import { checkPasskey } from '../acts/check-passkey.ts'
import { checkPassword } from '../acts/check-password.ts'
import { extendSession } from '../acts/extend-session.ts'
import { signIn } from '../acts/sign-in.ts'
import { signOut } from '../acts/sign-out.ts'
import type { SignInOffer } from '../person.ts'
import { listOffered } from '../store.ts'
import { begun, movedWith, tryFrom } from './begun.ts'
import { LONGEST_WAY_BACK, ownPath, passkeyForm, PASSKEY_SCRIPTS, passwordBoxes } from './form-parts.ts'
import { directoryPart } from './single-sign-on.ts'

const to = Type.Optional(line(LONGEST_WAY_BACK))

export function signInDoors(web: Web): void {
  web.page('/sign-in', showSignIn)
  web.act('/session', {
    fields: Type.Object({ person: line() }),
    from: showSignIn,
    isForEverybody: true,
    act: async (ask, { fields }) => {
      const token = await signIn(ask.house, fields.person, { agent: ask.client.agent, before: ask.token })
      return token.ok ? granted(movedWith(token.value, '/')) : token
    },
  })
  web.act('/session/passkey', {
    fields: Type.Object({ answer: prose(20_000), to }),
    from: showSignIn,
    isForEverybody: true,
    act: async (ask, { fields }) => {
      const given = { use: 'sign-in', answer: fields.answer, network: ask.client.address }
      return await begun(ask, await checkPasskey(ask.house, given), 'passkey', ownPath(fields.to))
    },
  })
  web.act('/session/password', {
    fields: Type.Object({ address: line(300), password: line(1000), code: line(50), to }),
    from: showSignIn,
    isForEverybody: true,
    act: async (ask, { fields: { to: next, ...given } }) => {
      const person = await checkPassword(ask.house, { ...given, ...tryFrom(ask) })
      return await begun(ask, person, 'password', ownPath(next))
    },
  })
  web.act('/session/extension', {
    fields: Type.Object({ to }),
    from: showSignIn,
    isForEverybody: true,
    act: async (ask, { fields }) => {
      const extended = await extendSession(ask.house, ask.reader.signedIn)
      return extended.ok ? granted(ownPath(fields.to)) : extended
    },
  })
  web.act('/session/end', {
    fields: Type.Object({}),
    from: showSignIn,
    isForEverybody: true,
    act: async ask => {
      await signOut(ask.house, ask.token)
      return granted(moved('/', [{ name: SESSION_COOKIE, value: '', maxAgeSeconds: 0 }]))
    },
  })
}

async function showSignIn(ask: Ask): Promise<Page> {
  const isDemonstration = ask.house.demonstration !== undefined
  // Whom the demonstration offers is no secret: it is what the page is for.
  const offers = isDemonstration ? await listOffered(ask.house.database) : []
  const groups = [...Map.groupBy(offers, ({ signIn: offer }) => offer.group)]
  const { singleSignOn } = ask.house
  return page({
    title: 'Sign in',
    data: {
      persons: offers.map(({ id, name, signIn: offer }) => ({ id, name, ...offer })),
      ways: ['passkey', 'password', ...(singleSignOn === undefined ? [] : ['single-sign-on'])],
    },
    width: 'full',
    scripts: PASSKEY_SCRIPTS,
    isPrivate: true,
    main: html`
      <h1 class="govuk-heading-l">Sign in</h1>
      ${isDemonstration && introduction()}
      ${groups.map(([group, members]) => groupOf(ask, group, members))}
      ${await waysPart(ask, isDemonstration)}`,
  })
}

function introduction(): Html {
  return html`<p class="govuk-body">This is a demonstration. Choose whose work you want to see; you can change at any time.</p>`
}

type Offered = Readonly<{ id: string; name: string; signIn: SignInOffer }>

function groupOf(ask: Ask, group: string, members: readonly Offered[]): Html {
  return html`
    <h2 class="govuk-heading-m">${group}</h2>
    <ul class="govuk-list witan-choices">${members.map(
      ({ id, name, signIn: { says } }) => html`
      <li>${form({
        action: '/session',
        method: 'post',
        idempotencyKey: ask.newKey(),
        body: html`<input type="hidden" name="person" value="${id}">
          ${button({ text: name, kind: 'secondary' })} <span class="govuk-body">${says}</span>`,
      })}</li>`,
    )}</ul>`
}

/** The ways to sign in with an account of one’s own. */
async function waysPart(ask: Ask, isDemonstration: boolean): Promise<Html> {
  const next = ownPath(ask.query['to'] ?? (typeof ask.entered?.['to'] === 'string' ? ask.entered['to'] : undefined))
  const options = await optionsForAsking(ask.house, 'sign-in')
  const level = isDemonstration ? 3 : 2
  return html`
    ${isDemonstration && html`<h2 class="govuk-heading-m">With an account of your own</h2><p class="govuk-body">Whoever has been invited here can try this too.</p>`}
    <h${level} class="govuk-heading-s">With a passkey</h${level}>
    ${passkeyForm(ask, { action: '/session/passkey', kind: 'ask', options, text: 'Sign in with a passkey', fields: hidden('to', next) })}
    ${directoryPart(ask, 'sign-in', next, level)}
    <h${level} class="govuk-heading-s">With a password and a code</h${level}>
    ${form({
      action: '/session/password',
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`${passwordBoxes(ask)}${hidden('to', next)}${button({ text: 'Sign in' })}`,
    })}
    <p class="govuk-body"><a class="govuk-link" href="/recovery">I cannot sign in any more</a></p>
    ${!isDemonstration && html`<p class="govuk-body">Accounts are opened by invitation of the secretariat. Everything that is public can be read without one.</p>`}`
}
