import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { readIn } from '../../meetings/door.ts'
import type { Assessment } from '../assessment.ts'
import { rankBefore } from '../queue.ts'
import { findAuthority } from '../store-authority.ts'
import { lockQueue } from '../store-request.ts'
import { takeAssessment } from '../store-taken.ts'
import { assessmentsFrom, queueStatement } from '../store.ts'

export type NewPlace = Readonly<{
  assessment: string
  /** The reference of the one that it is to stand before; empty for the end of the queue. */
  before: string
  reason: string
  /** The decision, or the meeting, that asks for it. */
  authority: string
  version?: number | undefined
}>

/** Puts an assessment elsewhere in the queue, for a reason and on a decision; all others keep their order. */
export async function reprioritiseAssessment(context: ActContext, input: NewPlace): Promise<Verdict<Kept<Assessment>>> {
  return await perform(context, async tx => {
    const taken = await takeAssessment(tx, input.assessment, 'reprioritise-assessment', input)
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const authority = await findAuthority(tx, input.authority, kept.record.classification)
    if (!authority.ok) return authority
    await lockQueue(tx, kept.content.assessor)
    const [rows = []] = await readIn(tx)(queueStatement(tx.context.pack.code.key, kept.content.assessor))
    const queue = assessmentsFrom(rows).map(({ record, content }) => ({ ...content, reference: record.reference }))
    const others = queue.filter(({ reference }) => reference !== kept.record.reference)
    const before = input.before.trim() === '' ? null : input.before.trim()
    if (before !== null && !others.some(({ reference }) => reference === before)) {
      const says = `${before.slice(0, 60)} does not wait in the same queue. Choose one that does, or leave it empty for the end.`
      return refused({ reason: 'not-in-queue', says, field: 'before' })
    }
    const { reference } = authority.value
    const reason = input.reason.trim()
    const move = { on: tx.today, before, reason, authority: reference }
    const content = { ...kept.content, rank: rankBefore(others, before), moves: [...kept.content.moves, move] }
    const told = { verb: 'assessment-reprioritised', state: to, content, authority: reference, input: { reason } }
    return granted(await change(tx, kept, told))
  })
}
