import { STEP_GUARDS } from '../../../kit/pack/modification-step.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { isShownByEvidence } from '../guards.ts'
import type { Modification } from '../modification.ts'
import { checkMayShow } from '../roles.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { noSuchModification, takeModification } from '../store.ts'

export type NewEvidence = Readonly<{
  modification: string
  /** The guard that asks for it. */
  guard: string
  /** What shows it: a document, a meeting, a letter. */
  says: string
  version?: number | undefined
}>

/** Records what shows that something a step needs is there. */
export async function recordEvidence(context: ActContext, input: NewEvidence): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => {
    const kept = await takeModification(tx, input.modification)
    if (kept === undefined) return refused(noSuchModification())
    const edition = editionFollowed(context.pack, kept)
    const guard = STEP_GUARDS.find(known => known === input.guard)
    const may = allOf(
      checkVersion(kept.record, input.version),
      checkMayShow(edition, actingIn(tx, null)),
      require(guard !== undefined && isShownByEvidence(guard, edition.modificationProcess), {
        reason: 'not-shown-by-evidence',
        says: 'This follows from the record itself. Choose something else from the list.',
        field: 'guard',
      }),
      require(input.says.trim() !== '', {
        reason: 'evidence-missing',
        says: 'Say what shows it: a document, a meeting, a letter.',
        field: 'says',
      }),
    )
    if (!may.ok || guard === undefined) return may.ok ? refused() : may
    const shown = { on: tx.today, says: input.says.trim(), by: tx.actor.capacity }
    const evidence = { ...kept.content.evidence, [guard]: shown }
    const content = { ...kept.content, evidence }
    return granted(await change(tx, kept, { verb: 'evidence-recorded', content, input: { guard } }))
  })
}
