import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import type { Capacity } from '../../../shell/ledger/perform.ts'
import { saveCapacity } from '../store-sessions.ts'

export type CapacityChosen = Readonly<{
  session: string
  /** The key of a capacity, or nothing for the foremost. */
  capacity: string
  /** Those that the person has now. */
  own: readonly Capacity[]
}>

/** Goes on in one of one’s capacities, alone: each act from now on says so. */
export async function switchCapacity(house: House, { session, capacity, own }: CapacityChosen): Promise<Verdict> {
  if (capacity !== '' && !own.some(({ key }) => key === capacity))
    return refused({
      reason: 'not-your-capacity',
      says: 'You cannot act as that. Choose one of the list; what has ended is no longer in it.',
      field: 'capacity',
    })
  await saveCapacity(house.database, session, capacity === '' ? null : capacity)
  return granted()
}
