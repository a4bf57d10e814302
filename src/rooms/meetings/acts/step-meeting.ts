import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Meeting } from '../meeting.ts'
import { type MeetingStep, takeStep } from './take-step.ts'

/** Takes a meeting one step along its lifecycle within another act: the circulation of its minutes takes the meeting with it. */
export async function stepMeeting(
  tx: Transaction,
  reference: string,
  act: ActOf<'meeting'>,
  told: MeetingStep = {},
): Promise<Verdict<Kept<Meeting>>> {
  const taken = await takeStep(tx, reference, act, told)
  return taken.ok ? granted(taken.value.meeting) : taken
}
