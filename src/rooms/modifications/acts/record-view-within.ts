import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Modification, View } from '../modification.ts'
import { checkMayKeep, keepsRegister } from '../roles.ts'
import { solutionsOf } from '../solution.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { noSuchModification, takeModification } from '../store.ts'

export type NewView = View &
  Readonly<{ modification: string; speaksFor?: string | null | undefined; version?: number | undefined }>

/** Records how the proposer, the group, respondents or voters hold that a solution serves an objective; a newer view takes the place of theirs. */
export async function recordViewWithin(tx: Transaction, input: NewView): Promise<Verdict<Kept<Modification>>> {
  const kept = await takeModification(tx, input.modification)
  if (kept === undefined) return refused(noSuchModification())
  const edition = editionFollowed(tx.context.pack, kept)
  const { by, solution, objective, effect, reason } = input
  const may = allOf(
    checkVersion(kept.record, input.version),
    checkMayKeep(edition, actingIn(tx, input.speaksFor), kept),
    require(by === 'proposer' || keepsRegister(edition, actingIn(tx, input.speaksFor)), {
      reason: 'view-of-another',
      says: 'The proposer says how the proposer holds it. What the others hold, the secretariat records.',
      field: 'by',
    }),
    require(edition.modificationProcess.objectives.some(({ key }) => key === objective), {
      reason: 'no-such-objective',
      says: 'Choose one of the objectives of the code.',
      field: 'objective',
    }),
    require(solutionsOf(kept.content).some(({ key }) => key === solution), {
      reason: 'no-such-solution',
      says: 'Choose the original or one of the alternatives.',
      field: 'solution',
    }),
    require(reason.trim() !== '', { reason: 'reason-missing', says: 'Say why.', field: 'reason' }),
  )
  if (!may.ok) return may
  const isSame = (view: View): boolean => view.by === by && view.solution === solution && view.objective === objective
  const views = [...kept.content.views.filter(view => !isSame(view)), { by, solution, objective, effect, reason }]
  return granted(await change(tx, kept, { verb: 'view-recorded', content: { ...kept.content, views } }))
}
