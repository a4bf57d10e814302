import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Appointment } from '../appointment.ts'
import { appointWithin } from './appoint-within.ts'

/**
 * Appoints somebody to a seat, or to stand in for its member, and answers the reference of the seat.
 *
 * In English: the secretariat and the code administrator appoint; a member appoints who stands in for them, too.
 */
export async function appointToSeat(context: ActContext, appointment: Appointment): Promise<Verdict<string>> {
  return await perform(context, async transaction => await appointWithin(transaction, appointment))
}
