import { allOf, granted, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { checkNaming } from '../listed.ts'
import { listActing, saveActing } from '../store-listed.ts'
import { takeProviding } from './take-providing.ts'

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
    const taken = await takeProviding(tx, told)
    if (!taken.ok) return taken
    const { party, listed, mayChange } = taken.value
    const { record, content } = listed
    const { id } = party.record
    const verdict = allOf(
      checkVersion(record, told.version),
      mayChange,
      checkNaming(tx.edition, content, party.content, told.from, await listActing(tx, content.role, id)),
    )
    if (!verdict.ok) return verdict
    const more = { party: id, from: told.from, until: null, evidence: told.evidence ?? null }
    const after = { ...content, actsFor: [...content.actsFor, more].toSorted((a, b) => (a.from < b.from ? -1 : 1)) }
    const input = { party: told.party }
    await change(tx, listed, { verb: 'provider-named', effectiveOn: told.from, content: after, input })
    await saveActing(tx, record.id, after)
    return granted(record.reference)
  })
}
