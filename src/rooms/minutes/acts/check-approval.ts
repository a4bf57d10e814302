import { compareClassifications } from '../../../kit/classification.ts'
import { getVerb } from '../../../kit/pack/pack.ts'
import { granted, type Refusal, refused, type Verdict } from '../../../kit/verdict.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import type { Decision, WrittenDecision } from '../../decisions/door.ts'
import type { Approval } from '../minutes.ts'

/**
 * Has the body approved the minutes by the decision that is named?
 *
 * In English:
 * - by a decision of the body itself, not of its chair alone, at a meeting other than the one that was minuted;
 * - or by a written decision that is closed and was carried;
 * - with a verb that decides: to have noted them is not enough;
 * - and one that everybody may read who may read the minutes, because they cite it.
 */
export async function checkApproval(
  tx: Transaction,
  minutes: SpineRecord,
  authority: string,
): Promise<Verdict<Approval>> {
  const decision = await take<Decision>(tx, { kind: 'decision', reference: authority })
  if (decision !== undefined) {
    const { record, content } = decision
    const isBodys = content.by === 'body' && record.state === 'recorded' && record.body === minutes.body
    if (!isBodys || isOfMeeting(content.meeting, minutes) || isMoreSecret(record, minutes)) return no(OTHER)
    if (!decides(tx, record, content.verb)) return no(NOTED)
    return granted({ authority: record.reference, kind: 'decision', on: record.onDate ?? tx.today })
  }
  const written = await take<WrittenDecision>(tx, { kind: 'written-decision', reference: authority })
  if (written === undefined) return no(UNKNOWN)
  const { record, content } = written
  const isOver = record.state === 'closed' || record.state === 'reported'
  const isBodys = record.body === minutes.body && isOver && content.result?.outcome === 'carried'
  if (!isBodys || isMoreSecret(record, minutes)) return no(OTHER)
  if (!decides(tx, record, content.verb)) return no(NOTED)
  return granted({
    authority: record.reference,
    kind: 'written-decision',
    on: (content.closedAt ?? tx.at).slice(0, 10),
  })
}

function isOfMeeting(meeting: string, minutes: SpineRecord): boolean {
  return minutes.reference.startsWith(`${meeting}/`)
}

function isMoreSecret(decision: SpineRecord, minutes: SpineRecord): boolean {
  return compareClassifications(decision.classification, minutes.classification) > 0
}

function decides(tx: Transaction, record: SpineRecord, verb: string): boolean {
  return getVerb(editionOf(tx, record), verb).effect === 'decides'
}

function no(says: string): Verdict<never> {
  const refusal: Refusal = { reason: 'approved-by-the-body', says, field: 'authority' }
  return refused(refusal)
}

const UNKNOWN =
  'There is no such decision. Give the reference of the decision, or of the written decision, by which the body approved the minutes.'
const OTHER =
  'That is not a decision of this body on these minutes: it takes one of a later meeting, or a written one that was carried.'
const NOTED = 'That only says that the body saw the minutes. It takes a decision that approves them.'
