import { findBody } from '../../../kit/pack/group-body.ts'
import { citableClause } from '../../../kit/pack/provenance.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { groundInWords } from '../rules-in-words.ts'
import type { Holder, Seat } from '../seat.ts'
import { MISSED_MEETINGS } from '../store-offerings.ts'

export type GroundTold = Readonly<{ words: string; authority: string | undefined }>

/**
 * May a member's seat be said to have fallen vacant on this ground?
 *
 * In English:
 * - it is one of the grounds of the body, in the edition in force;
 * - absence is a ground once so many meetings running were missed, as the rolls of the meetings have it.
 */
export async function checkGround(
  tx: Transaction,
  { record, content }: Kept<Seat>,
  holder: Holder,
  ground: string,
): Promise<Verdict<GroundTold>> {
  const rule = findBody(tx.edition, content.body)?.vacating
  const known = rule?.grounds.find(one => one === ground)
  if (rule === undefined || known === undefined || holder.role !== 'member') return refused(NO_SUCH_GROUND)
  const clause = citableClause(rule)
  if (known === 'absence') {
    const asked = { body: content.body, seat: record.id, since: holder.from }
    const answers = await Promise.all(
      tx.context.offers.of(MISSED_MEETINGS).map(async missed => await missed(tx, asked)),
    )
    const missed = answers.flat()
    const wanted = rule.meetingsMissed ?? 1
    if (missed.length < wanted) {
      const so = missed.length === 0 ? 'The last one was not missed' : `Missed so far: ${missed.join(', ')}`
      const says = `Absence is a ground after ${wanted} meetings running with nobody standing in. ${so}. Choose another ground, or wait.`
      return refused({
        reason: 'not-absent-enough',
        says,
        field: 'ground',
        ...(clause === undefined ? {} : { clause }),
      })
    }
  }
  return granted({ words: groundInWords(rule, known), authority: clause })
}

const NO_SUCH_GROUND = {
  reason: 'no-such-ground',
  says: 'Choose one of the grounds on which a member of this body ceases to be one, or none.',
  field: 'ground',
}
