import { newIdentifier } from '../../../kit/identifier.ts'
import { millisecondsOf } from '../../../kit/instant.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { listSeats } from '../../bodies/door.ts'
import type { Meeting, Roll } from '../../meetings/door.ts'
import type { Review } from '../imports/review.ts'
import { rollEntryOf } from '../imports/roll-entry.ts'
import { seatHeldBy } from '../imports/seating.ts'
import { personsByName } from '../store-imports.ts'

/** Takes over who was there, as old minutes say it; each name has been given its person. */
export async function takeOverRoll(
  tx: Transaction,
  meeting: Kept<Meeting>,
  { attendance, classification }: Review,
  persons: ReadonlyMap<string, string>,
): Promise<void> {
  const { record } = meeting
  const seats = await listSeats(tx, record.body ?? '', record.onDate ?? '')
  const seating = { persons: await personsByName(tx), seats }
  const entries = attendance.flatMap(attendee => {
    const person = persons.get(attendee.key)
    if (attendee.isLeftOut || person === undefined) return []
    const held = seatHeldBy(attendee, seating)
    return [rollEntryOf(attendee, { id: newIdentifier(millisecondsOf(tx.at)), person, held })]
  })
  if (entries.length === 0) return
  await keep<Roll>(tx, {
    kind: 'roll',
    reference: `${record.reference}/roll`,
    title: `Roll of ${record.title}`,
    state: 'kept',
    classification,
    content: { entries },
    body: record.body ?? undefined,
    parent: record.id,
    edition: record.edition,
    verb: 'roll-taken-over',
    effectiveOn: record.onDate ?? undefined,
  })
}
