import type { Kept } from '../../shell/ledger/record.ts'
import { button } from '../../shell/views/button.ts'
import { errorOf } from '../../shell/views/error-summary.ts'
import { form } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { sideBySide } from '../../shell/views/side-by-side.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { textarea } from '../../shell/views/textarea.ts'
import { type Ask, enteredOr } from '../../shell/web/ask.ts'
import { addressOfPaper } from './address.ts'
import type { Appendix } from './appendix.ts'
import type { Opened } from './pages-open.ts'
import { reasonField, uploadForm } from './views-document.ts'
import { markingField } from './views-form.ts'
import { askForForm } from './views-refused.ts'

/** What whoever may change the paper can do with an appendix: hand in a version, change what it says, take it away. */
export function changePart(
  ask: Ask,
  opened: Opened,
  { record, content }: Kept<Appendix>,
  may: 'edit' | 'reissue',
): Html {
  const address = addressOfPaper(record.reference)
  const editing = askForForm(ask, `${address}/text`)
  const withdrawing = askForForm(ask, `${address}/withdrawal`)
  const needsReason = may === 'reissue'
  return html`<section aria-labelledby="change"><h2 class="govuk-heading-m" id="change">Change it</h2>
    ${uploadForm(ask, opened, may)}
    ${staleText(editing, record.title, content.summary)}
    ${form({
      action: `${address}/text`,
      method: 'post',
      idempotencyKey: ask.newKey(),
      version: record.version,
      body: html`${appendixFields(editing, content)}${needsReason && reasonField(editing, 'text-reason')}
        ${button({ text: needsReason ? 'Issue again' : 'Save', kind: 'secondary' })}`,
    })}
    ${form({
      action: `${address}/withdrawal`,
      method: 'post',
      idempotencyKey: ask.newKey(),
      version: record.version,
      body: html`${needsReason && reasonField(withdrawing, 'withdrawal-reason', 'Reason to take it away')}
        ${button({ text: 'Take the appendix away', kind: 'warning' })}`,
    })}</section>`
}

type Fields = Pick<Appendix, 'title' | 'summary' | 'externalMarking'>

export function appendixFields(ask: Ask, { title, summary, externalMarking }: Fields): Html {
  return html`
    ${textInput({ name: 'title', label: 'Title', value: enteredOr(ask, 'title', title), errorMessage: errorOf(ask.refusals, 'title') })}
    ${textarea({ name: 'summary', label: 'Summary', rows: 4, value: enteredOr(ask, 'summary', summary) })}
    ${markingField(ask, externalMarking)}`
}

/** Where somebody else has saved meanwhile: what was entered, beside what stands there now. */
function staleText(ask: Ask, title: string, summary: string): Html | undefined {
  if (!ask.refusals.some(({ reason }) => reason === 'changed-meanwhile')) return undefined
  const mine = `${enteredOr(ask, 'title', '')}\n${enteredOr(ask, 'summary', '')}`
  return sideBySide({
    before: { title: 'As it is now', text: `${title}\n${summary}` },
    after: { title: 'As you entered it', text: mine },
  })
}
