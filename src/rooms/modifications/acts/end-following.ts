import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Following } from '../following.ts'
import { findFollowing, saveFollowing } from '../store-following.ts'
import { noSuchModification, takeModification } from '../store.ts'

/** By the modification, of whoever acts; or by the identifier that the link of a letter holds. */
export type EndedFollowing = Readonly<{ modification: string }> | Readonly<{ following: string }>

/** Somebody wants to be told no more. To end what has been ended is no fault. */
export async function endFollowing(context: ActContext, input: EndedFollowing): Promise<Verdict> {
  return await perform(context, async tx => {
    const id = 'following' in input ? input.following : await ownFollowing(tx, input.modification)
    if (id === null) return refused(noSuchModification())
    const kept = id === undefined ? undefined : await take<Following>(tx, { id })
    if (kept === undefined || kept.record.state === 'ended') return granted()
    const { record, content } = await change(tx, kept, { verb: 'following-ended', state: 'ended' })
    await saveFollowing(tx, { id: record.id, ...content, endedAt: tx.at })
    return granted()
  })
}

/** Undefined where the person does not follow it; null where there is no such modification. */
async function ownFollowing(tx: Transaction, modification: string): Promise<string | undefined | null> {
  const followed = await takeModification(tx, modification)
  const { person } = tx.actor
  if (followed === undefined) return null
  return person === null ? undefined : await findFollowing(tx, followed.record.id, person)
}
