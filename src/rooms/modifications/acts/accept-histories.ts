import { getEdition } from '../../../kit/pack/pack.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type EnteredHistory, type ImportedHistories, modificationOf } from '../histories/imported-histories.ts'
import type { JudgedHistory } from '../histories/judge-histories.ts'
import { checkFree, keepEarlier } from '../store-earlier.ts'
import { takeImported } from '../store-histories.ts'

export type AcceptedHistories = Readonly<{ histories: string }>

/**
 * Enters in the register every history of a file that was accepted, under the edition that it ends under. One that is in the register already, or
 * has no reference of this code, is left as it is and said so.
 */
export async function acceptHistories(
  context: ActContext,
  input: AcceptedHistories,
): Promise<Verdict<Kept<ImportedHistories>>> {
  return await perform(context, async tx => {
    const taken = await takeImported(tx, input.histories)
    if (!taken.ok) return taken
    const { content } = taken.value
    const entered: EnteredHistory[] = []
    for (const judged of content.judged) {
      if (judged.verdict === 'accepted') entered.push(await enterOne(tx, judged))
    }
    const told = { verb: 'histories-accepted', state: 'accepted', content: { ...content, entered } }
    return granted(await change(tx, taken.value, told))
  })
}

async function enterOne(tx: Transaction, judged: JudgedHistory): Promise<EnteredHistory> {
  const { reference } = judged
  const edition = getEdition(tx.context.pack, judged.edition)
  const free = await checkFree(tx, edition, reference)
  if (!free.ok) return { reference, isEntered: false, says: free.refusals[0]?.says ?? '' }
  const { record } = await keepEarlier(tx, edition, modificationOf(judged))
  return { reference: record.reference, isEntered: true, says: judged.stateInWords }
}
