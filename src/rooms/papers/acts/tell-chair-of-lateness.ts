import { notify } from '../../../shell/ledger/beside-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { listSeats } from '../../bodies/door.ts'
import { awaitsConsent } from '../lateness.ts'
import type { Paper } from '../paper.ts'

/** Tells the chair of a late paper: nobody else may consent to it. */
export async function tellChairOfLateness(tx: Transaction, { record, content }: Kept<Paper>): Promise<void> {
  if (!awaitsConsent(content)) return
  const seats = await listSeats(tx, content.body, tx.today)
  const chairs = seats.filter(({ isChair }) => isChair).flatMap(({ member }) => (member === null ? [] : [member]))
  await notify(tx, record.id, chairs, 'paper-late')
}
