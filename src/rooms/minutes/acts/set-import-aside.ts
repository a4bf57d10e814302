import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { ImportedMinutes } from '../imports/imported.ts'
import { type AskedOfImport, takeImport } from './take-import.ts'

/** Sets old minutes aside: nothing of them comes on the record. */
export async function setImportAside(
  context: ActContext,
  input: AskedOfImport & Readonly<{ reason: string }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeImport(tx, input)
    if (!taken.ok) return taken
    const reason = input.reason.trim()
    if (reason === '') {
      return refused({ reason: 'reason-missing', says: 'Say why they are set aside.', field: 'reason' })
    }
    const { kept } = taken.value
    const content = { ...kept.content, reason }
    await change<ImportedMinutes>(tx, kept, {
      verb: 'minutes-set-aside',
      state: 'set-aside',
      content,
      input: { reason },
    })
    return granted(kept.record.id)
  })
}
