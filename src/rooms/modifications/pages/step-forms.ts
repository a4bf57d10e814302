import { capital } from '../../../kit/capital.ts'
import type { ProcessStep, StepInput } from '../../../kit/pack/modification-step.ts'
import { button } from '../../../shell/views/button.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr, enteredTick } from '../../../shell/web/ask.ts'
import { isTakenWithConsultation } from '../consulted.ts'
import type { PossibleStep } from '../lifecycle.ts'
import { nameOfRole } from '../roles.ts'
import { ballotDeciding } from '../store-authority.ts'
import { isCategorised, returnReasonsOf } from '../outcomes.ts'
import { INPUT_WORDS } from '../step-input.ts'
import { addressOfStep } from './addresses.ts'
import type { ModificationPage } from './modification-view.ts'
import { mayOverride, offeredSteps } from './standing-page.ts'

/** What may be done now: each step, what it still lacks, and its form for whoever may take it. */
export function stepForms(ask: Ask, view: ModificationPage): Html | undefined {
  if (ask.asAt !== undefined) return undefined
  const offered = offeredSteps(ask, view.kept, view.standing).filter(
    ({ step, lacks }) =>
      step.by.some(role => role !== 'system') &&
      // What a consultation brings is taken with it, and what answers a challenge is there for one that was made.
      !isTakenWithConsultation(view.edition.modificationProcess, step.key) &&
      !lacks.some(({ reason }) => reason === 'challenged'),
  )
  if (offered.length === 0) return undefined
  const mine = offered.filter(({ isForReader }) => isForReader)
  const others = offered.filter(({ isForReader }) => !isForReader)
  return html`<section aria-labelledby="steps"><h2 class="govuk-heading-m" id="steps">What may be done now</h2>
    ${mine.map(possible => stepForm(ask, view, possible))}
    ${others.length > 0 && details({ summary: mine.length === 0 ? 'Steps that lead on from here' : 'Steps for others', body: html`<ul class="govuk-list govuk-list--bullet">${others.map(possible => html`<li>${inWords(view, possible)}</li>`)}</ul>` })}</section>`
}

function inWords({ edition }: ModificationPage, { step, lacks }: PossibleStep): Html {
  const who = step.by.filter(role => role !== 'system').map(role => nameOfRole(edition, role))
  return html`<strong>${step.says}</strong>: ${who.join(', or ')}.${lacks.length > 0 && html` ${lacksInWords({ lacks })}`}`
}

/** What is lacking, each with its clause where that may be cited. */
function lacksInWords({ lacks }: Pick<PossibleStep, 'lacks'>): Html {
  return html`<ul class="govuk-list govuk-list--bullet">${lacks.map(
    ({ says, clause }) => html`<li>${says}${clause !== undefined && html` (${clause})`}</li>`,
  )}</ul>`
}

function stepForm(ask: Ask, view: ModificationPage, possible: PossibleStep): Html {
  const { kept } = view
  const { step, lacks } = possible
  const action = addressOfStep(kept.record.reference, step.key)
  const isRefused = ask.path === action
  const isPossible = lacks.length === 0
  const overrides = !isPossible && mayOverride(ask, kept)
  const fields = html`${fieldsOf(ask, view, possible, isRefused)}${overrides && overrideField(ask, step.key, isRefused)}${button({ text: step.says })}`
  return details({
    summary: isPossible ? step.says : `${step.says}: still lacks something`,
    id: `step-${step.key}`,
    isOpen: isRefused,
    body: html`${!isPossible && html`<p class="govuk-body">It is not possible yet.</p>${lacksInWords(possible)}`}${
      (isPossible || overrides) &&
      form({ action, method: 'post', idempotencyKey: ask.newKey(), version: kept.record.version, body: fields })
    }`,
  })
}

type Common = Readonly<{ name: string; id: string; value: string; errorMessage: string | undefined }>

/** The ids of fields differ from form to form, save in the form that was refused, to which the summary of errors links. */
function commonOf(ask: Ask, step: string, name: string, isRefused: boolean): Common {
  return {
    name,
    id: isRefused ? name : `${step}-${name}`,
    value: isRefused ? enteredOr(ask, name, '') : '',
    errorMessage: isRefused ? errorOf(ask.refusals, name) : undefined,
  }
}

