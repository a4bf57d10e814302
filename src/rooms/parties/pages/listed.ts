import { capital } from '../../../kit/capital.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { radios } from '../../../shell/views/radios.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { confidenceInWords, isLaw } from '../../../kit/pack/provenance.ts'
import { doesActOn, type ListedOrganisation, listedRolesOf } from '../listed.ts'
import { mayKeep } from '../pages-keeping-forms.ts'
import { titleOfRole } from '../publication.ts'
import { listedStatement } from '../store-listed.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'

export const LISTED_PATH = '/parties/identifiers/organisations'

/** Who else stands in the list of identifiers: providers whom parties name, and those of which there is only one. */
export async function showListed(ask: Ask): Promise<Page | undefined> {
  const roles = listedRolesOf(ask.edition)
  if (roles.length === 0) return undefined
  const [rows = []] = await ask.read(listedStatement(ask.house.pack.code.key, ask.asAt?.instant))
  const all = rows.map(row => keptOf<ListedOrganisation>(row))
  const today = ask.asAt?.date ?? dateIn(LONDON, ask.now)
  const shown = all.map(({ record, content }) => ({
    reference: record.reference,
    name: content.name,
    role: content.role,
    parties: content.actsFor.filter(one => doesActOn(one, today)).length,
  }))
  const title = 'Others in the list of identifiers'
  return page({
    title,
    section: '/parties',
    trail: trailOf(ask),
    data: { organisations: shown },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${roles.map(role => html`<p class="govuk-body">${role.plural}: ${namedByInWords(ask, role)}${!isLaw(role) && ` ${confidenceInWords(role.confidence)}.`}</p>`)}
      ${
        shown.length === 0
          ? html`<p class="govuk-body">Nobody has been entered yet.</p>`
          : scrollingTable({
              caption: 'Organisations',
              captionSize: 'hidden',
              head: ['Name', 'Listed as', capital(ask.edition.words.parties)],
              firstCellIsHeader: true,
              rows: shown.map(({ reference, name, role, parties }) => [
                html`<a class="govuk-link" href="${LISTED_PATH}/${reference}">${userText(name)}</a>`,
                titleOfRole(ask.edition, role),
                parties,
              ]),
            })
      }
      ${ask.asAt === undefined && mayKeep(ask) && entering(ask)}`,
  })
}

export function trailOf(ask: Ask) {
  return [
    { text: capital(ask.edition.words.parties), href: '/parties' },
    { text: 'Identifiers', href: '/parties/identifiers' },
  ]
}

function namedByInWords({ edition }: Ask, { namedBy }: ReturnType<typeof listedRolesOf>[number]): string {
  if (namedBy === undefined) return 'there is one, and nobody names it.'
  const plurals = namedBy.map(key => edition.partyCategories.find(one => one.key === key)?.plural ?? key)
  return `each of the ${plurals.join(' and ')} names one to act for it.`
}

function entering(ask: Ask): Html | undefined {
  const open = listedRolesOf(ask.edition).filter(({ organisation }) => organisation === undefined)
  if (open.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">Enter one</h2>
    ${form({
      action: LISTED_PATH,
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`
        ${textInput({ name: 'name', label: 'Name', value: enteredOr(ask, 'name', ''), errorMessage: errorOf(ask.refusals, 'name') })}
        ${radios({
          name: 'role',
          legend: { text: 'Listed as', classes: 'govuk-fieldset__legend--s' },
          isSmall: true,
          items: open.map(({ key, title }) => ({ value: key, text: title })),
          value: enteredOr(ask, 'role', open.length === 1 ? (open[0]?.key ?? '') : ''),
          errorMessage: errorOf(ask.refusals, 'role'),
        })}
        ${textInput({ name: 'signifier', label: ask.edition.accession.allocation?.signifier.title ?? 'Signifier', hint: 'One is proposed if this is left empty', width: 20, value: enteredOr(ask, 'signifier', ''), errorMessage: errorOf(ask.refusals, 'signifier') })}
        ${button({ text: 'Enter it' })}`,
    })}`
}
