import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { isOtherSolution } from '../description.ts'
import { type Modification, wordsOf } from '../modification.ts'
import { checkMayKeep } from '../roles.ts'
import { findAlternative } from '../solution.ts'
import { SOLUTION_CHANGED } from '../store-asked-of-others.ts'
import { raiserNamed } from '../store-raiser.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { noSuchModification, takeModification } from '../store.ts'

export type DescribedAlternative = Readonly<{
  modification: string
  /** The alternative, by its key. */
  solution: string
  text: string
  /** Who put it forward, where that is said anew. */
  by?: string | undefined
  /** The alternative is the same as before, in other words. */
  onlyWordsChange?: boolean
  speaksFor?: string | null | undefined
  version?: number | undefined
}>

/** Says anew what an alternative is. What others assessed of it before counts no more, as with the original; what is of other solutions stays. */
export async function describeAlternativeWithin(
  tx: Transaction,
  input: DescribedAlternative,
): Promise<Verdict<Kept<Modification>>> {
  const kept = await takeModification(tx, input.modification)
  if (kept === undefined) return refused(noSuchModification())
  const { solution: key, by = '', onlyWordsChange = false } = input
  const text = input.text.trim()
  const before = findAlternative(kept.content, key)
  const may = allOf(
    checkVersion(kept.record, input.version),
    checkMayKeep(editionFollowed(tx.context.pack, kept), actingIn(tx, input.speaksFor), kept),
    require(before !== undefined, {
      reason: 'no-such-alternative',
      says: 'It has no such alternative. Choose one that its page shows.',
      field: 'solution',
    }),
    require(text !== '', { reason: 'text-missing', says: 'Say what the alternative is.', field: 'text' }),
  )
  if (!may.ok) return may
  const raiser = by.trim() === '' ? {} : await raiserNamed(tx, editionFollowed(tx.context.pack, kept), by)
  const solutions = kept.content.solutions.map(one => (one.key === key ? { ...one, text, ...raiser } : one))
  const content = { ...kept.content, solutions }
  const told = { solution: key, ...(onlyWordsChange ? { onlyWordsChange } : {}) }
  const saved = await change(tx, kept, {
    verb: 'alternative-described',
    input: told,
    content,
    words: wordsOf(content),
  })
  if (isOtherSolution(before?.text ?? '', text, onlyWordsChange))
    for (const changed of tx.context.offers.of(SOLUTION_CHANGED)) await changed(tx, saved.record, key)
  return granted(saved)
}
