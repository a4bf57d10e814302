import { type CalendarDate, formatDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import type { Step } from '../../../kit/pack/lifecycle.ts'
import { allOf, granted, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Application, missingParts } from '../accession.ts'
import { checkMayStep, checkPartyStep, type PartyAct } from '../admission.ts'
import { barEndsOn } from '../bar.ts'
import { purposesOf } from '../contact.ts'
import { categoryOn, licencesHeldOn, type Party } from '../party.ts'
import { checkPartyGuards, type PartyFacts } from '../party-guards.ts'
import { listDefaults, takeApplication } from '../store-applications.ts'
import { listSpeakers } from '../store-contacts.ts'
import { takeParty } from '../store-taken.ts'
import { CEASES_LATER, isOfApplication, PARTY_VERBS, partyAfter } from '../step.ts'

export type PartyStep = Readonly<{
  /** The reference of the party. */
  party: string
  /** The day on which it happened; today if absent. */
  on?: CalendarDate | undefined
  reason?: string | undefined
  /** Of what it leaves behind: the number of an invoice, a letter. */
  note?: string | undefined
  undated?: boolean | undefined
  approval?: string | undefined
  version?: number | undefined
  /** The decision that brought it about: then nobody asks who records it. */
  authority?: string | undefined
}>

/** What else the step changes of the two records. */
export type Further = Readonly<{
  /** It was taken before the record began, so that nobody asks now whether it might have been. */
  isTakenOver?: boolean
  party?: (party: Party, application: Application | undefined, on: CalendarDate) => Party
  application?: (application: Application, on: CalendarDate) => Application
}>

export type StepTaken = Readonly<{ party: Kept<Party>; on: CalendarDate }>

/**
 * Takes an organisation one step along the lifecycle of a party. What an applicant was asked and told stands in its application, which has a class of
 * its own; of that everybody sees how far it has come, and no more.
 */
export async function takeStep(
  tx: Transaction,
  act: PartyAct,
  told: PartyStep,
  further: Further = {},
): Promise<Verdict<StepTaken>> {
  const kept = await takeParty(tx, told.party)
  if (!kept.ok) return kept
  const on = told.on === undefined || told.on === '' ? tx.today : told.on
  const step = checkPartyStep(tx.edition, act, kept.value.record.state)
  if (!step.ok) return step
  const application = await takeApplication(tx, kept.value.record.id)
  const verdict = allOf(
    checkVersion(kept.value.record, told.version),
    checkDay(act, on, { today: tx.today, party: kept.value.content }),
    ...(further.isTakenOver === true
      ? []
      : [await checkAllowed(tx, step.value, kept.value, application, { ...told, on })]),
  )
  if (!verdict.ok) return verdict
  const isOwn = isOfApplication(act) && application !== undefined
  const after = partyAfter(kept.value.content, act, on)
  const isLater = on > tx.today
  const party = await change(tx, kept.value, {
    verb: isLater ? CEASES_LATER : PARTY_VERBS[act],
    state: isLater ? kept.value.record.state : step.value.to,
    effectiveOn: on,
    authority: told.authority ?? told.approval,
    content: further.party?.(after, application?.content, on) ?? after,
    ...(isOwn || told.reason === undefined ? {} : { input: { reason: told.reason } }),
  })
  if (isOwn) await noteOnApplication(tx, application, { act, on, state: step.value.to }, told, further)
  return granted({ party, on })
}

async function checkAllowed(
  tx: Transaction,
  { row }: Step,
  kept: Kept<Party>,
  application: Kept<Application> | undefined,
  told: PartyStep & Readonly<{ on: CalendarDate }>,
): Promise<Verdict> {
  return allOf(
    told.authority === undefined ? checkMayStep(tx.edition, row, tx.actor, kept.record.id) : granted(),
    checkPartyGuards(row, await gatherFacts(tx, kept, application, told)),
  )
}

/**
 * On which day may it be?
 *
 * In English:
 * - what has happened was today or before;
 * - a party may also cease on a day to come, and then it is one until that day;
 * - nobody ceases, or is expelled, before the day on which it was admitted.
 */
function checkDay(
  act: PartyAct,
  on: CalendarDate,
  { today, party }: Readonly<{ today: CalendarDate; party: Party }>,
): Verdict {
  const mayComeLater = act === 'cease-party'
  const { admittedOn } = party.admission
  const isTooEarly = (act === 'cease-party' || act === 'expel-party') && admittedOn !== null && on < admittedOn
  return allOf(
    require(isCalendarDate(on) && (mayComeLater || on <= today), {
      reason: 'not-a-day-past',
      says: mayComeLater
        ? 'Give the first day on which it is no party any more, such as 2017-01-31.'
        : 'Give the day on which it happened: today or a day before.',
      field: 'on',
    }),
    require(!isTooEarly, {
      reason: 'before-admission',
      says: `It was admitted on ${formatDate(admittedOn ?? on)}. Give that day or a later one.`,
      field: 'on',
    }),
  )
}

async function gatherFacts(
  tx: Transaction,
  { record, content }: Kept<Party>,
  application: Kept<Application> | undefined,
  told: PartyStep & Readonly<{ on: CalendarDate }>,
): Promise<PartyFacts> {
  const { edition, today } = tx
  const category = categoryOn(content, today)
  const defaults = await listDefaults(tx, record.id)
  const purposes = purposesOf(edition).map(({ key }) => key)
  const held = licencesHeldOn(content, told.on)
  return {
    today,
    reason: told.reason ?? '',
    missing:
      application === undefined
        ? []
        : missingParts(
            edition,
            application.content.form,
            category,
            (await listSpeakers(tx, [record.id], purposes)).length > 0,
          ),
    isUndated: told.undated === true,
    barredUntil: barEndsOn({ edition, code: tx.context.pack.code, calendar: tx.context.calendar }, content),
    isInDefault: defaults.some(({ content: one }) => one.remediedOn === null),
    licencesHeld: held.map(({ kind }) => edition.accession.licences.find(({ key }) => key === kind)?.title ?? kind),
    approval: told.approval ?? '',
  }
}

async function noteOnApplication(
  tx: Transaction,
  application: Kept<Application>,
  { act, on, state }: Readonly<{ act: PartyAct; on: CalendarDate; state: string }>,
  { reason, note }: PartyStep,
  further: Further,
): Promise<void> {
  const { content } = application
  const after = { ...content, steps: [...content.steps, { act, on, note: reason ?? note ?? null }] }
  await change(tx, application, {
    verb: PARTY_VERBS[act],
    state,
    effectiveOn: on,
    // Who determines whether a refusal stands sees what was refused, and why.
    ...(act === 'refer-refusal' ? { moreReaders: ['regulator'] } : {}),
    content: further.application?.(after, on) ?? after,
    ...(reason === undefined ? {} : { input: { reason } }),
  })
}
