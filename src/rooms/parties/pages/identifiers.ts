import { capital } from '../../../kit/capital.ts'
import { isLaw } from '../../../kit/pack/provenance.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { settingInWords } from './setting-words.ts'
import { Type } from 'typebox'
import { formatDate } from '../../../kit/calendar-date.ts'
import { granted } from '../../../kit/verdict.ts'
import { keptOf, recordOf } from '../../../shell/ledger/read-record.ts'
import { button } from '../../../shell/views/button.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { deliverTable } from '../../../shell/web/table-file.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { publishIdentifiers } from '../acts/publish-identifiers.ts'
import { mayKeep } from '../pages-keeping-forms.ts'
import { cellsOf, columnsOf, type IdentifierPublication, type InformationRow, listRows } from '../publication.ts'
import { listedRolesOf } from '../listed.ts'
import { listedStatement, namedListed, ownedInformation } from '../store-listed.ts'
import { publicationsStatement, registerStatement } from '../store-identifiers.ts'

const PATH = '/parties/identifiers'

/** The register of identifiers as it stands, and the lists of it that were published and signed. */
export function identifierDoors(web: Web): void {
  web.page(PATH, showIdentifiers)
  web.act(`${PATH}/publications`, {
    fields: Type.Object({}),
    from: showIdentifiers,
    sees: async ask => mayKeep(ask),
    act: async ask => {
      const published = await publishIdentifiers(ask.context, ask.house.signingKey)
      return published.ok ? granted(`${PATH}/publications/${published.value}`) : published
    },
  })
}

async function showIdentifiers(ask: Ask): Promise<Reply> {
  const code = ask.house.pack.code.key
  const [rows = [], publications = [], listed = []] = await ask.read(
    registerStatement(code, ask.asAt?.instant),
    publicationsStatement(code),
    listedStatement(code, ask.asAt?.instant),
  )
  const known = listRows(ask.edition, rows.map(ownedInformation), rows.length === 0 ? [] : listed.map(namedListed))
  const classes = new Map([...listed, ...rows].map(row => [recordOf(row).reference, recordOf(row).classification]))
  const classOf = (reference: string) => classes.get(reference) ?? ask.edition.accession.identifiersClass
  const title = 'Identifiers'
  const columns = columnsOf(ask.edition)
  const cells = (row: InformationRow) => cellsOf(ask.edition, row)
  const file = await deliverTable(ask, () => ({
    name: title,
    head: columns,
    rows: known.flatMap(one => cells(one).map(row => ({ classification: classOf(one.reference), cells: row }))),
  }))
  if (file !== undefined) return file
  const published = publications.map(row => keptOf<IdentifierPublication>(row).content)
  return page({
    title,
    section: '/parties',
    classification: ask.edition.accession.identifiersClass,
    trail: [{ text: capital(ask.edition.words.parties), href: '/parties' }],
    data: {
      columns,
      parties: known.filter(({ role }) => role === null).map(dataOf),
      others: known.filter(({ role }) => role !== null).map(one => ({ ...dataOf(one), role: one.role })),
      publications: published.map(({ number, publishedOn, parties }) => ({ number, publishedOn, parties })),
    },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">By what each ${ask.edition.words.party} is known. What the code gave is given for good: it is never given to another, also not after its ${ask.edition.words.party} has gone.</p>
      ${mayKeep(ask) && ask.asAt === undefined && keeping(ask)}
      ${listedRolesOf(ask.edition).length > 0 && html`<p class="govuk-body"><a class="govuk-link" href="${PATH}/organisations">Others in the list, and for whom they act</a></p>`}
      ${allocationNote(ask)}
      ${registerTable(columns, known, cells)}
      ${publicationsTable(ask, published)}`,
  })
}

function dataOf({ reference, name, information }: InformationRow) {
  return { reference, name, ...information }
}

function keeping(ask: Ask): Html {
  return html`${form({
    action: `${PATH}/publications`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: button({ text: 'Publish and sign the list' }),
  })}<p class="govuk-body"><a class="govuk-link" href="${PATH}/imports/new">Take over a spreadsheet</a></p>`
}

/** Of what the pack is not sure, whoever keeps the register is told: it is a setting, and no rule of the code. */
function allocationNote(ask: Ask): Html | undefined {
  const { allocation, identifiers } = ask.edition.accession
  if (!mayKeep(ask)) return undefined
  const own = allocation === undefined ? [] : [allocation.signifier, allocation.organisationNumber, allocation.range]
  const unsure = [...own, ...identifiers].filter(one => !isLaw(one))
  if (unsure.length === 0) return undefined
  return insetText(
    html`Not taken from the code: <ul class="govuk-list govuk-list--bullet">${unsure.map(one => html`<li>${settingInWords(one)}</li>`)}</ul>`,
  )
}

function registerTable(
  columns: readonly string[],
  known: readonly InformationRow[],
  cells: (row: InformationRow) => readonly (readonly string[])[],
): Html {
  if (known.length === 0) return emptyState('Nobody has identifiers yet, as far as you may see them.')
  return html`${scrollingTable({
    caption: 'As it stands now',
    head: columns,
    firstCellIsHeader: true,
    isDense: true,
    rows: known.flatMap(row =>
      cells(row).map(([name = '', ...rest]) => [
        html`<a class="govuk-link" href="${row.role === null ? '/parties' : `${PATH}/organisations`}/${row.reference}">${userText(name)}</a>`,
        ...rest.map(cell => (cell === '' ? 'Not known yet' : userText(cell))),
      ]),
    ),
  })}<p class="govuk-body">As a file, not signed: <a class="govuk-link" href="${PATH}?format=csv">CSV</a>, <a class="govuk-link" href="${PATH}?format=xlsx">XLSX</a></p>`
}

function publicationsTable(ask: Ask, published: readonly IdentifierPublication[]): Html {
  return html`<section aria-labelledby="published"><h2 class="govuk-heading-m" id="published">Published and signed</h2>
    ${
      published.length === 0
        ? html`<p class="govuk-body">Nothing has been published yet, as far as you may see it.</p>`
        : scrollingTable({
            caption: 'Published lists',
            captionSize: 'hidden',
            head: ['List', 'Published on', capital(ask.edition.words.parties)],
            rows: published.map(({ number, publishedOn, parties }) => [
              html`<a class="govuk-link" href="${PATH}/publications/${number}">List ${number}</a>`,
              formatDate(publishedOn),
              parties,
            ]),
          })
    }
    <p class="govuk-body"><a class="govuk-link" href="${PATH}/verification">Check a list that you have been given</a></p></section>`
}
