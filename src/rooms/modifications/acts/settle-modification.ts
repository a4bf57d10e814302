import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Modification } from '../modification.ts'
import { settleWindow } from '../store-taken.ts'
import { noSuchModification, takeModification } from '../store.ts'

/** Lets a state end that was to last until an instant that has come. Until then nothing happens. */
export async function settleModification(
  context: ActContext,
  input: Readonly<{ modification: string }>,
): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => {
    const kept = await takeModification(tx, input.modification)
    return kept === undefined ? refused(noSuchModification()) : granted(await settleWindow(tx, kept))
  })
}
