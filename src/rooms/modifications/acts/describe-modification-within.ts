import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkDescription, type Description, isOtherSolution } from '../description.ts'
import { type Modification, wordsOf } from '../modification.ts'
import { checkMayKeep } from '../roles.ts'
import { ORIGINAL } from '../solution.ts'
import { SOLUTION_CHANGED } from '../store-asked-of-others.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { noSuchModification, saveListing, takeModification } from '../store.ts'

export type NewDescription = Description &
  Readonly<{
    modification: string
    /** The solution is the same as before, in other words. */
    onlyWordsChange?: boolean
    speaksFor?: string | null | undefined
    version?: number | undefined
  }>

/**
 * Says anew what a modification is about and whom it touches. What it said before stays in its versions; what others assessed of another solution
 * counts no more, from this very act on.
 */
export async function describeModificationWithin(
  tx: Transaction,
  input: NewDescription,
): Promise<Verdict<Kept<Modification>>> {
  const kept = await takeModification(tx, input.modification)
  if (kept === undefined) return refused(noSuchModification())
  const edition = editionFollowed(tx.context.pack, kept)
  const { summary, issue, solution, impacts, onlyWordsChange = false } = input
  const may = allOf(
    checkVersion(kept.record, input.version),
    checkMayKeep(edition, actingIn(tx, input.speaksFor), kept),
    checkDescription(edition, input),
  )
  if (!may.ok) return may
  const content = { ...kept.content, summary, issue, solution, impacts }
  const told = { verb: 'modification-described', ...(onlyWordsChange ? { input: { onlyWordsChange } } : {}) }
  const saved = await change(tx, kept, { ...told, content, words: wordsOf(content) })
  await saveListing(tx, saved)
  if (isOtherSolution(kept.content.solution, solution, onlyWordsChange))
    for (const changed of tx.context.offers.of(SOLUTION_CHANGED)) await changed(tx, saved.record, ORIGINAL)
  return granted(saved)
}
