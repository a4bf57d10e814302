import { fileUpload } from '../../shell/views/file-upload.ts'
import { button } from '../../shell/views/button.ts'
import { errorOf } from '../../shell/views/error-summary.ts'
import { form } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { textarea } from '../../shell/views/textarea.ts'
import { userText } from '../../shell/views/user-text.ts'
import { dateElement } from '../../shell/views/words.ts'
import { DEFAULT_LIMITS, megabytes } from '../../shell/files/limits.ts'
import { type Ask, enteredOr } from '../../shell/web/ask.ts'
import { addressOfPaper } from './address.ts'
import type { Opened } from './pages-open.ts'
import type { StoredVersion } from './stored-version.ts'
import { askForForm } from './views-refused.ts'

/** The versions of the document of a paper or an appendix, newest first. */
export function documentPart({ about }: Opened): Html | undefined {
  const { files } = about.content
  if (files.length === 0) return undefined
  const address = addressOfPaper(about.record.reference)
  const rows = files
    .toReversed()
    .map(file => [
      `Version ${file.version}`,
      html`<a class="govuk-link" href="${address}/files/${file.version}">${userText(file.name)}</a>`,
      megabytes(file.bytes),
      dateElement(file.on),
      userText(file.note),
    ])
  return html`<section aria-labelledby="document"><h2 class="govuk-heading-m" id="document">Document</h2>
    ${scrollingTable({ caption: 'Versions of the document', captionSize: 'hidden', head: ['Version', 'File', 'Size', 'Handed in', 'What is new'], rows, firstCellIsHeader: true })}
    ${files.length > 1 && html`<p class="govuk-body"><a class="govuk-link" href="${address}/changes">What is new since the version before</a></p>`}</section>`
}

export function versionsOut(reference: string, files: readonly StoredVersion[]) {
  return files.map(({ version, name, mediaType, bytes, sha256, on, note }) => {
    return { version, name, mediaType, bytes, sha256, on, note, href: `${addressOfPaper(reference)}/files/${version}` }
  })
}

/** Hands in a version. Once the paper is issued, it asks why. */
export function uploadForm(page: Ask, { about }: Opened, kind: 'edit' | 'reissue'): Html {
  const action = `${addressOfPaper(about.record.reference)}/files`
  const ask = askForForm(page, action)
  return form({
    action,
    method: 'post',
    isMultipart: true,
    idempotencyKey: ask.newKey(),
    version: about.record.version,
    body: html`
      ${fileUpload({
        name: 'file',
        label: about.content.files.length === 0 ? 'Hand in the document' : 'Hand in a new version',
        hint: `PDF, Word, Excel, PowerPoint, a picture, CSV or plain text, at most ${megabytes(DEFAULT_LIMITS.fileBytes)}.`,
        accept: '.pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.gif,.webp,.csv,.txt,.md',
        errorMessage: errorOf(ask.refusals, 'file'),
      })}
      ${textInput({ name: 'note', label: 'What is new in it', value: enteredOr(ask, 'note', ''), errorMessage: errorOf(ask.refusals, 'note') })}
      ${kind === 'reissue' && reasonField(ask, 'upload-reason')}
      ${button({ text: kind === 'reissue' ? 'Issue this version' : 'Hand in', kind: 'secondary' })}`,
  })
}

/** Why something is done: it stands on the record. */
export function reasonField(ask: Ask, id: string, label = 'Reason'): Html {
  return textarea({
    name: 'reason',
    id,
    label,
    rows: 2,
    value: enteredOr(ask, 'reason', ''),
    errorMessage: errorOf(ask.refusals, 'reason'),
  })
}
