import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { tag } from '../../../shell/views/tag.ts'
import { paragraphs, userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Decision } from '../decision.ts'
import type { Discussion } from '../discussion.ts'
import { sentenceOf } from '../sentence.ts'
import { addressOfDecision, addressOfRecording } from './addresses.ts'
import { mayDecide } from './may-do.ts'
import type { PlaceView } from './place-view.ts'
import { shownOf } from './register.ts'

/** What has been decided at an item, drafts last, for those who may see them. */
export function decisionsPart(ask: Ask, view: PlaceView): Html {
  const recorded = view.decisions.filter(({ record }) => record.state === 'recorded')
  const drafts = view.decisions.filter(({ record }) => record.state === 'draft')
  if (recorded.length + drafts.length === 0) return emptyState('Nothing has been decided at this item yet.')
  return html`<ul class="govuk-list govuk-list--spaced">${recorded.map(
    ({ record, content }) => html`<li id="${anchorOf(record.reference)}">
      <a class="govuk-link" href="${addressOfDecision(record.reference)}">${record.reference}</a>
      ${userText(sentenceOf(view.edition, view.body, content))}</li>`,
  )}${drafts.map(draft => html`<li>${tag('Draft', 'yellow')} ${draftPart(ask, view, draft)}</li>`)}</ul>`
}

export function anchorOf(reference: string): string {
  return `decision-${reference.replaceAll(/[^\w-]/g, '-')}`
}

function draftPart(ask: Ask, view: PlaceView, { record, content }: Kept<Decision>): Html {
  const { meeting, number, isTwin } = view
  const address = addressOfRecording(meeting.record.reference, number, isTwin)
  const mayWithdraw = view.mayRecord && mayDecide(ask, view.edition, view.body, 'withdraw-decision')
  return html`${userText(sentenceOf(view.edition, view.body, content))}
    ${view.mayRecord && view.isInSession && html`<a class="govuk-link" href="${address}?draft=${record.id}#record">Record this</a>`}
    ${
      mayWithdraw &&
      form({
        action: `${address}/withdrawals`,
        method: 'post',
        idempotencyKey: ask.newKey(),
        version: record.version,
        body: html`<input type="hidden" name="decision" value="${record.id}">${button({ text: 'Withdraw the draft', kind: 'secondary' })}`,
      })
    }`
}

/** What was said, for those who may read it. */
export function discussionPart({ discussion }: PlaceView): Html | undefined {
  if (discussion === undefined || discussion.content.text.trim() === '') return undefined
  return html`<h2 class="govuk-heading-m">Discussion</h2>${discussionText(discussion)}`
}

export function discussionText({ record, content }: Kept<Discussion>): Html {
  return html`${record.state === 'draft' && html`<p class="govuk-body">${tag('Draft', 'yellow')} The secretariat and the chair alone see this until the minutes are circulated.</p>`}
    ${paragraphs(content.text)}`
}

export function decisionData(ask: Ask, kept: Kept<Decision>) {
  const { record, content } = kept
  return {
    ...shownOf(ask, kept),
    id: record.id,
    state: record.state,
    subject: content.subject,
    outcome: content.outcome,
    recommended: content.recommended,
    quorum: content.quorum,
  }
}
