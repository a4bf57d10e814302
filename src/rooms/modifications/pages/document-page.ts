import { formatDate } from '../../../kit/calendar-date.ts'
import { getEdition } from '../../../kit/pack/pack.ts'
import { megabytes } from '../../../shell/files/limits.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { stackingTable } from '../../../shell/views/table.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page, type Reply } from '../../../shell/web/page.ts'
import { deliverDocument, documentOfRecord } from '../../papers/door.ts'
import { kindInWords, type ModificationDocument } from '../document.ts'
import type { Modification } from '../modification.ts'
import { documentByReference, documentsFrom } from '../store-documents.ts'
import { modificationByReference, modificationFrom } from '../store.ts'
import { addressOfDocument } from './addresses.ts'
import { fileField } from './documents-part.ts'
import { mayDescribe } from './standing-page.ts'
import { modificationTrail } from './trail.ts'

type Opened = Readonly<{ kept: Kept<ModificationDocument>; of: Kept<Modification> }>

async function openDocument(ask: Ask): Promise<Opened | undefined> {
  const { reference = '', document = '' } = ask.params
  const code = ask.house.pack.code.key
  const [rows = [], [owner] = []] = await ask.read(
    documentByReference(code, `${reference}/${document}`, ask.asAt?.instant),
    modificationByReference(code, reference, ask.asAt?.instant),
  )
  const [kept] = documentsFrom(rows)
  return kept === undefined || owner === undefined ? undefined : { kept, of: modificationFrom(owner) }
}

/** One document of a modification: its versions, what it belongs to, and its history. */
export async function showDocument(ask: Ask): Promise<Page | undefined> {
  const opened = await openDocument(ask)
  if (opened === undefined) return undefined
  const { record, content } = opened.kept
  const process = getEdition(ask.house.pack, record.edition).modificationProcess
  const history = await historyPart(ask, record)
  return page({
    title: `${record.reference}: ${content.title}`,
    section: '/modifications',
    classification: record.classification,
    about: record,
    trail: modificationTrail(ask, content.modification),
    data: { reference: record.reference, state: record.state, version: record.version, ...content, acts: history.data },
    main: html`
      <span class="govuk-caption-l">${record.reference}</span>
      <h1 class="govuk-heading-l">${userText(content.title)}</h1>
      ${content.withdrawnBecause !== null && insetText(html`Withdrawn. ${userText(content.withdrawnBecause)}`)}
      ${summaryList({
        rows: [
          { key: 'Type', value: kindInWords(process, content) },
          content.step !== null && {
            key: 'Belongs to',
            value: `${content.step.says}, ${formatDate(content.step.on)}`,
          },
        ],
      })}
      ${versionsPart(opened.kept)}${formsPart(ask, opened)}${history.html}`,
  })
}

/** A version of it, as its bytes are, or as its class lets it go out. */
export async function sendDocument(ask: Ask): Promise<Reply> {
  const opened = await openDocument(ask)
  const version = /^[1-9]\d{0,4}$/.test(ask.params['version'] ?? '') ? Number(ask.params['version']) : undefined
  if (opened === undefined || version === undefined) return undefined
  const { record } = opened.kept
  return await deliverDocument(ask, record, version, documentOfRecord(record.id, version))
}

function versionsPart({ record, content }: Kept<ModificationDocument>): Html {
  const address = addressOfDocument(record.reference)
  return stackingTable({
    caption: 'Versions',
    captionSize: 'm',
    firstCellIsHeader: true,
    head: ['Version', 'File', 'Size', 'Attached', 'What is new', 'SHA-256'],
    rows: content.files
      .toReversed()
      .map(({ version, name, bytes, on, note, sha256 }) => [
        String(version),
        html`<a class="govuk-link" href="${address}/files/${version}">${userText(name)}</a>`,
        megabytes(bytes),
        formatDate(on),
        userText(note),
        html`<code>${sha256.slice(0, 12)}</code>`,
      ]),
  })
}

function formsPart(ask: Ask, { kept, of }: Opened): Html | undefined {
  if (kept.record.state !== 'attached' || !mayDescribe(ask, of)) return undefined
  const address = addressOfDocument(kept.record.reference)
  const common = { method: 'post', version: kept.record.version } as const
  const isRefused = (noun: string) => ask.path === `${address}/${noun}`
  const at = (noun: string) => (isRefused(noun) ? ask : { ...ask, refusals: [], entered: undefined })
  const note = at('files')
  const reason = at('withdrawal')
  return html`${details({
    summary: 'Attach a new version',
    isOpen: isRefused('files'),
    body: form({
      ...common,
      action: `${address}/files`,
      isMultipart: true,
      idempotencyKey: ask.newKey(),
      body: html`${fileField(note, 'file', 'File')}${textInput({ name: 'note', label: 'What is new in it (optional)', value: enteredOr(note, 'note', '') })}${button({ text: 'Attach the new version' })}`,
    }),
  })}${details({
    summary: 'Withdraw it',
    isOpen: isRefused('withdrawal'),
    body: form({
      ...common,
      action: `${address}/withdrawal`,
      idempotencyKey: ask.newKey(),
      body: html`${textarea({ name: 'reason', label: 'Why', rows: 2, value: enteredOr(reason, 'reason', ''), errorMessage: errorOf(reason.refusals, 'reason') })}${button({ text: 'Withdraw it', kind: 'warning' })}`,
    }),
  })}`
}
