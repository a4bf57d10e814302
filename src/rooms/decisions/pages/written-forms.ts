import { formatInstant } from '../../../kit/instant.ts'
import { getBody } from '../../../kit/pack/pack.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { radios } from '../../../shell/views/radios.ts'
import { sideBySide } from '../../../shell/views/side-by-side.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { countVotes } from '../../bodies/door.ts'
import { isSettled, writtenRuleOf } from '../written-count.ts'
import { VOTES } from '../decision.ts'
import type { Elector, WrittenAnswer } from '../written-decision.ts'
import { addressOfWritten } from './addresses.ts'
import { isStale } from './correction.ts'
import type { WrittenView } from './written-view.ts'
import { ANSWERS } from './written-words.ts'

/** The answer of each seat that the reader may answer for. */
export function answerForms(ask: Ask, view: WrittenView): Html | undefined {
  if (view.own.length === 0) return undefined
  return html`${view.own.map((elector, index) => answerForm(ask, view, elector, index))}`
}

function answerForm(ask: Ask, { kept, answers }: WrittenView, elector: Elector, index: number): Html {
  const given = answers.find(({ content }) => content.seat === elector.seat)
  const before = given?.content
  const isRefused = ask.entered?.['seat'] === elector.seat
  const isCasting = elector.votes === 'casting'
  const id = index === 0 ? 'vote' : `vote-${index}`
  return html`
    <section aria-labelledby="answer-${index}"><h2 class="govuk-heading-m" id="answer-${index}">Your answer for ${elector.title}</h2>
    ${before !== undefined && html`<p class="govuk-body">You answered on ${formatInstant(before.at)}. A new answer takes the place of the one before.</p>`}
    ${form({
      action: `${addressOfWritten(kept.record.reference)}/answers`,
      method: 'post',
      idempotencyKey: ask.newKey(),
      version: given?.record.version,
      body: html`${hidden('seat', elector.seat)}
        ${isRefused && isStale(ask) && before !== undefined && bothAnswers(ask, before)}
        ${radios({
          name: 'vote',
          id,
          legend: {
            text: isCasting ? 'Casting vote, counted only on a tie' : 'Answer',
            classes: 'govuk-fieldset__legend--s',
          },
          value: isRefused ? enteredOr(ask, 'vote', '') : before?.vote,
          items: [
            { value: 'for', text: 'For' },
            { value: 'against', text: 'Against' },
            !isCasting && { value: 'abstain', text: 'Abstain' },
          ],
          errorMessage: isRefused ? errorOf(ask.refusals, 'vote') : undefined,
        })}
        ${textarea({ name: 'text', id: `text-${index}`, label: 'Comment, if you have one', hint: 'The members of the body and its secretariat see it.', rows: 2, value: isRefused ? enteredOr(ask, 'text', '') : (before?.text ?? ''), errorMessage: isRefused ? errorOf(ask.refusals, 'text') : undefined })}
        ${button({ text: before === undefined ? 'Answer' : 'Change the answer' })}`,
    })}</section>`
}

/** If the seat has been answered for meanwhile: that answer beside the one that was entered. */
function bothAnswers(ask: Ask, { vote, text }: WrittenAnswer): Html {
  const entered = VOTES.find(one => one === enteredOr(ask, 'vote', ''))
  return sideBySide({
    before: { title: 'As it was answered meanwhile', text: `${ANSWERS[vote]}\n${text ?? ''}` },
    after: {
      title: 'As you answered',
      text: `${entered === undefined ? '' : ANSWERS[entered]}\n${enteredOr(ask, 'text', '')}`,
    },
    headingLevel: 3,
  })
}

/** What those do who run it: remind, close, withdraw. */
export function runningForms(ask: Ask, view: WrittenView): Html | undefined {
  const { kept, mayRun } = view
  const { record, content } = kept
  if (!mayRun) return undefined
  const address = addressOfWritten(record.reference)
  const act = (noun: string, body: Html) =>
    form({ action: `${address}/${noun}`, method: 'post', idempotencyKey: ask.newKey(), version: record.version, body })
  if (record.state === 'closed') {
    return html`<h2 class="govuk-heading-m">Report to a meeting</h2>
      ${act('report', html`${textInput({ name: 'meeting', label: 'Meeting that was told', hint: 'Its reference.', width: 10, value: enteredOr(ask, 'meeting', ''), errorMessage: errorOf(ask.refusals, 'meeting') })}${button({ text: 'Put down the report', kind: 'secondary' })}`)}`
  }
  if (record.state !== 'open') return undefined
  const { remindedAt } = content
  return html`<h2 class="govuk-heading-m">Run this decision</h2>
    ${remindedAt.length > 0 && html`<p class="govuk-body">Last reminded on ${formatInstant(remindedAt.at(-1) ?? '')}.</p>`}
    ${maySettle(view) && insetText('The answers that are still out cannot change the result any more: it may be closed now.')}
    ${act('reminders', button({ text: 'Remind those who have not answered', kind: 'secondary' }))}
    ${act('closing', button({ text: 'Close and count' }))}
    ${details({
      summary: 'Withdraw the question',
      isOpen: errorOf(ask.refusals, 'reason') !== undefined,
      body: act(
        'withdrawal',
        html`${textInput({ name: 'reason', label: 'Reason', value: enteredOr(ask, 'reason', ''), errorMessage: errorOf(ask.refusals, 'reason') })}${button({ text: 'Withdraw', kind: 'warning' })}`,
      ),
    })}`
}

function maySettle({ kept, answers, edition, seesAnswers }: WrittenView): boolean {
  const rule = writtenRuleOf(getBody(edition, kept.content.body))
  const given = answers.map(({ content: { seat, vote } }) => ({ seat, vote }))
  return seesAnswers && rule?.closesEarly === true && isSettled(countVotes, rule, kept.content.electorate, given)
}
