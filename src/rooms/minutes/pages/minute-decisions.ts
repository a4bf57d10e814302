import { capital } from '../../../kit/capital.ts'
import { getVerb } from '../../../kit/pack/pack.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { details } from '../../../shell/views/details.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { addressOf } from '../../../shell/web/record-link.ts'
import type { Decision } from '../../decisions/door.ts'
import { decisionForm } from './minute-decision-form.ts'
import { type Pending, pendingOf } from './minute-pending.ts'
import { votersAt } from './minute-voters.ts'
import type { MinuteView } from './minute-view.ts'
import { press } from './presses.ts'

const FREE: Pending = { noun: 'decisions', verb: '', text: '', source: '' }

/** What has been decided at the item, what it is asked to decide, and a decision in words of one's own. */
export function decisionsPart(view: MinuteView, isLive: boolean): Html {
  const recorded = view.decisions.filter(({ record }) => record.state === 'recorded')
  const pending = isLive ? pendingOf(view) : []
  return html`<section aria-labelledby="decisions"><h2 class="govuk-heading-s govuk-!-margin-top-3" id="decisions">${capital(view.body.inSentence)}:</h2>
    ${recorded.length > 0 && html`<ol class="govuk-list govuk-list--number">${recorded.map(decision => recordedLine(view, decision))}</ol>`}
    ${!isLive && recorded.length === 0 && html`<p class="govuk-body">Nothing is recorded as decided.</p>`}
    ${pending.map((one, n) => pendingPart(view, one, n === 0))}
    ${isLive && freePart(view, pending.length === 0)}
  </section>`
}

function recordedLine(view: MinuteView, decision: Kept<Decision>): Html {
  const { record, content } = decision
  const href = addressOf(view.ask, record)
  const reference =
    href === undefined ? record.reference : html`<a class="govuk-link" href="${href}">${record.reference}</a>`
  const { minuteWord } = getVerb(view.edition, content.verb)
  const by = content.by === 'chair' ? ` (the ${view.edition.words.chair} alone)` : ''
  return html`<li><strong>${minuteWord}</strong> ${content.text}${by} <span class="govuk-hint">${reference}${content.count !== null && `. ${content.count.explanation}`}</span></li>`
}

/** The first of them can be decided by one key for each verb. */
function pendingPart(view: MinuteView, pending: Pending, isFirst: boolean): Html {
  const { edition, address } = view
  const recommended = edition.decisionVerbs.find(({ key }) => key === pending.verb)
  const offered = isFirst ? edition.decisionVerbs : edition.decisionVerbs.filter(({ key }) => key === pending.verb)
  const action = `${address}/${pending.noun}`
  const about = pending.source
  const isOpen =
    view.ask.path === action ||
    (pending.text === '' && isFirst) ||
    (isFirst && recommended?.effect === 'decides' && view.subjectsHere.length > 0)
  return insetText(html`
    <p class="govuk-body"><strong>${recommended?.imperative ?? pending.verb}</strong> ${pending.text} <span class="govuk-hint">${pending.source}</span></p>
    ${pending.text !== '' && html`<div>${offered.map(({ key, minuteWord, keyboard }) => press({ action, text: minuteWord, name: 'verb', value: key, about, kind: key === pending.verb ? 'primary' : 'secondary', ...(isFirst ? { key: keyboard } : {}) }))}</div>`}
    ${isFirst && votesHint(view)}
    ${details({ summary: 'Other words, what it does, votes', isOpen, body: decisionForm(view, pending, isFirst && pending.opens !== undefined) })}`)
}

/** Where a press records votes too, that is said. */
function votesHint(view: MinuteView): Html | undefined {
  const verbs = view.edition.decisionVerbs.filter(({ recordsVotes }) => recordsVotes)
  const votes = votersAt(view).filter(({ hasVote }) => hasVote).length
  if (verbs.length === 0) return undefined
  return html`<p class="govuk-hint">With one press, ${verbs.map(({ minuteWord }) => minuteWord).join(', ')} records the votes of all ${votes} seats as for.</p>`
}

function freePart(view: MinuteView, keyed: boolean): Html {
  const isOpen = keyed || view.ask.path === `${view.address}/${FREE.noun}`
  return details({ summary: 'A decision in other words', isOpen, body: decisionForm(view, FREE, keyed) })
}
