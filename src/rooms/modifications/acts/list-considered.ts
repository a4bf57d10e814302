import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Modification } from '../modification.ts'
import { checkMayShow } from '../roles.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { noSuchModification, takeModification } from '../store.ts'

export type NewConsidered = Readonly<{
  modification: string
  what: string
  /** The body or group that considered it. */
  by: string
  /** What became of it: taken up, or why not. */
  outcome: string
  version?: number | undefined
}>

/** Lists a solution or mitigation that somebody considered. No report is issued before all are listed. */
export async function listConsidered(context: ActContext, input: NewConsidered): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => {
    const kept = await takeModification(tx, input.modification)
    if (kept === undefined) return refused(noSuchModification())
    const missing = (['what', 'by', 'outcome'] as const).filter(name => input[name].trim() === '')
    const says = 'Say what was considered, by whom, and what became of it.'
    const may = allOf(
      checkVersion(kept.record, input.version),
      checkMayShow(editionFollowed(context.pack, kept), actingIn(tx, null)),
      ...missing.map(field => require(false, { reason: `${field}-missing`, says, field })),
    )
    if (!may.ok) return may
    const { what, by, outcome } = input
    const option = { what: what.trim(), by: by.trim(), outcome: outcome.trim(), on: tx.today }
    const content = { ...kept.content, considered: [...kept.content.considered, option] }
    return granted(await change(tx, kept, { verb: 'option-listed', content }))
  })
}
