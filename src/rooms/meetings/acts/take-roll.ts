import { newIdentifier } from '../../../kit/identifier.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { change, keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { listSeats } from '../../bodies/door.ts'
import { expectedEntries } from '../expected.ts'
import type { Roll } from '../roll.ts'
import type { MeetingParts } from '../store.ts'
import { findOrganisationsOf } from '../store-within.ts'

/** The roll of a meeting, with an entry for everybody who has a seat on its day; begun if there is none yet. */
export async function takeRoll(tx: Transaction, { meeting, roll }: MeetingParts): Promise<Kept<Roll>> {
  const { record, content } = meeting
  const seats = await listSeats(tx, content.body, dateIn(LONDON, content.startsAt))
  const members = seats.flatMap(({ member }) => (member === null ? [] : [member]))
  const organisations = await findOrganisationsOf(tx, members)
  const known = roll?.content.entries ?? []
  const missing = expectedEntries(seats, known, { newId: newIdentifier, organisations })
  const entries = [...known, ...missing]
  if (roll !== undefined) {
    if (missing.length === 0) return roll
    return await change<Roll>(tx, roll, { verb: 'roll-begun', content: { entries } })
  }
  return await keep<Roll>(tx, {
    kind: 'roll',
    reference: `${record.reference}/roll`,
    title: `Roll of ${record.title}`,
    state: 'kept',
    // Who is expected is not for everybody; who was there is, once the meeting has been opened.
    classification: 'green',
    content: { entries },
    body: content.body,
    parent: record.id,
    edition: record.edition,
    verb: 'roll-begun',
  })
}