/** What a step asks for, or may be given, one field each. Whoever acts for a party is not asked who adopts it. */
export function stepInputs(
  ask: Ask,
  view: Pick<ModificationPage, 'edition'>,
  { asks = [], mayGive = [] }: ProcessStep,
  common: (name: string) => Common,
): readonly Html[] {
  return [...asks, ...mayGive]
    .filter(name => name !== 'proposer' || ask.reader.actor.party === null)
    .map(name => inputOf(ask, view, name, common(name), asks.includes(name)))
}

function fieldsOf(ask: Ask, view: ModificationPage, { step }: PossibleStep, isRefused: boolean): Html {
  const { edition } = view
  const { asks = [], decidedBy } = step
  const common = (name: string) => commonOf(ask, step.key, name, isRefused)
  const inputs = stepInputs(ask, view, step, common)
  const ballot = ballotDeciding(edition, step, view.kept.content)
  const decided = edition.bodies.some(({ key }) => key === decidedBy)
    ? `The reference of the decision of ${nameOfRole(edition, decidedBy ?? '')}, or of its meeting.`
    : 'The letter by which it was decided, and its date.'
  return html`${inputs}${isCategorised(step) && categoriesOf(ask, view, common('categories'), isRefused)}${
    asks.includes('implementation-date') &&
    textInput({ ...common('part'), label: 'What takes effect on it', hint: 'Leave it empty if everything does.' })
  }${asks.includes('alternative') && textInput({ ...common('raiser'), label: 'Who puts it forward', hint: RAISER_HINT })}${decidedBy !== undefined && textInput({ ...common('authority'), label: 'Authority', hint: ballot === undefined ? decided : `${decided} Left empty, the ballot ${ballot}.` })}${textInput(
    {
      ...common('on'),
      label: 'With effect from',
      hint: 'A day such as 2016-12-09; leave it empty for today.',
    },
  )}`
}

/** Who may put an alternative forward. */
export const RAISER_HINT = 'A party, somebody by role and organisation, or the group.'

function categoriesOf(ask: Ask, { edition }: ModificationPage, { name, id, errorMessage }: Common, isRefused: boolean) {
  const known = returnReasonsOf(edition)
  if (known.length === 0) return undefined
  return checkboxes({
    name,
    id,
    legend: 'For what',
    isSmall: true,
    values: known.map(({ key }) => key).filter(key => isRefused && enteredTick(ask, name, key, false)),
    items: known.map(({ key, title }) => ({ value: key, text: title })),
    errorMessage,
  })
}

function inputOf(
  ask: Ask,
  { edition }: Pick<ModificationPage, 'edition'>,
  name: StepInput,
  common: Common,
  isNeeded: boolean,
): Html {
  const words = INPUT_WORDS[name]
  const label = `${capital(words)}${isNeeded ? '' : ' (optional)'}`
  const { paths, urgencies } = edition.modificationProcess
  const choices = name === 'path' ? paths : urgencies
  switch (name) {
    case 'path':
    case 'urgency':
      return select({
        ...common,
        label,
        items: [{ value: '', text: 'Choose' }, ...choices.map(({ key, title }) => ({ value: key, text: title }))],
      })
    case 'reason':
    case 'instruction':
      return textarea({ ...common, label, rows: 3 })
    case 'implementation-date':
      return textInput({ ...common, label, hint: 'Such as 2017-06-29.' })
    case 'into':
      return textInput({
        ...common,
        label,
        hint: `Its reference, such as ${ask.edition.references.modification.replaceAll(/\{.*\}/g, '0012')}.`,
      })
    default:
      return textInput({ ...common, label })
  }
}

function overrideField(ask: Ask, step: string, isRefused: boolean): Html {
  return textarea({
    ...commonOf(ask, step, 'override', isRefused),
    label: 'Why it is taken although something is lacking',
    hint: 'This stays at the top of the page for ever.',
    rows: 3,
  })
}
