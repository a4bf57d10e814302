import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkDescription, type Description } from '../description.ts'
import { type Modification, wordsOf } from '../modification.ts'
import { checkMayKeep } from '../roles.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { noSuchModification, saveListing, takeModification } from '../store.ts'

export type NewDescription = Description &
  Readonly<{ modification: string; speaksFor?: string | null | undefined; version?: number | undefined }>

/** Says anew what a modification is about and whom it touches. What it said before stays in its versions. */
export async function describeModification(
  context: ActContext,
  input: NewDescription,
): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => {
    const kept = await takeModification(tx, input.modification)
    if (kept === undefined) return refused(noSuchModification())
    const edition = editionFollowed(context.pack, kept)
    const { summary, issue, solution, impacts } = input
    const may = allOf(
      checkVersion(kept.record, input.version),
      checkMayKeep(edition, actingIn(tx, input.speaksFor), kept),
      checkDescription(edition, input),
    )
    if (!may.ok) return may
    const content = { ...kept.content, summary, issue, solution, impacts }
    const saved = await change(tx, kept, { verb: 'modification-described', content, words: wordsOf(content) })
    await saveListing(tx, saved)
    return granted(saved)
  })
}
