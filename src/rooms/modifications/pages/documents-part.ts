import { formatDate } from '../../../kit/calendar-date.ts'
import { DEFAULT_LIMITS, megabytes } from '../../../shell/files/limits.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { fileUpload } from '../../../shell/views/file-upload.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { stackingTable } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { classificationTag } from '../../../shell/web/record-link.ts'
import { CLASSIFICATIONS } from '../../../kit/classification.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { latestVersion } from '../../papers/door.ts'
import { keyOfStep, kindInWords, type ModificationDocument, typesOf } from '../document.ts'
import type { TakenStep } from '../modification.ts'
import { nameOfSolution, solutionsOf } from '../solution.ts'
import { addressOfDocument, addressOfModification } from './addresses.ts'
import { commonOf } from './form-parts.ts'
import type { ModificationPage } from './modification-view.ts'
import { determinedBy } from '../roles.ts'
import { actingAs, mayDescribe } from './standing-page.ts'

/** The documents that this reader may see, by type, and the way to attach another. */
export function documentsPart(ask: Ask, view: ModificationPage): Html | undefined {
  const { documents, edition, kept } = view
  const types = typesOf(edition.modificationProcess)
  const steps = stepsToDocument(ask, view)
  const mayAttach = types.length > 0 && (mayDescribe(ask, kept) || steps.length > 0)
  if (documents.length === 0 && !mayAttach) return undefined
  const order = types.map(({ key }) => key)
  const sorted = documents.toSorted((a, b) => order.indexOf(a.content.type) - order.indexOf(b.content.type))
  return html`<section aria-labelledby="documents"><h2 class="govuk-heading-m" id="documents">Documents</h2>${
    sorted.length > 0 &&
    stackingTable({
      caption: 'Documents',
      captionSize: 'hidden',
      firstCellIsHeader: true,
      head: ['Type', 'Document', 'Class', 'Belongs to', 'Version', 'Of'],
      rows: sorted.map(document => rowOf(ask, view, document)),
    })
  }${mayAttach && attachForm(ask, view, steps)}</section>`
}

/** The steps to which this reader may attach something: any, for whoever keeps it, and those that were his to determine. */
function stepsToDocument(ask: Ask, { kept, edition }: ModificationPage): readonly TakenStep[] {
  if (mayDescribe(ask, kept)) return kept.content.taken
  return ask.asAt === undefined ? determinedBy(edition, actingAs(ask), kept.content) : []
}

function rowOf(ask: Ask, { edition }: ModificationPage, { record, content }: Kept<ModificationDocument>) {
  const file = latestVersion(content.files)
  return [
    kindInWords(edition.modificationProcess, content),
    html`<a class="govuk-link" href="${addressOfDocument(record.reference)}">${userText(content.title)}</a> ${record.state === 'withdrawn' && tag('Withdrawn', 'grey')}`,
    classificationTag(ask.edition, record.classification),
    content.step === null ? '' : `${content.step.says}, ${formatDate(content.step.on)}`,
    file === undefined ? '' : String(file.version),
    file === undefined ? '' : formatDate(file.on),
  ]
}

/** What is chosen of files. */
export function fileField(ask: Ask, id: string, label: string): Html {
  return fileUpload({
    name: 'file',
    id,
    label,
    hint: `PDF, Word, Excel, PowerPoint, a picture, CSV or plain text, at most ${megabytes(DEFAULT_LIMITS.fileBytes)}.`,
    accept: '.pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.gif,.webp,.csv,.txt,.md',
    errorMessage: errorOf(ask.refusals, 'file'),
  })
}

function attachForm(ask: Ask, { kept, edition }: ModificationPage, taken: readonly TakenStep[]): Html {
  const action = `${addressOfModification(kept.record.reference)}/documents`
  const isRefused = ask.path === action
  const common = (name: string, value = '') => commonOf(ask, 'documents', name, value)
  const isAnyStep = mayDescribe(ask, kept)
  const none = isAnyStep ? [{ value: '', text: 'No step' }] : []
  const steps = taken.toReversed().map(step => {
    return { value: keyOfStep(step), text: `${step.says}, ${formatDate(step.on)}` }
  })
  const solutions = solutionsOf(kept.content).map(({ key }) => ({ value: key, text: nameOfSolution(key) }))
  const classes = CLASSIFICATIONS.map(key => ({ value: key, text: edition.classification.classes[key].name }))
  return details({
    summary: 'Attach a document',
    isOpen: isRefused,
    body: form({
      action,
      method: 'post',
      isMultipart: true,
      idempotencyKey: ask.newKey(),
      version: kept.record.version,
      body: html`
        ${select({ ...common('type'), label: 'Type', items: typesOf(edition.modificationProcess).map(({ key, title }) => ({ value: key, text: title })) })}
        ${solutions.length > 1 && select({ ...common('solution'), label: 'Of which solution', items: [{ value: '', text: 'All of them' }, ...solutions] })}
        ${textInput({ ...common('title'), label: 'Title' })}
        ${select({ ...common('classification', kept.record.classification), label: 'Class', items: classes })}
        ${steps.length > 0 && select({ ...common('step'), label: isAnyStep ? 'Belongs to (optional)' : 'Belongs to', hint: 'The decision that a letter conveys, the step that a form began.', items: [...none, ...steps] })}
        ${fileField(isRefused ? ask : { ...ask, refusals: [] }, isRefused ? 'file' : 'documents-file', 'File')}
        ${button({ text: 'Attach it' })}`,
    }),
  })
}
