import type { Verdict } from '../../../kit/verdict.ts'
import type { GuardOf } from '../../../kit/pack/lifecycle-options.ts'
import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Meeting } from '../meeting.ts'

export type MeetingStep = Readonly<{
  reason?: string | undefined
  authority?: string | undefined
  /** The version that the form was made from. */
  version?: number | undefined
  /** What whoever asks knows to hold, such as `minutes-drafted`. */
  holds?: readonly GuardOf<'meeting'>[]
  /** The room that asks has judged by its own table who may do it. */
  isActorKnown?: boolean
}>

/** Takes a meeting one step along its lifecycle, within another act: the circulation of its minutes takes the meeting with it. */
export async function stepMeeting(
  _tx: Transaction,
  _reference: string,
  _act: ActOf<'meeting'>,
  _told: MeetingStep = {},
): Promise<Verdict<Kept<Meeting>>> {
  throw new Error('being written')
}
