import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { ModificationDocument } from '../document.ts'
import { takeOwnDocument } from './take-own-document.ts'

export type WithdrawnDocument = Readonly<{
  document: string
  reason: string
  speaksFor?: string | null | undefined
  version?: number | undefined
}>

/** A document that was attached by mistake, or no longer holds, no longer counts. It stays readable, and says why. */
export async function withdrawDocument(
  context: ActContext,
  input: WithdrawnDocument,
): Promise<Verdict<Kept<ModificationDocument>>> {
  return await perform(context, async tx => {
    const taken = await takeOwnDocument(tx, input)
    if (!taken.ok) return taken
    const reason = input.reason.trim()
    if (reason === '') return refused({ reason: 'reason-missing', says: 'Say why.', field: 'reason' })
    const content = { ...taken.value.content, withdrawnBecause: reason }
    return granted(
      await change(tx, taken.value, {
        verb: 'modification-document-withdrawn',
        state: 'withdrawn',
        content,
        input: { reason },
      }),
    )
  })
}
