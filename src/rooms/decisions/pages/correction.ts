import type { Edition } from '../../../kit/pack/pack.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { sideBySide } from '../../../shell/views/side-by-side.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import type { Decision } from '../decision.ts'
import { addressOfDecision } from './addresses.ts'
import { mayDo } from './may-do.ts'

/** The form by which a decision is put into other words, for those who may. */
export function correctionPart(ask: Ask, { record, content }: Kept<Decision>, edition: Edition): Html | undefined {
  const row = getLifecycle(edition, 'decision').rows.find(({ act }) => act === 'correct-decision')
  const isPossible = row?.from.includes(record.state) === true && mayDo(ask, record.body, row)
  if (!isPossible || ask.asAt !== undefined) return undefined
  const verbs = edition.decisionVerbs.map(({ key, minuteWord }) => ({ value: key, text: minuteWord }))
  const text = enteredOr(ask, 'text', content.text)
  return details({
    summary: 'Correct this decision',
    id: 'correction',
    isOpen: ask.refusals.length > 0,
    body: html`
      ${isStale(ask) && sideBySide({ before: { title: 'As it stands now', text: content.text }, after: { title: 'What you entered', text } })}
      ${form({
        action: `${addressOfDecision(record.reference)}/correction`,
        method: 'post',
        idempotencyKey: ask.newKey(),
        version: record.version,
        body: html`
          ${select({ name: 'verb', label: 'Decided', items: verbs, value: enteredOr(ask, 'verb', content.verb), errorMessage: errorOf(ask.refusals, 'verb') })}
          ${textarea({ name: 'text', label: 'Words of the decision', value: text, errorMessage: errorOf(ask.refusals, 'text') })}
          ${textInput({ name: 'reason', label: 'Reason', hint: 'It stays beside the decision, for all who may read it.', value: enteredOr(ask, 'reason', ''), errorMessage: errorOf(ask.refusals, 'reason') })}
          ${button({ text: 'Correct the decision' })}`,
      })}`,
  })
}

export function isStale({ refusals }: Ask): boolean {
  return refusals.some(({ reason }) => reason === 'changed-meanwhile')
}
