import { dateIn, LONDON } from '../../../kit/instant.ts'
import { confidenceInWords, isLaw } from '../../../kit/pack/provenance.ts'
import { type LifecycleRow, rowsFrom } from '../../../kit/pack/lifecycle.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html, type Value } from '../../../shell/views/html.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { checkMayStep, lifecycleOf, type PartyAct } from '../admission.ts'
import { dateQuestion } from '../../../shell/web/date-boxes.ts'
import { licencesHeldOn, type Party } from '../party.ts'
import { ACT_WORDS, isOfApplication } from '../step.ts'
import { hintOfSetting } from './setting-words.ts'
import { nounOf } from '../step-nouns.ts'

/** What this reader may do to the organisation as it stands: the rows of its lifecycle, each with its form. */
export function stepForms(ask: Ask, kept: Kept<Party>): readonly Html[] {
  if (ask.asAt !== undefined || ask.reader.person === undefined) return []
  return rowsFor(ask, kept).flatMap(row => stepForm(ask, kept, row) ?? [])
}

/** The rows that start from the state in which it is, and that this reader may take. */
export function rowsFor(ask: Ask, { record }: Kept<Party>): readonly LifecycleRow[] {
  const acting = ask.context.actor
  return rowsFrom(lifecycleOf(ask.edition), record.state).filter(
    row => checkMayStep(ask.edition, row, acting, record.id).ok,
  )
}

function stepForm(ask: Ask, kept: Kept<Party>, row: LifecycleRow): Html | undefined {
  const act = row.act as PartyAct // the pack was checked: its rows name only acts of a party
  const noun = nounOf(act)
  if (noun === undefined) return undefined
  const action = `/parties/${kept.record.reference}/${noun}`
  return details({
    summary: ACT_WORDS[act],
    isOpen: ask.path === action,
    body: form({
      action,
      method: 'post',
      version: kept.record.version,
      idempotencyKey: ask.newKey(),
      body: html`${groundOf(row)}${fieldsOf(ask, kept, row, { act, noun, isHere: ask.path === action })}${button({ text: ACT_WORDS[act] })}`,
    }),
  })
}

function groundOf(row: LifecycleRow): Html {
  const clause = row.clause === undefined ? undefined : `Clause ${row.clause}. `
  return html`<p class="govuk-hint">${clause}${!isLaw(row) && `${confidenceInWords(row.confidence)}. `}${row.note}</p>`
}

type Place = Readonly<{ act: PartyAct; noun: string; isHere: boolean }>

function fieldsOf(ask: Ask, { content }: Kept<Party>, { guards }: LifecycleRow, place: Place): readonly Value[] {
  const { act, noun, isHere } = place
  const entered = isHere ? ask : { ...ask, entered: undefined, refusals: [] }
  const isLicensed = licencesHeldOn(content, dateIn(LONDON, ask.now)).length > 0
  return [
    dateQuestion(entered, {
      name: 'on',
      id: `${noun}-on`,
      legend: DAYS[act] ?? 'On the day',
      value: dateIn(LONDON, ask.now),
    }),
    guards.includes('undated') &&
      checkboxes({
        name: 'undated',
        id: `${noun}-undated`,
        isSmall: true,
        items: [{ value: 'yes', text: 'It is signed, and bears no date' }],
        errorMessage: errorOf(entered.refusals, 'undated'),
      }),
    NOTES[act] !== undefined &&
      textInput({
        name: 'note',
        id: `${noun}-note`,
        label: NOTES[act],
        value: enteredOr(entered, 'note', ''),
        errorMessage: errorOf(entered.refusals, 'note'),
      }),
    act === 'admit-party' && signifierQuestion(entered),
    guards.includes('reason-given') &&
      textarea({
        name: 'reason',
        id: `${noun}-reason`,
        label: wordsOfReason(act),
        hint: isOfApplication(act) ? undefined : 'Everybody can read it in the history.',
        rows: 2,
        value: enteredOr(entered, 'reason', ''),
        errorMessage: errorOf(entered.refusals, 'reason'),
      }),
    guards.includes('authority-approves-if-licensed') &&
      isLicensed &&
      textInput({
        name: 'approval',
        id: `${noun}-approval`,
        label: 'By what the regulator approved it',
        hint: 'It holds a licence',
        value: enteredOr(entered, 'approval', ''),
        errorMessage: errorOf(entered.refusals, 'approval'),
      }),
  ]
}

function signifierQuestion(ask: Ask): Html | undefined {
  const { allocation } = ask.edition.accession
  if (allocation === undefined) return undefined
  const { title, says } = allocation.signifier
  const sure = hintOfSetting(allocation.signifier)
  return textInput({
    name: 'signifier',
    label: title,
    hint: `With ${says}${sure}. If it is left empty, what the applicant asked for is given, or one that suits its name`,
    width: 20,
    value: enteredOr(ask, 'signifier', ''),
    errorMessage: errorOf(ask.refusals, 'signifier'),
  })
}

const DAYS: Readonly<Partial<Record<PartyAct, string>>> = {
  'admit-party': 'Countersigned on',
  'cease-party': 'The first day on which it is no party any more; it may be one to come',
}

const NOTES: Readonly<Partial<Record<PartyAct, string>>> = {
  'verify-application': 'Number of the invoice (optional)',
  'record-fee': 'How it was paid (optional)',
  'issue-agreement': 'Of the agreement: its number or version (optional)',
}

const REASONS: Readonly<Partial<Record<PartyAct, string>>> = {
  'request-information': 'What the applicant is asked for',
  'supply-information': 'What is supplied',
}

/** What is asked where the reason says it: what is supplied, what the applicant is asked for, or why. */
export function wordsOfReason(act: PartyAct): string {
  return REASONS[act] ?? 'Why'
}
