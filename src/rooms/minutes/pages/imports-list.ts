import { button } from '../../../shell/views/button.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { fileUpload } from '../../../shell/views/file-upload.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { instantElement } from '../../../shell/views/words.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { IMPORT_STATE_WORDS, IMPORT_STATES, type ImportedMinutes } from '../imports/imported.ts'
import { listedImports, listedImportsFrom } from '../store-imports.ts'
import { addressOfImport, addressOfMinutes } from './addresses.ts'
import { mayImport } from './import-view.ts'

/** Old minutes that were handed in, and the form to hand in more: for those alone who may. */
export async function showImports(ask: Ask): Promise<Page | undefined> {
  if (!mayImport(ask)) return undefined
  const [rows = []] = await ask.read(listedImports(ask.house.pack.code.key))
  const imports = listedImportsFrom(rows)
  return page({
    title: 'Old minutes',
    data: { imports: imports.map(importData) },
    main: html`<h1 class="govuk-heading-l">Old minutes</h1>
      <p class="govuk-body">Minutes from before the record was kept here are read, checked by you, and only then come on the record.</p>
      ${imports.length === 0 ? emptyState('Nothing has been handed in yet.') : importsTable(imports)}
      ${handingIn(ask)}`,
  })
}

function importData({ record, content }: Kept<ImportedMinutes>) {
  return {
    id: record.id,
    name: content.name,
    state: record.state,
    counts: content.counts,
    doubts: content.doubts,
    meeting: content.meeting,
  }
}

function importsTable(imports: readonly Kept<ImportedMinutes>[]): Html {
  return table({
    caption: 'Handed in',
    head: ['File', 'State', 'Items', 'To look at', 'Received', 'Became'],
    rows: imports.map(({ record, content }) => [
      html`<a class="govuk-link" href="${addressOfImport(record.id)}">${content.name}</a>`,
      stateInWords(record.state),
      String(content.counts.items),
      String(content.doubts),
      instantElement(record.createdAt),
      content.meeting === null
        ? ''
        : html`<a class="govuk-link" href="${addressOfMinutes(content.meeting)}">${content.meeting}</a>`,
    ]),
  })
}

export function stateInWords(state: string): string {
  const known = IMPORT_STATES.find(one => one === state)
  return known === undefined ? state : IMPORT_STATE_WORDS[known]
}

function handingIn(ask: Ask): Html {
  return html`<section aria-labelledby="hand-in"><h2 class="govuk-heading-m" id="hand-in">Hand in minutes</h2>
    ${form({
      action: '/imports',
      method: 'post',
      idempotencyKey: ask.newKey(),
      isMultipart: true,
      body: html`
        ${fileUpload({ name: 'file', label: 'A file', hint: 'PDF, DOCX, HTML, Markdown or plain text', accept: '.pdf,.docx,.html,.htm,.md,.txt', errorMessage: errorOf(ask.refusals, 'file') })}
        ${textarea({ name: 'text', label: 'Or the text itself', rows: 6, value: enteredOr(ask, 'text', ''), errorMessage: errorOf(ask.refusals, 'text') })}
        ${textInput({ name: 'name', label: 'What to call the text', hint: 'For text that you paste', value: enteredOr(ask, 'name', ''), errorMessage: errorOf(ask.refusals, 'name') })}
        ${button({ text: 'Read it' })}`,
    })}</section>`
}
