import { formatInstant } from '../../../kit/instant.ts'
import { optionsForMaking } from '../../../shell/sign-in/passkey.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import type { AccountRow } from '../store-account.ts'
import type { ListedPasskey } from '../store-methods.ts'
import { mailPart, sessionsPart, tokensPart } from './account-lists.ts'
import { methodsPart } from './account-methods.ts'
import { type AccountView, readAccount } from './account-view.ts'
import { capacityPart } from './capacity-part.ts'
import { PASSKEY_SCRIPTS } from './form-parts.ts'
import { keepsPersons } from './persons-page.ts'

/** The reader’s own account: ways to sign in, sessions, tokens, mail, and what was done to it. */
export async function showAccount(ask: Ask): Promise<Page | undefined> {
  const { person } = ask.reader
  if (person === undefined) return undefined
  const view = await readAccount(ask, person.id)
  const { account, kept } = view
  const history = kept === undefined ? undefined : await historyPart(ask, kept.record)
  const options = account === undefined ? undefined : await makingOptions(ask, account, view.passkeys)
  return page({
    title: 'Your account',
    data: dataOf(ask, view),
    width: 'two-thirds',
    scripts: PASSKEY_SCRIPTS,
    isPrivate: true,
    main: html`<h1 class="govuk-heading-l">Your account</h1>
      ${whoPart(ask, view)}
      ${linksPart(ask)}
      ${capacityPart(ask)}
      ${account === undefined || options === undefined ? noAccount(ask) : methodsPart(ask, { ...view, account }, options)}
      ${sessionsPart(ask, view)}
      ${account !== undefined && tokensPart(ask, view)}
      ${account !== undefined && mailPart(ask, account)}
      ${history?.html}`,
  })
}

async function makingOptions(ask: Ask, { person, address }: AccountRow, passkeys: readonly ListedPasskey[]) {
  const session = ask.reader.signedIn?.id ?? ''
  const known = passkeys.map(({ credential }) => credential)
  return await optionsForMaking(ask.house, `session:${session}`, { id: person, name: address }, known)
}

function dataOf(ask: Ask, { account, kept, passkeys, recoveryCodes, sessions, tokens }: AccountView): unknown {
  return {
    name: ask.reader.person?.name,
    capacity: ask.reader.actor.capacity,
    capacities: ask.reader.capacities.map(({ key, title }) => ({ key, title })),
    address: account?.address ?? null,
    passkeys: passkeys.map(({ credential: _credential, ...shown }) => shown),
    hasPassword: kept?.content.hasPassword ?? false,
    hasDirectory: kept?.content.hasDirectory ?? false,
    recoveryCodes,
    sessions,
    tokens,
    wantsMail: account?.wantsMail ?? false,
  }
}

function whoPart(ask: Ask, { account }: AccountView): Html {
  const { person, actor, signedIn } = ask.reader
  const ends = signedIn === undefined ? [] : [{ key: 'This session ends', value: formatInstant(signedIn.endsAt) }]
  return summaryList({
    rows: [
      { key: 'Name', value: person?.name ?? '' },
      { key: 'You act as', value: actor.capacity },
      { key: 'Address for mail', value: account?.address ?? 'None' },
      ...ends,
    ],
  })
}

/** Where somebody goes from here who has something to keep or to read. */
function linksPart(ask: Ask): Html {
  const links = [
    { href: '/notices', text: 'What you were told' },
    ...(keepsPersons(ask) ? [{ href: '/people', text: 'Persons, and invitations' }] : []),
    ...(ask.reader.isIn('system-administrator') ? [{ href: '/mail', text: 'How mail goes' }] : []),
  ]
  return html`<ul class="govuk-list">${links.map(({ href, text }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`
}

function noAccount(ask: Ask): Html {
  const persons = keepsPersons(ask)
    ? html`<a class="govuk-link" href="/people">the list of persons</a>`
    : 'the list of persons'
  return insetText(
    html`<p class="govuk-body">You have no account of your own, so you sign in by being chosen in the demonstration. The secretariat can invite you to one on
      ${persons}.</p>`,
  )
}
