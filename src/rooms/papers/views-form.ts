import { bodiesWith } from '../../kit/pack/group-body.ts'
import { getBody } from '../../kit/pack/pack.ts'
import { button, buttonGroup } from '../../shell/views/button.ts'
import { errorOf } from '../../shell/views/error-summary.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { radios } from '../../shell/views/radios.ts'
import { select } from '../../shell/views/select.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { textarea } from '../../shell/views/textarea.ts'
import { type Ask, enteredOr } from '../../shell/web/ask.ts'
import { classChoices, type NamedChoice, type Row, rowsSent, valueOfNamed } from './pages-form.ts'
import type { Paper } from './paper.ts'
import { PURPOSE_WORDS } from './views-paper.ts'

/** What the fields show where nothing has been entered. */
export type Current = Readonly<{
  title: string
  classification: string
  content: Pick<Paper, 'body' | 'author' | 'sponsor' | 'purpose' | 'summary' | 'externalMarking' | 'recommendations'>
}>

/** Title, summary and purpose: what can always be changed. */
export function wordingFields(ask: Ask, { title, content }: Current): Html {
  return html`
    ${textInput({ name: 'title', label: 'Title', value: enteredOr(ask, 'title', title), errorMessage: errorOf(ask.refusals, 'title') })}
    ${radios({
      name: 'purpose',
      legend: { text: 'Purpose' },
      isInline: true,
      value: enteredOr(ask, 'purpose', content.purpose),
      items: Object.entries(PURPOSE_WORDS).map(([value, text]) => ({ value, text })),
      errorMessage: errorOf(ask.refusals, 'purpose'),
    })}
    ${textarea({
      name: 'summary',
      label: 'Summary',
      hint: 'What the paper says, in a few sentences. Name roles and organisations, not persons.',
      rows: 8,
      value: enteredOr(ask, 'summary', content.summary),
      errorMessage: errorOf(ask.refusals, 'summary'),
    })}
    ${markingField(ask, content.externalMarking)}`
}

/** The markings of other organisations, if the code knows any. */
export function markingField(ask: Ask, current: string | null): Html | undefined {
  const { externalMarkings } = ask.edition.classification
  if (externalMarkings.length === 0) return undefined
  return select({
    name: 'externalMarking',
    label: 'Marking of another organisation',
    value: enteredOr(ask, 'externalMarking', current ?? ''),
    items: [{ value: '', text: 'None' }, ...externalMarkings.map(value => ({ value, text: value }))],
    errorMessage: errorOf(ask.refusals, 'externalMarking'),
  })
}

/** Author, sponsor and class: what stays once it is issued. */
export function originFields(ask: Ask, current: Current, choices: readonly NamedChoice[]): Html {
  const { author, sponsor } = current.content
  const items = choices.map(({ value, text }) => ({ value, text }))
  return html`
    ${select({ name: 'author', label: 'Author', items, value: enteredOr(ask, 'author', valueOfNamed(author)), errorMessage: errorOf(ask.refusals, 'author') })}
    ${select({
      name: 'sponsor',
      label: 'Sponsor',
      items: [{ value: '', text: 'None' }, ...items],
      value: enteredOr(ask, 'sponsor', sponsor === null ? '' : valueOfNamed(sponsor)),
      errorMessage: errorOf(ask.refusals, 'sponsor'),
    })}
    ${classField(ask, current.classification)}`
}

export function classField(ask: Ask, current: string): Html {
  return radios({
    name: 'classification',
    legend: { text: 'Class' },
    value: enteredOr(ask, 'classification', current),
    items: classChoices(ask.edition),
    errorMessage: errorOf(ask.refusals, 'classification'),
  })
}

export function bodyField(ask: Ask, current: string): Html {
  return select({
    name: 'body',
    label: 'For',
    value: enteredOr(ask, 'body', current),
    items: bodiesWith(ask.edition, [current]).map(({ key, name }) => ({ value: key, text: name })),
    errorMessage: errorOf(ask.refusals, 'body'),
  })
}

const BLANK: Row = { verb: '', text: '' }

/** A row for each recommendation and two more; one that is emptied goes. Buttons move a row and save, so that nothing need be dragged. */
export function recommendationFields(ask: Ask, { content }: Current): Html {
  const sent = rowsSent(ask.entered?.['recommendationVerb'], ask.entered?.['recommendationText'])
  const filled = sent.length > 0 ? sent.filter(({ text }) => text.trim() !== '') : content.recommendations
  const rows = [...filled, BLANK, BLANK]
  const verbs = ask.edition.decisionVerbs.map(({ key, imperative }) => ({ value: key, text: imperative }))
  const lead = getBody(ask.edition, content.body).inSentence
  const wrong = errorOf(ask.refusals, 'recommendationVerb') ?? errorOf(ask.refusals, 'recommendationText')
  return html`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--m">Recommendations</legend>
    <p class="govuk-hint" id="recommendationText">What ${lead} is asked to do, in order. Empty a row to take it away.</p>
    ${wrong !== undefined && html`<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${wrong}</p>`}
    ${rows.map((row, n) => recommendationRow(row, n, filled.length, verbs))}</fieldset>`
}

function recommendationRow(
  { verb, text }: Row,
  n: number,
  filled: number,
  verbs: readonly Readonly<{ value: string; text: string }>[],
): Html {
  const name = `recommendation ${n + 1}`
  const moves = [
    ...(n > 0 && n < filled ? [moveButton(`up-${n}`, 'Move up', name)] : []),
    ...(n < filled - 1 ? [moveButton(`down-${n}`, 'Move down', name)] : []),
  ]
  return html`<div class="govuk-form-group" id="recommendation-${n + 1}">
    ${select({ name: 'recommendationVerb', id: `recommendation-verb-${n + 1}`, label: `To do, ${name}`, items: verbs, value: verb })}
    ${textarea({ name: 'recommendationText', id: `recommendation-text-${n + 1}`, label: `What, ${name}`, rows: 2, value: text })}
    ${moves.length > 0 && buttonGroup(...moves)}</div>`
}

function moveButton(value: string, says: string, name: string): Html {
  return button({
    text: html`${says}<span class="govuk-visually-hidden"> ${name}, and save</span>`,
    kind: 'secondary',
    name: 'move',
    value,
  })
}
