import { notify } from '../../../shell/ledger/beside-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { listSeats } from '../../bodies/door.ts'
import type { Paper } from '../paper.ts'

/** Tells those who sit on the body, or stand in for somebody there, that a paper they may have read already has changed. */
export async function tellReissued(tx: Transaction, { record, content }: Kept<Paper>): Promise<void> {
  const seats = await listSeats(tx, content.body, tx.today)
  const persons = seats.flatMap(({ member, alternates }) => [...(member === null ? [] : [member]), ...alternates])
  await notify(tx, record.id, persons, 'paper-reissued')
}
