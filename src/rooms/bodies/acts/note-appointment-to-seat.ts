import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import type { DecidedBy } from '../../../shell/ledger/outcome.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { noteAppointment } from '../note-appointment.ts'
import type { Seat } from '../seat.ts'

/** Keeps with a seat that a body has noted its latest appointment: the outcome of a decision, in the decision's transaction. */
export async function noteAppointmentToSeat(
  transaction: Transaction,
  seat: Kept<Seat>,
  { authority, decidedOn }: DecidedBy,
): Promise<Verdict<SpineRecord>> {
  const noted = noteAppointment(seat.content, transaction.today, authority)
  if (!noted.ok) return noted
  const told = { verb: 'appointment-noted', authority, effectiveOn: decidedOn, content: noted.value }
  const { record } = await change(transaction, seat, told)
  return granted(record)
}
