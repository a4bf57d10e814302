import { checkStep } from '../../../kit/pack/lifecycle.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Action } from '../../actions/door.ts'
import type { ReviewUpdate } from '../imports/review.ts'

export type UpdatedAt = Readonly<{
  /** The reference of the meeting. */
  meeting: string
  date: string
}>

/** Puts what old minutes say of an earlier action beside that action, and closes it if the meeting did. */
export async function takeOverUpdate(
  tx: Transaction,
  { meeting, date }: UpdatedAt,
  { reference, text, closes }: ReviewUpdate,
): Promise<Verdict> {
  const action = await take<Action>(tx, { kind: 'action', reference })
  if (action === undefined) {
    return refused({
      reason: 'no-such-action',
      says: `${reference} is not on the record, so nothing can be said of it. Leave the update out.`,
    })
  }
  const { record, content } = action
  const lifecycle = getLifecycle(editionOf(tx, record), 'action')
  const step = checkStep(lifecycle, closes ? 'close-action' : 'update-action', record.state)
  if (!step.ok) return step
  const update = { meeting, text, on: date, by: tx.actor.capacity }
  const updated = { ...content, updates: [...content.updates, update], ...(closes ? { closedBy: meeting } : {}) }
  await change<Action>(tx, action, {
    verb: closes ? 'action-closed' : 'action-updated',
    state: step.value.to,
    content: updated,
    authority: meeting,
    effectiveOn: date,
    words: [content.owner.words, content.text, ...updated.updates.map(one => one.text)].join(' '),
  })
  return granted()
}
