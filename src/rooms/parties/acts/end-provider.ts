import { isCalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { saveActing } from '../store-listed.ts'
import { takeProviding } from './take-providing.ts'

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
    const taken = await takeProviding(tx, told)
    if (!taken.ok) return taken
    const { party, listed, mayChange } = taken.value
    const { record, content } = listed
    const open = content.actsFor.find(one => one.party === party.record.id && one.until === null)
    if (open === undefined) return refused(ACTS_NOT)
    const verdict = allOf(
      checkVersion(record, told.version),
      mayChange,
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
    await change(tx, listed, { verb: 'provider-ended', effectiveOn: told.until, content: after, input })
    await saveActing(tx, record.id, after)
    return granted(record.reference)
  })
}

const ACTS_NOT = {
  reason: 'acts-not-for-it',
  says: 'It does not act for that party now. Choose one of those for which it does.',
  field: 'party',
}
