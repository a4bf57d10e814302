import { findBody } from '../../../kit/pack/group-body.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { listGroups } from '../store.ts'
import { establishBody } from './establish-body.ts'

/**
 * Sees to it that every body of the edition in force stands in the record with its seats, as that edition has them. Does nothing where they do.
 *
 * In English:
 * - a seat that is new is established; one of another title, constituency or vote than before is changed;
 * - a seat that the edition has no more is abolished, and nobody holds it from that day on;
 * - a group that was formed has the seats of its kind.
 */
export async function establishBodies(context: ActContext): Promise<Verdict> {
  return await perform(context, async transaction => {
    const { bodies } = transaction.edition
    for (const [position, body] of bodies.entries()) await establishBody(transaction, body, position)
    for (const { record } of await listGroups(transaction)) {
      const group = findBody(transaction.edition, record.reference)
      if (group !== undefined) await establishBody(transaction, group, record.position ?? bodies.length)
    }
    return granted()
  })
}
