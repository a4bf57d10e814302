import { checkActor } from '../../../kit/pack/actor.ts'
import { checkStep, type Step } from '../../../kit/pack/lifecycle.ts'
import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { allOf, granted, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { rolesOn } from '../../bodies/door.ts'
import { noSuch } from '../absent.ts'
import { type Meeting, MEETING_VERBS, meetingAfter } from '../meeting.ts'
import { checkGuards, type MeetingGuard } from '../meeting-guards.ts'
import type { MeetingParts } from '../store.ts'
import { MEETING_STEPPED } from '../store-offerings.ts'
import { gatherFacts } from './gather-facts.ts'
import { takeParts } from './take-parts.ts'

export type MeetingStep = Readonly<{
  reason?: string | undefined
  authority?: string | undefined
  /** The version that the form was made from. */
  version?: number | undefined
  /** What whoever asks knows to hold, such as `minutes-drafted`. */
  holds?: readonly MeetingGuard[]
  /** The room that asks has judged by its own table who may do it. */
  isActorKnown?: boolean
  /** What else the step changes. */
  content?: (meeting: Meeting) => Meeting
  onDate?: string
}>

export type StepTaken = Readonly<{ before: MeetingParts; meeting: Kept<Meeting> }>

/** Takes a meeting one step along its lifecycle, as the table of its edition allows, and tells the rooms that wait for it. */
export async function takeStep(
  tx: Transaction,
  reference: string,
  act: ActOf<'meeting'>,
  told: MeetingStep = {},
): Promise<Verdict<StepTaken>> {
  const before = await takeParts(tx, reference)
  if (before === undefined) return noSuch('meeting')
  const { meeting } = before
  const current = checkVersion(meeting.record, told.version)
  if (!current.ok) return current
  const step = checkStep(getLifecycle(editionOf(tx, meeting.record), 'meeting'), act, meeting.record.state)
  if (!step.ok) return step
  const allowed = await checkAllowed(tx, before, step.value, told)
  if (!allowed.ok) return allowed
  const after = meetingAfter(meeting.content, act, tx.at, told.reason ?? '')
  const kept = await change(tx, meeting, {
    verb: MEETING_VERBS[act],
    authority: told.authority,
    state: step.value.to,
    content: told.content?.(after) ?? after,
    ...(told.onDate === undefined ? {} : { onDate: told.onDate }),
    ...(told.reason === undefined ? {} : { input: { reason: told.reason } }),
  })
  for (const { stepped } of tx.context.offers.of(MEETING_STEPPED)) await stepped(tx, kept.record, act)
  return granted({ before, meeting: kept })
}

async function checkAllowed(tx: Transaction, parts: MeetingParts, { row }: Step, told: MeetingStep): Promise<Verdict> {
  const { record } = parts.meeting
  const isKnown = told.isActorKnown === true || tx.actor.isSystem
  const actor = isKnown ? granted() : checkActor(editionOf(tx, record), row, await rolesOn(tx, record.body ?? ''))
  return allOf(actor, checkGuards(row, await gatherFacts(tx, parts, row, told)))
}
