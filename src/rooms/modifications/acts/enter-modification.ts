import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { EarlierModification } from '../earlier.ts'
import type { Modification } from '../modification.ts'
import { checkFree, keepEarlier } from '../store-earlier.ts'

/** Takes over a modification with the reference that it had; the series goes on after it. */
export async function enterModification(
  context: ActContext,
  input: EarlierModification,
): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => {
    const { reference, state } = input
    const { states } = tx.edition.modificationProcess
    if (!states.some(({ key }) => key === state)) {
      const says = `There is no state “${state.slice(0, 40)}”. Choose one of ${states.map(({ key }) => key).join(', ')}.`
      return refused({ reason: 'no-such-state', says, field: 'state' })
    }
    const free = await checkFree(tx, tx.edition, reference)
    return free.ok ? granted(await keepEarlier(tx, tx.edition, input)) : free
  })
}
