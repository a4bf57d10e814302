import { reasonInWords } from '../../decisions/door.ts'
import type { DecisionVerb } from '../../../kit/pack/decision-verb.ts'
import { type Outcome, OUTCOMES } from '../../../shell/ledger/outcome.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { nameOfRecord } from '../../../shell/web/record-link.ts'
import { type FormState, formStateOf } from './form-state.ts'
import { castQuestions } from './minute-cast-questions.ts'
import type { Pending } from './minute-pending.ts'
import { aboutByDefault, type MinuteView } from './minute-view.ts'

/** A decision in all that may be said of it: words, who decides, what it does, votes, dissent. One button for each verb records it. */
export function decisionForm(view: MinuteView, pending: Pending, keyed: boolean): Html {
  const { ask, address, edition, own } = view
  const action = `${address}/${pending.noun}`
  const state = formStateOf(ask, action, pending.noun.replaceAll('/', '-'))
  const casting = ['votes', 'dissentSeat', 'abstained', 'castingVote', 'by']
  return form({
    action,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`
      ${textarea({
        name: 'text',
        id: state.id('text'),
        label: 'Words',
        rows: 3,
        value: state.entered('text', pending.opens?.words ?? pending.text),
        hint: hintOf(pending),
        errorMessage: state.error('text'),
        keep: `${own.reference} ${pending.noun}`,
        ...(keyed ? { attributes: { 'data-key': 'D', 'aria-keyshortcuts': 'Shift+D' } } : {}),
      })}
      ${effectQuestions(view, state)}
      <div class="govuk-button-group">${edition.decisionVerbs.map(verb => verbButton(verb, pending, keyed))}</div>
      ${details({
        summary: 'By the chair, votes, dissent',
        isOpen: casting.some(name => state.error(name) !== undefined),
        body: castQuestions(view, state),
      })}`,
  })
}

function hintOf({ opens }: Pending): string | undefined {
  if (opens === undefined) return undefined
  return `These words stand in a ${opens.from} paper, and the decision is ${opens.to}. Read them before you record it.`
}

function verbButton({ key, minuteWord, keyboard }: DecisionVerb, pending: Pending, keyed: boolean): Html {
  return button({
    text: minuteWord,
    name: 'verb',
    value: key,
    kind: key === pending.verb ? 'primary' : 'secondary',
    key: keyed ? keyboard : undefined,
    classes: 'govuk-!-margin-bottom-1',
  })
}

/** What it does to each record that the item is about. The boxes stand in the same order for each, so that they are told apart by place. */
function effectQuestions(view: MinuteView, state: FormState): Html {
  const offered = view.subjectsHere.map(({ record }) => outcomesFor(view, record.kind))
  const asks = offered.flat().flatMap(outcome => outcome.asks ?? [])
  return html`${view.subjectsHere.map((subject, n) => {
    const words = nameOfRecord(subject.record)
    const reason = reasonInWords(offered[n] ?? [])
    return html`${effectQuestion(view, subject, offered[n] ?? [], state, n)}
      ${asks.includes('date') && textInput({ name: 'effectDates', id: state.id(`effectDate-${n}`), label: `Date, for ${words}`, hint: 'If what it does asks for a date', width: 10, attributes: { type: 'date' }, value: state.enteredAt('effectDates', n, '') })}
      ${asks.includes('reason') && textInput({ name: 'effectReasons', id: state.id(`effectReason-${n}`), label: `${reason.label}, for ${words}`, hint: reason.hint, value: state.enteredAt('effectReasons', n, '') })}`
  })}`
}

function outcomesFor({ ask }: MinuteView, kind: string): readonly Outcome[] {
  return ask.house.offers.of(OUTCOMES).filter(outcome => outcome.kind === kind)
}

function effectQuestion(
  view: MinuteView,
  { record }: Kept<unknown>,
  outcomes: readonly Outcome[],
  state: FormState,
  place: number,
): Html {
  const about = `${record.id}:`
  const current = aboutByDefault(view).includes(record.id) ? about : ''
  return select({
    name: 'effects',
    id: place === 0 ? state.id('outcome') : state.id(`effect-${place}`),
    label: `What this does to ${nameOfRecord(record)}`,
    items: [
      { value: '', text: 'Nothing: it is about something else' },
      { value: about, text: 'Nothing: it is only about it' },
      ...outcomes.map(({ key, says }) => ({ value: `${record.id}:${key}`, text: says })),
    ],
    value: state.enteredAt('effects', place, current),
    errorMessage: place === 0 ? (state.error('outcome') ?? state.error('date') ?? state.error('reason')) : undefined,
  })
}
