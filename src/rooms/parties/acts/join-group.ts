import { type CalendarDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { checkKeepsParties } from '../admission.ts'
import { type AffiliateGroup, checkJoining } from '../affiliates.ts'
import { listGroups, saveAffiliations } from '../store-affiliates.ts'
import { takeParty } from '../store-taken.ts'

export type Joining = Readonly<{
  group: string
  /** The reference of the party. */
  party: string
  from: CalendarDate
  ground?: string | undefined
}>

/** A party is under the same control as the others of a group, from a day on. */
export async function joinGroup(context: ActContext, told: Joining): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const may = checkKeepsParties(tx.edition, tx.actor)
    if (!may.ok) return may
    const group = await take<AffiliateGroup>(tx, { kind: 'affiliate-group', reference: told.group })
    if (group === undefined) return refused(NO_SUCH_GROUP)
    // Whoever puts a party into a group waits for whoever does so already.
    const party = await takeParty(tx, told.party)
    if (!party.ok) return party
    const { id } = party.value.record
    const groups = (await listGroups(tx)).map(({ content }) => content)
    const verdict = allOf(
      require(isCalendarDate(told.from), {
        reason: 'not-a-date',
        says: 'Give the day from which it is an affiliate, such as 2016-12-09.',
        field: 'from',
      }),
      checkJoining(groups, id, told.from),
    )
    if (!verdict.ok) return verdict
    const member = { party: id, from: told.from, until: null, ground: told.ground ?? null }
    const members = [...group.content.members, member].toSorted((a, b) => a.from.localeCompare(b.from))
    const content = { ...group.content, members }
    await change(tx, group, { verb: 'group-joined', effectiveOn: told.from, content, input: { party: told.party } })
    await saveAffiliations(tx, group.record.id, content)
    return granted(told.group)
  })
}

const NO_SUCH_GROUP = { reason: 'no-such-group', says: 'There is no such group. Choose one of the list.' }
