import { isCalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { checkMayStep, checkPartyStep } from '../admission.ts'
import { saveActing, takeListed } from '../store-listed.ts'
import { partySpokenFor } from '../store-standing.ts'
import { takeParty } from '../store-taken.ts'

export type ProviderEnding = Readonly<{
  organisation: string
  party: string
  /** The first day on which it does not act for the party any more. */
  until: string
  version?: number | undefined
}>

/** Ends that an organisation of the list acts for a party. */
export async function endProvider(context: ActContext, told: ProviderEnding): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const party = await takeParty(tx, told.party)
    if (!party.ok) return party
    const listed = await takeListed(tx, told.organisation)
    if (!listed.ok) return listed
    const { record, content } = listed.value
    const { id, state } = party.value.record
    const step = checkPartyStep(tx.edition, 'change-details', state)
    if (!step.ok) return step
    const open = content.actsFor.find(one => one.party === id && one.until === null)
    if (open === undefined) return refused(ACTS_NOT)
    const acting = { ...tx.actor, party: await partySpokenFor(tx) }
    const verdict = allOf(
      checkVersion(record, told.version),
      checkMayStep(tx.edition, step.value.row, acting, id),
      require(isCalendarDate(told.until) && open.from < told.until, {
        reason: 'ends-before-it-begins',
        says: 'Give a day after the one on which it began.',
        field: 'until',
      }),
    )
    if (!verdict.ok) return verdict
    const actsFor = content.actsFor.map(one => (one === open ? { ...one, until: told.until } : one))
    const after = { ...content, actsFor }
    const input = { party: told.party }
    await change(tx, listed.value, { verb: 'provider-ended', effectiveOn: told.until, content: after, input })
    await saveActing(tx, record.id, after)
    return granted(record.reference)
  })
}

const ACTS_NOT = {
  reason: 'acts-not-for-it',
  says: 'It does not act for that party now. Choose one of those for which it does.',
  field: 'party',
}
