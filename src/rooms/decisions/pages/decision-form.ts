import { findBody } from '../../../kit/pack/group-body.ts'
import { capital } from '../../../kit/capital.ts'
import { OUTCOMES } from '../../../shell/ledger/outcome.ts'
import { button } from '../../../shell/views/button.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { radios } from '../../../shell/views/radios.ts'
import { select, type SelectItem } from '../../../shell/views/select.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredAt, enteredOr } from '../../../shell/web/ask.ts'
import { dateQuestion } from '../../../shell/web/date-boxes.ts'
import { addressOfRecording } from './addresses.ts'
import { categoriesQuestion, outcomeItems, reasonInWords } from './outcome-items.ts'
import type { PlaceView } from './place-view.ts'

type Prefilled = Readonly<{
  verb: string
  text: string
  by: string
  paper: string | undefined
  index: string | undefined
  draft: string | undefined
}>

/** Where any decision is recorded: from a recommendation, from a draft, or in words of one’s own. */
export function decisionForm(ask: Ask, view: PlaceView): Html {
  const filled = prefilled(ask, view)
  const address = addressOfRecording(view.meeting.record.reference, view.number, view.isTwin)
  const { decisionVerbs } = view.edition
  return html`
    <h2 class="govuk-heading-m" id="record">Record a decision</h2>
    ${form({
      action: address,
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`
        ${hidden('paper', filled.paper)}${hidden('index', filled.index)}${hidden('draft', filled.draft)}
        ${select({ name: 'verb', label: 'Decided', value: filled.verb, items: decisionVerbs.map(({ key, minuteWord }) => ({ value: key, text: minuteWord })), errorMessage: errorOf(ask.refusals, 'verb') })}
        ${textarea({ name: 'text', label: 'Words of the decision', hint: 'What follows the verb in the minutes.', value: filled.text, rows: 3, keep: `decision-${view.parent.id}`, errorMessage: errorOf(ask.refusals, 'text') })}
        ${byPart(view, filled.by)}
        ${aboutPart(ask, view)}
        ${votesPart(ask, view)}
        ${button({ text: 'Record the decision' })}
        ${button({ text: 'Keep as a draft', kind: 'secondary', name: 'as', value: 'draft' })}`,
    })}`
}

/** From what was entered, else from the recommendation or the draft that the address names. */
function prefilled(ask: Ask, view: PlaceView): Prefilled {
  const id = enteredOr(ask, 'paper', ask.query['paper'] ?? '')
  const index = enteredOr(ask, 'index', ask.query['index'] ?? '')
  const recommendation = view.papers.find(({ record }) => record.id === id)?.content.recommendations[Number(index)]
  const draftId = enteredOr(ask, 'draft', ask.query['draft'] ?? '')
  const draft = view.decisions.find(({ record }) => record.id === draftId && record.state === 'draft')
  const first = view.edition.decisionVerbs[0]?.key ?? ''
  return {
    verb: enteredOr(ask, 'verb', draft?.content.verb ?? recommendation?.verb ?? first),
    text: enteredOr(ask, 'text', draft?.content.text ?? recommendation?.text ?? ''),
    by: enteredOr(ask, 'by', draft?.content.by ?? 'body'),
    paper: recommendation === undefined ? undefined : id,
    index: recommendation === undefined ? undefined : index,
    draft: draft?.record.id,
  }
}

function byPart({ edition, body }: PlaceView, value: string): Html {
  const own = findBody(edition, body)
  return radios({
    name: 'by',
    legend: { text: 'Decided by', classes: 'govuk-fieldset__legend--s' },
    isInline: true,
    isSmall: true,
    value,
    items: [
      { value: 'body', text: capital(own?.inSentence ?? 'the body') },
      { value: 'chair', text: `The ${capital(edition.words.chair)} alone` },
    ],
  })
}

