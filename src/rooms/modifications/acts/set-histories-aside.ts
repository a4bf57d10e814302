import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { ImportedHistories } from '../histories/imported-histories.ts'
import { takeImported } from '../store-histories.ts'

export type HistoriesSetAside = Readonly<{ histories: string; reason: string }>

/** Nothing of the file comes on the record. */
export async function setHistoriesAside(
  context: ActContext,
  input: HistoriesSetAside,
): Promise<Verdict<Kept<ImportedHistories>>> {
  return await perform(context, async tx => {
    const taken = await takeImported(tx, input.histories)
    if (!taken.ok) return taken
    const reason = input.reason.trim()
    if (reason === '') return refused({ reason: 'reason-missing', says: 'Say why.', field: 'reason' })
    const content = { ...taken.value.content, reason }
    const told = { verb: 'histories-set-aside', state: 'set-aside', content, input: { reason } }
    return granted(await change(tx, taken.value, told))
  })
}
