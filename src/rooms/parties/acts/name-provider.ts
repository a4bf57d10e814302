import { allOf, granted, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { checkMayStep, checkPartyStep } from '../admission.ts'
import { checkNaming } from '../listed.ts'
import { listActing, saveActing, takeListed } from '../store-listed.ts'
import { partySpokenFor } from '../store-standing.ts'
import { takeParty } from '../store-taken.ts'

export type ProviderNamed = Readonly<{
  /** The reference of the organisation in the list. */
  organisation: string
  /** The reference of the party that names it. */
  party: string
  from: string
  evidence?: string | undefined
  version?: number | undefined
}>

/** A party names who acts for it: its own contact does who may change its details, or whoever keeps the register. */
export async function nameProvider(context: ActContext, told: ProviderNamed): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    // Whoever names one for a party waits for whoever does so already.
    const party = await takeParty(tx, told.party)
    if (!party.ok) return party
    const listed = await takeListed(tx, told.organisation)
    if (!listed.ok) return listed
    const { record, content } = listed.value
    const { id, state } = party.value.record
    const step = checkPartyStep(tx.edition, 'change-details', state)
    if (!step.ok) return step
    const acting = { ...tx.actor, party: await partySpokenFor(tx) }
    const verdict = allOf(
      checkVersion(record, told.version),
      checkMayStep(tx.edition, step.value.row, acting, id),
      checkNaming(tx.edition, content, party.value.content, told.from, await listActing(tx, content.role, id)),
    )
    if (!verdict.ok) return verdict
    const more = { party: id, from: told.from, until: null, evidence: told.evidence ?? null }
    const after = { ...content, actsFor: [...content.actsFor, more].toSorted((a, b) => (a.from < b.from ? -1 : 1)) }
    const input = { party: told.party }
    await change(tx, listed.value, { verb: 'provider-named', effectiveOn: told.from, content: after, input })
    await saveActing(tx, record.id, after)
    return granted(record.reference)
  })
}
