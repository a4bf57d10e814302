import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'

export type MeetingCall = Readonly<{
  body: string
  /** The next regular day if absent. */
  date?: string | undefined
  number?: number | undefined
  place?: string | undefined
  /** `HH:MM` in London; as the body's rule says if absent. */
  startsAt?: string | undefined
}>

/** Calls a meeting, with the agenda that is known already, and answers its reference. */
export async function callMeeting(_context: ActContext, _call: MeetingCall): Promise<Verdict<string>> {
  throw new Error('being written')
}
