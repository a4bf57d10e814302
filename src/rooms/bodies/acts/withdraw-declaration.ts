import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { countsOn, type Declaration } from '../declaration.ts'
import { listSignatures, saveSignature } from '../store-signatures.ts'

/** The actor takes back the signature for a body: what needs it is out of sight from the next request on. */
export async function withdrawDeclaration(
  context: ActContext,
  { body }: Readonly<{ body: string }>,
): Promise<Verdict<string>> {
  return await perform(context, async transaction => {
    const { actor, edition, today } = transaction
    const rule = edition.classification.declaration
    const signatures = actor.person === null ? [] : await listSignatures(transaction, body, [actor.person])
    const standing = signatures.find(signature => countsOn(rule, signature, today))
    const kept = standing && (await take<Declaration>(transaction, { id: standing.id }))
    if (standing === undefined || kept === undefined || kept.record.state !== 'signed') return refused(NOT_SIGNED)
    await change(transaction, kept, { verb: 'declaration-withdrawn', state: 'withdrawn' })
    await saveSignature(transaction, { ...standing, withdrawnOn: today })
    return granted(kept.record.reference)
  })
}

const NOT_SIGNED = {
  reason: 'not-signed',
  says: 'There is no signature of yours that counts for this body, so there is none to withdraw.',
}