function aboutPart(ask: Ask, view: PlaceView): Html {
  const subjects = view.subjects.map(({ id, reference, title }) => ({ value: id, text: `${reference} ${title}` }))
  const kinds = new Set(view.subjects.map(({ kind }) => kind))
  const outcomes = ask.house.offers.of(OUTCOMES).filter(({ kind }) => kinds.size === 0 || kinds.has(kind))
  const items = outcomeItems(ask, kinds)
  const none: SelectItem = { value: '', text: 'Nothing follows at once' }
  return details({
    summary: 'What it is about, and what follows',
    isOpen: view.subjects.length > 0 || ask.refusals.length > 0,
    body: html`
      ${subjects.length > 0 && select({ name: 'subject', label: 'About', value: enteredOr(ask, 'subject', subjects[0]?.value ?? ''), items: [{ value: '', text: 'Nothing in particular' }, ...subjects], errorMessage: errorOf(ask.refusals, 'subject') })}
      ${textInput({ name: 'reference', label: subjects.length > 0 ? 'Or about something else' : 'About', hint: 'Its reference.', value: enteredOr(ask, 'reference', ''), width: 20, errorMessage: subjects.length > 0 ? undefined : errorOf(ask.refusals, 'subject') })}
      ${items.length > 0 && select({ name: 'outcome', label: 'What follows', value: enteredOr(ask, 'outcome', ''), items: [none, ...items], errorMessage: errorOf(ask.refusals, 'outcome') })}
      ${outcomes.some(({ asks }) => asks?.includes('date') === true) && dateQuestion(ask, { name: 'date', legend: 'Date, if what follows needs one' })}
      ${outcomes.some(({ asks }) => asks?.includes('reason') === true) && textInput({ name: 'reason', ...reasonInWords(outcomes), value: enteredOr(ask, 'reason', ''), errorMessage: errorOf(ask.refusals, 'reason') })}${categoriesQuestion(ask, kinds)}`,
  })
}

function votesPart(ask: Ask, view: PlaceView): Html | undefined {
  const { present, edition, body } = view
  if (present.length === 0) return undefined
  const chosen = [ask.entered?.['votes']].flat()
  const rules = findBody(edition, body)
  const voters = present.filter(({ votes }) => votes === 1)
  const seats = present.map(({ id, title }) => ({ value: id, text: title }))
  return details({
    summary: 'Votes, abstentions and dissent',
    id: 'votes',
    isOpen: ask.refusals.some(({ field }) =>
      ['votes', 'abstained', 'dissentSeat', 'castingVote'].includes(field ?? ''),
    ),
    body: html`
      <p class="govuk-body">Votes are for and against the decision as it is worded above.</p>
      ${voters.map(({ id, title }) => select({ name: 'votes', id: `votes-${id}`, label: title, items: voteItems(id), value: chosen.find(vote => String(vote).startsWith(`${id}:`))?.toString() }))}
      ${
        rules?.castingVote.option === 'chair-on-a-tie' &&
        select({
          name: 'castingVote',
          label: 'Casting vote of the chair, on a tie',
          value: enteredOr(ask, 'castingVote', ''),
          items: [
            { value: '', text: 'Not given' },
            { value: 'for', text: 'For' },
            { value: 'against', text: 'Against' },
          ],
          errorMessage: errorOf(ask.refusals, 'castingVote'),
        })
      }
      ${checkboxes({ name: 'abstained', legend: { text: 'Abstained, where votes are not taken', classes: 'govuk-fieldset__legend--s' }, isSmall: true, items: seats, values: [ask.entered?.['abstained']].flat().map(String), errorMessage: errorOf(ask.refusals, 'abstained') })}
      ${[1, 2].map(
        place => html`
        ${select({ name: 'dissentSeat', id: place === 1 ? 'dissentSeat' : `dissentSeat-${place}`, label: place === 1 ? 'A seat that dissents' : 'Another seat that dissents', value: enteredAt(ask, 'dissentSeat', place - 1, ''), items: [{ value: '', text: 'None' }, ...seats] })}
        ${textInput({ name: 'dissentText', id: `dissentText-${place}`, label: place === 1 ? 'What it asks to have put down' : 'What that one asks to have put down', value: enteredAt(ask, 'dissentText', place - 1, '') })}`,
      )}`,
  })
}

function voteItems(seat: string): readonly SelectItem[] {
  const item = (vote: string, text: string) => ({ value: `${seat}:${vote}`, text })
  return [
    { value: '', text: 'Did not vote' },
    item('for', 'For'),
    item('against', 'Against'),
    item('abstain', 'Abstained'),
  ]
}
