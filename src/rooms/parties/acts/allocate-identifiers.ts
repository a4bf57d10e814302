import { allOf, granted, require, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { checkKeepsParties } from '../admission.ts'
import { takeInformation } from '../store-applications.ts'
import { takeParty } from '../store-taken.ts'
import { allocate } from './allocate.ts'

/** Gives its identifiers to a party that was admitted before they were given here. */
export async function allocateIdentifiers(
  context: ActContext,
  { party, signifier }: Readonly<{ party: string; signifier?: string | undefined }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const kept = await takeParty(tx, party)
    if (!kept.ok) return kept
    const { record, content } = kept.value
    const { admittedOn, ceasedOn } = content.admission
    const known = await takeInformation(tx, record.id)
    const verdict = allOf(
      checkKeepsParties(tx.edition, tx.actor),
      require(admittedOn !== null && ceasedOn === null, {
        reason: 'no-party',
        says: 'Identifiers are given to those who have been admitted, at their admission.',
      }),
      require((known?.content.organisationNumber ?? null) === null, {
        reason: 'given-already',
        says: 'It has been given its identifiers already, for good.',
      }),
    )
    if (!verdict.ok) return verdict
    const given = await allocate(tx, record, signifier)
    return given.ok ? granted(record.reference) : given
  })
}
