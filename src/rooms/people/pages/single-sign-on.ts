import { Type } from 'typebox'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { goToDirectory, RETURN_PATH, type SignedOn, type SignOnErrand } from '../../../shell/sign-in/single-sign-on.ts'
import { button } from '../../../shell/views/button.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line } from '../../../shell/web/form-input.ts'
import { type Moved, moved, type Page, page, type Reply } from '../../../shell/web/page.ts'
import { addMethod } from '../acts/add-method.ts'
import { checkDirectory } from '../acts/check-directory.ts'
import { findOwner } from '../acts/find-owner.ts'
import { useLink } from '../acts/use-link.ts'
import { begun } from './begun.ts'
import { ownPath } from './form-parts.ts'

/** What the browser keeps while it is at the directory. */
const COOKIE = 'witan-directory'

export function singleSignOnDoors(web: Web): void {
  web.page('/sign-in/single-sign-on', leave)
  web.page(RETURN_PATH, showReturn)
  web.act('/session/single-sign-on', {
    fields: Type.Object({ code: line(4000), state: line(1000), iss: Type.Optional(line(1000)) }),
    from: showReturn,
    isForEverybody: true,
    act: async (ask, { fields: { code, state, iss } }) => {
      const kept = ask.client.cookies[COOKIE] ?? ''
      const signedOn = await checkDirectory(ask.house, { kept, code, state, issuer: iss })
      const arrived = signedOn.ok ? await arrive(ask, signedOn.value) : signedOn
      return arrived.ok ? granted(withoutCookie(arrived.value)) : arrived
    },
  })
}

/** The link to the directory, where there is one. */
export function directoryPart({ house }: Ask, kind: SignOnErrand['kind'], detail: string, level = 2): Html | undefined {
  if (house.singleSignOn === undefined) return undefined
  const href = `/sign-in/single-sign-on?for=${kind}&detail=${encodeURIComponent(detail)}`
  return html`<h${level} class="govuk-heading-s">With ${house.singleSignOn.title}</h${level}>
    <p class="govuk-body"><a class="govuk-button govuk-button--secondary" href="${href}" role="button" draggable="false" data-module="govuk-button">Go to ${house.singleSignOn.title}</a></p>`
}

const KINDS: readonly SignOnErrand['kind'][] = ['sign-in', 'confirmation', 'addition', 'link']

/** Leads to the directory. Nothing is kept here but a sealed note in the browser itself. */
async function leave(ask: Ask): Promise<Reply> {
  const { singleSignOn } = ask.house
  const kind = KINDS.find(known => known === ask.query['for'])
  if (singleSignOn === undefined || kind === undefined) return undefined
  const errand = { kind, detail: (ask.query['detail'] ?? '').slice(0, 1000) }
  const { location, kept } = await goToDirectory(ask.house, singleSignOn, errand)
  return moved(location, [{ name: COOKIE, value: kept, maxAgeSeconds: 15 * 60 }])
}

/** Where the directory sends people back to. It takes another press, because a page only shows. */
async function showReturn(ask: Ask): Promise<Page | undefined> {
  if (ask.house.singleSignOn === undefined) return undefined
  const said = (name: string) => ask.query[name] ?? textOf(ask.entered?.[name])
  const hasCode = said('code') !== '' && ask.refusals.length === 0
  const { title } = ask.house.singleSignOn
  return page({
    title: 'Signed in elsewhere',
    data: {},
    width: 'two-thirds',
    isPrivate: true,
    main: html`<h1 class="govuk-heading-l">You come from ${title}</h1>
      ${
        hasCode
          ? form({
              action: '/session/single-sign-on',
              method: 'post',
              idempotencyKey: ask.newKey(),
              body: html`${hidden('code', said('code'))}${hidden('state', said('state'))}${said('iss') !== '' && hidden('iss', said('iss'))}${button({ text: 'Go on', attributes: { 'data-focus': true } })}`,
            })
          : html`<p class="govuk-body">It did not say who you are. <a class="govuk-link" href="/sign-in">Begin again</a>.</p>`
      }`,
  })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

async function arrive(ask: Ask, { issuer, subject, errand }: SignedOn): Promise<Verdict<Moved>> {
  const given = { kind: 'directory', issuer, subject } as const
  switch (errand.kind) {
    case 'sign-in':
      return await begun(ask, await findOwner(ask.house, given), 'directory', ownPath(errand.detail))
    case 'confirmation': {
      const owner = await findOwner(ask.house, given)
      if (owner.ok && owner.value !== ask.reader.person?.id) return refused(SOMEBODY_ELSE)
      return await begun(ask, owner, 'directory', ownPath(errand.detail))
    }
    case 'link':
      return await begun(ask, await useLink(ask.house, { token: errand.detail, given }), 'directory', '/account')
    case 'addition': {
      const session = ask.reader.signedIn?.kind === 'session' ? ask.reader.signedIn.id : ''
      // Whom the directory was asked for is whoever is still signed in here.
      if (session === '' || session !== errand.detail) return refused(SOMEBODY_ELSE)
      const added = await addMethod(ask.house, ask.context, { session, given })
      return added.ok ? granted(moved('/account')) : added
    }
  }
}

const SOMEBODY_ELSE = {
  reason: 'somebody-else',
  says: 'Somebody else is signed in here than came from the directory. Sign out, and begin again.',
}

function withoutCookie({ location, cookies = [] }: Moved): Moved {
  return moved(location, [...cookies, { name: COOKIE, value: '', maxAgeSeconds: 0 }])
}
