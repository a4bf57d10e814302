import { capital } from '../../../kit/capital.ts'
import { Type } from 'typebox'
import { formatDate } from '../../../kit/calendar-date.ts'
import { granted } from '../../../kit/verdict.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import { button, linkButton } from '../../../shell/views/button.ts'
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
import type { AccessionInformation } from '../information.ts'
import { mayKeep } from '../pages-keeping-forms.ts'
import { cellsOf, columnsOf, type IdentifierPublication, type InformationRow } from '../publication.ts'
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
  const [rows = [], publications = []] = await ask.read(
    registerStatement(code, ask.asAt?.instant),
    publicationsStatement(code),
  )
  const kept = rows.map(row => keptOf<AccessionInformation>(row))
  const known = kept.map(rowOf)
  const title = 'Identifiers'
  const columns = columnsOf(ask.edition)
  const cells = (row: InformationRow) => cellsOf(ask.edition, row)
  const file = await deliverTable(ask, () => ({
    name: title,
    head: columns,
    rows: kept.flatMap(one =>
      cells(rowOf(one)).map(row => ({ classification: one.record.classification, cells: row })),
    ),
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
      parties: known.map(({ reference, name, information }) => ({ reference, name, ...information })),
      publications: published.map(({ number, publishedOn, parties }) => ({ number, publishedOn, parties })),
    },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">By what each ${ask.edition.words.party} is known. What the code gave is given for good: it is never given to another, also not after its ${ask.edition.words.party} has gone.</p>
      ${mayKeep(ask) && ask.asAt === undefined && keeping(ask)}
      ${registerTable(columns, known, cells)}
      ${publicationsTable(ask, published)}`,
  })
}

export function rowOf({ record, content }: ReturnType<typeof keptOf<AccessionInformation>>): InformationRow {
  return { reference: record.reference, name: record.title.replace(/^Identifiers of /, ''), information: content }
}

function keeping(ask: Ask): Html {
  return html`<div class="govuk-button-group">${form({
    action: `${PATH}/publications`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: button({ text: 'Publish and sign the list' }),
  })}${linkButton({ text: 'Take over a spreadsheet', href: `${PATH}/imports/new`, kind: 'secondary' })}</div>`
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
        html`<a class="govuk-link" href="/parties/${row.reference}">${userText(name)}</a>`,
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
