import { capital } from '../../../kit/capital.ts'
import { Type } from 'typebox'
import { formatDate } from '../../../kit/calendar-date.ts'
import { granted, refused } from '../../../kit/verdict.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { fileUpload } from '../../../shell/views/file-upload.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { acceptSpreadsheet } from '../acts/accept-spreadsheet.ts'
import { handInSpreadsheet } from '../acts/hand-in-spreadsheet.ts'
import type { IdentifierImport, RowReport } from '../import-report.ts'
import { mayKeep } from '../pages-keeping-forms.ts'
import { columnsOf } from '../publication.ts'
import { importStatement } from '../store-publication.ts'

const PATH = '/parties/identifiers/imports'

/** Taking over the identifiers of a spreadsheet: what would become of each row is shown first. */
export function importDoors(web: Web): void {
  web.page(`${PATH}/new`, showNew)
  web.act(PATH, {
    fields: Type.Object({}),
    from: showNew,
    act: async (ask, { files }) => {
      const [file] = files
      if (file === undefined) {
        return refused({ reason: 'file-missing', says: 'Choose the spreadsheet: CSV or XLSX.', field: 'file' })
      }
      const read = await handInSpreadsheet(ask.context, file)
      return read.ok ? granted(`${PATH}/${read.value}`) : read
    },
  })
  web.page(`${PATH}/:number`, showImport)
  web.act(`${PATH}/:number/acceptance`, {
    fields: Type.Object({}),
    from: showImport,
    act: async (ask, { version }) => {
      const accepted = await acceptSpreadsheet(ask.context, { number: Number(ask.params['number']), version })
      return accepted.ok ? granted(`${PATH}/${accepted.value}`) : accepted
    },
  })
}

async function showNew(ask: Ask): Promise<Page | undefined> {
  if (!mayKeep(ask)) return undefined
  const title = 'Take over a spreadsheet of identifiers'
  return page({
    title,
    section: '/parties',
    width: 'two-thirds',
    trail: trailOf(ask),
    data: { columns: columnsOf(ask.edition) },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">Its first row names the columns, in any order: ${columnsOf(ask.edition).join(', ')}. You see what would become of each row before anything is taken over.</p>
      ${form({
        action: PATH,
        method: 'post',
        isMultipart: true,
        idempotencyKey: ask.newKey(),
        body: html`${fileUpload({ name: 'file', label: 'The spreadsheet', hint: 'CSV or XLSX; of a workbook the first sheet', accept: '.csv,.xlsx', errorMessage: errorOf(ask.refusals, 'file') })}
          ${button({ text: 'Read it' })}`,
      })}`,
  })
}

function trailOf(ask: Ask) {
  return [
    { text: capital(ask.edition.words.parties), href: '/parties' },
    { text: 'Identifiers', href: '/parties/identifiers' },
  ]
}

async function showImport(ask: Ask): Promise<Page | undefined> {
  const [rows = []] = await ask.read(importStatement(ask.house.pack.code.key, ask.params['number'] ?? ''))
  if (rows[0] === undefined) return undefined
  const { record, content } = keptOf<IdentifierImport>(rows[0])
  const title = `Spreadsheet of identifiers ${content.number}`
  const fresh = content.report.filter(({ finding }) => finding === 'new').length
  return page({
    title,
    section: '/parties',
    classification: record.classification,
    about: record,
    trail: trailOf(ask),
    data: { ...content, version: record.version, state: record.state },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${userText(content.fileName)}: ${content.rows.length} rows, of which ${fresh} ${content.acceptedOn === null ? 'would be taken over' : html`were taken over on ${formatDate(content.acceptedOn)}`}.</p>
      ${reportTable(content.report)}
      ${
        content.acceptedOn === null &&
        form({
          action: `${PATH}/${content.number}/acceptance`,
          method: 'post',
          version: record.version,
          idempotencyKey: ask.newKey(),
          body: html`<p class="govuk-body">What was found is looked at again then: of a row that somebody else’s act has made impossible, nothing is taken over.</p>${button({ text: `Take over ${fresh} rows` })}`,
        })
      }`,
  })
}

const WORDS: Readonly<Record<RowReport['finding'], string>> = { new: 'New', known: 'Known', refused: 'Refused' }
const COLOURS = { new: 'green', known: 'grey', refused: 'red' } as const

function reportTable(report: readonly RowReport[]): Html {
  return scrollingTable({
    caption: 'Row by row',
    head: ['Row', 'Name', 'Found', 'Why'],
    isDense: true,
    rows: report.map(({ row, name, finding, says }) => [
      row,
      userText(name),
      tag(WORDS[finding], COLOURS[finding]),
      userText(says),
    ]),
  })
}
