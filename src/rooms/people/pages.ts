import { Type } from 'typebox'
import { type Verdict } from '../../kit/verdict.ts'
import { button } from '../../shell/views/button.ts'
import { emptyState } from '../../shell/views/empty-state.ts'
import { form } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { SESSION_COOKIE, type Web } from '../../shell/web/doors.ts'
import { line } from '../../shell/web/form-input.ts'
import { type Moved, moved, type Page, page } from '../../shell/web/page.ts'
import { signIn } from './acts/sign-in.ts'
import { signOut } from './acts/sign-out.ts'
import type { SignInOffer } from './person.ts'
import { SESSION_MINUTES } from './session.ts'
import { listOffered } from './store.ts'

export function peopleDoors(web: Web): void {
  web.page('/sign-in', showSignIn)
  web.act('/session', {
    fields: Type.Object({ person: line() }),
    from: showSignIn,
    isForEverybody: true,
    act: async (ask, { fields }) => await begin(ask, fields.person),
  })
  web.act('/session/end', {
    fields: Type.Object({}),
    from: showSignIn,
    isForEverybody: true,
    act: async ask => {
      await signOut(ask.house, ask.token)
      return { ok: true, value: moved('/', [{ name: SESSION_COOKIE, value: '', maxAgeSeconds: 0 }]) }
    },
  })
}

async function begin(ask: Ask, person: string): Promise<Verdict<Moved>> {
  const token = await signIn(ask.house, person)
  if (!token.ok) return token
  return {
    ok: true,
    value: moved('/', [{ name: SESSION_COOKIE, value: token.value, maxAgeSeconds: SESSION_MINUTES * 60 }]),
  }
}

async function showSignIn(ask: Ask): Promise<Page> {
  const isDemonstration = ask.house.demonstration !== undefined
  // Whom the demonstration offers is no secret: it is what the page is for.
  const offers = isDemonstration ? await listOffered(ask.house.database) : []
  const groups = [...Map.groupBy(offers, ({ signIn }) => signIn.group)]
  return page({
    title: 'Sign in',
    data: { persons: offers.map(({ id, name, signIn }) => ({ id, name, ...signIn })) },
    width: 'full',
    main: html`
      <h1 class="govuk-heading-l">Sign in</h1>
      ${isDemonstration ? introduction() : emptyState('Nobody can sign in here yet. Everything that is public can be read without signing in.')}
      ${groups.map(([group, members]) => groupOf(ask, group, members))}`,
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
      ({ id, name, signIn }) => html`
      <li>${form({
        action: '/session',
        method: 'post',
        idempotencyKey: ask.newKey(),
        body: html`<input type="hidden" name="person" value="${id}">
          ${button({ text: name, kind: 'secondary' })} <span class="govuk-body">${signIn.says}</span>`,
      })}</li>`,
    )}</ul>`
}
