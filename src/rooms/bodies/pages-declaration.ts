import { Type } from 'typebox'
import { addDays, formatDate } from '../../kit/calendar-date.ts'
import { granted } from '../../kit/verdict.ts'
import { bodyGroup } from '../../shell/ledger/audience.ts'
import { button } from '../../shell/views/button.ts'
import { form } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { insetText } from '../../shell/views/inset-text.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { tag } from '../../shell/views/tag.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { Web } from '../../shell/web/doors.ts'
import { historyPart } from '../../shell/web/history.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { signDeclaration } from './acts/sign-declaration.ts'
import { withdrawDeclaration } from './acts/withdraw-declaration.ts'
import { countsOn, needsNoRenewal, standingInWords } from './declaration.ts'
import { todayOf } from './pages-list.ts'
import { type BodyView, readBody } from './pages-view.ts'
import type { SignatureRow } from './store-signatures.ts'
import { groundOf } from './views-rule.ts'

/** What one must have signed before a confidential item of the body is open to one, and where one signs. */
export function declarationDoors(web: Web): void {
  web.page('/bodies/:body/declaration', showDeclaration)
  web.act('/bodies/:body/declaration', {
    fields: Type.Object({}),
    from: showDeclaration,
    needsConfirmation: true,
    act: async ask => {
      const body = ask.params['body'] ?? ''
      const signed = await signDeclaration(ask.context, { body })
      return signed.ok ? granted(`/bodies/${body}/declaration`) : signed
    },
  })
  web.act('/bodies/:body/declaration/withdrawal', {
    fields: Type.Object({}),
    from: showDeclaration,
    needsConfirmation: true,
    act: async ask => {
      const body = ask.params['body'] ?? ''
      const withdrawn = await withdrawDeclaration(ask.context, { body })
      return withdrawn.ok ? granted(`/bodies/${body}/declaration`) : withdrawn
    },
  })
}

async function showDeclaration(ask: Ask): Promise<Page | undefined> {
  if (ask.reader.person === undefined) return undefined
  const view = await readBody(ask)
  if (view === undefined) return undefined
  const { rules } = view
  const rule = ask.edition.classification.declaration
  const own = ownSignature(ask, view)
  const today = todayOf(ask)
  const counts = own !== undefined && countsOn(rule, own, today)
  const isDone = own !== undefined && needsNoRenewal(rule, own, today)
  const action = `/bodies/${rules.key}/declaration`
  const history = own === undefined ? undefined : await historyPart(ask, own)
  return page({
    title: 'Declaration',
    section: '/bodies',
    width: 'two-thirds',
    trail: [
      { text: 'Bodies', href: '/bodies' },
      { text: rules.name, href: `/bodies/${rules.key}` },
    ],
    data: {
      body: rules.key,
      version: rule.version,
      wording: rule.wording,
      validMonths: rule.validMonths,
      signedOn: own?.signedOn ?? null,
      expiresOn: own?.expiresOn ?? null,
      counts,
      history: history?.data ?? [],
    },
    main: html`
      <h1 class="govuk-heading-l">Declaration for ${rules.inSentence}</h1>
      <p class="govuk-body">Whoever reads what is marked ${redNames(ask)}, or hears it discussed, signs this first.</p>
      ${insetText(html`<p class="govuk-body">${rule.wording}</p>`)}
      <p class="govuk-body">Wording ${rule.version}. A signature counts for ${rule.validMonths} months, and ends when the wording changes. ${groundOf(rule)}</p>
      <h2 class="govuk-heading-m">Your signature</h2>
      <p class="govuk-body">${standingInWords(rule, own, today)}</p>
      ${!isDone && signForm(ask, action, counts)}
      ${counts && withdrawForm(ask, `${action}/withdrawal`)}
      ${history?.html}`,
  })
}

function redNames({ edition }: Ask): string {
  const names = Object.values(edition.classification.classes).filter(({ needsDeclaration }) => needsDeclaration)
  return names.map(({ name }) => name).join(' or ')
}

function signForm(ask: Ask, action: string, isRenewal: boolean): Html {
  const text = isRenewal ? 'Sign again' : 'I sign this declaration'
  return form({ action, method: 'post', idempotencyKey: ask.newKey(), body: button({ text }) })
}

function withdrawForm(ask: Ask, action: string): Html {
  return form({
    action,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`<p class="govuk-body">If you take your signature back, what needs it is closed to you at once.</p>
      ${button({ text: 'Withdraw my signature', kind: 'warning' })}`,
  })
}

/** On the page of the body: how the reader stands to the declaration; to the chair and the secretariat, how everybody on a seat does. */
export function declarationPart(ask: Ask, view: BodyView): Html | undefined {
  const { person } = ask.reader
  if (person === undefined || ask.asAt !== undefined) return undefined
  const isIn = (who: string) => ask.reader.isIn(bodyGroup(who, view.rules.key))
  const keepsOrChairs = ask.reader.isIn('secretariat') || isIn('chair-of-the-body')
  const hasPlace = ['members-of-the-body', 'alternates-of-the-body', 'attendees-of-the-body'].some(isIn)
  if (!hasPlace && !keepsOrChairs) return undefined
  const rule = ask.edition.classification.declaration
  return html`
    <section aria-labelledby="declaration"><h2 class="govuk-heading-m" id="declaration">Declaration</h2>
    <p class="govuk-body">${standingInWords(rule, ownSignature(ask, view), todayOf(ask))}
      <a class="govuk-link" href="/bodies/${view.rules.key}/declaration">Read and sign the declaration</a></p>
    ${keepsOrChairs && whoHasSigned(ask, view)}</section>`
}

function ownSignature(ask: Ask, { signatures }: BodyView): SignatureRow | undefined {
  return latestOf(signatures, ask.reader.person?.id)
}

/** Of several signatures of one person, the latest tells how the person stands. */
function latestOf(signatures: readonly SignatureRow[], person: string | undefined): SignatureRow | undefined {
  return signatures.find(signature => signature.person === person)
}

function whoHasSigned(ask: Ask, { seats, signatures, names }: BodyView): Html {
  const rule = ask.edition.classification.declaration
  const today = todayOf(ask)
  const persons = seats.flatMap(({ member, alternates, title }) => {
    const held = member === null ? [] : [{ person: member, title }]
    return [...held, ...alternates.map(person => ({ person, title: `Stands in for ${title}` }))]
  })
  return scrollingTable({
    caption: 'Who on a seat has signed',
    captionSize: 's',
    head: ['Name', 'Seat', 'Signature'],
    rows: persons.map(({ person, title }) => {
      const signature = latestOf(signatures, person)
      const counts = signature !== undefined && countsOn(rule, signature, today)
      const until = signature === undefined ? '' : formatDate(addDays(signature.expiresOn, -1))
      return [
        userText(names.get(person) ?? ''),
        title,
        counts ? `Signed, until ${until}` : tag('Has not signed', 'orange'),
      ]
    }),
  })
}
