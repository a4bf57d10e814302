import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { personGroup } from '../../../shell/ledger/audience.ts'
import { change, keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Following } from '../following.ts'
import type { Modification } from '../modification.ts'
import { findFollowing, saveFollowing } from '../store-following.ts'
import { noSuchModification, takeModification } from '../store.ts'

/** Somebody wants to be told of every act on a modification. That they do is for them alone to know. Answers the modification. */
export async function followModification(
  context: ActContext,
  { modification }: Readonly<{ modification: string }>,
): Promise<Verdict<Kept<Modification>>> {
  const { person } = context.actor
  return await perform(context, async tx => {
    const followed = await takeModification(tx, modification)
    if (followed === undefined) return refused(noSuchModification())
    if (person === null) return refused({ reason: 'not-signed-in', says: 'Sign in, so that it is known whom to tell.' })
    const content: Following = { modification: followed.record.id, person }
    const id = await findFollowing(tx, followed.record.id, person)
    const known = id === undefined ? undefined : await take<Following>(tx, { id })
    if (known?.record.state === 'followed') return granted(followed)
    const begun =
      known === undefined
        ? await keep<Following>(tx, {
            kind: 'following',
            reference: `${followed.record.id}:${person}`,
            title: 'What is followed',
            state: 'followed',
            classification: 'amber',
            readers: [personGroup(person)],
            content,
            verb: 'following-begun',
          })
        : await change(tx, known, { verb: 'following-begun', state: 'followed' })
    await saveFollowing(tx, { id: begun.record.id, ...content, endedAt: null })
    return granted(followed)
  })
}
