import { type CalendarDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { checkKeepsParties } from '../admission.ts'
import type { AffiliateGroup } from '../affiliates.ts'
import { saveAffiliations } from '../store-affiliates.ts'
import { takeParty } from '../store-taken.ts'

export type Leaving = Readonly<{
  group: string
  party: string
  /** The first day on which it is an affiliate no more. */
  until: CalendarDate
}>

/** A party is under the control of the others of its group no more, from a day on that is past, today or to come. That it was stays. */
export async function leaveGroup(context: ActContext, { group, party, until }: Leaving): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const may = checkKeepsParties(tx.edition, tx.actor)
    if (!may.ok) return may
    const kept = await take<AffiliateGroup>(tx, { kind: 'affiliate-group', reference: group })
    const taken = await takeParty(tx, party)
    const own = taken.ok
      ? kept?.content.members.find(
          ({ party: of, until: end }) => of === taken.value.record.id && isToCome(end, tx.today),
        )
      : undefined
    if (kept === undefined || own === undefined) return refused(NOT_IN_GROUP)
    const verdict = require(isCalendarDate(until) && until >= own.from, {
      reason: 'not-after-joining',
      says: 'Give the first day on which it is an affiliate no more: not before the day on which it became one. That day undoes it.',
      field: 'until',
    })
    if (!verdict.ok) return verdict
    const members = kept.content.members.map(one => (one === own ? { ...one, until } : one))
    const content = { ...kept.content, members }
    await change(tx, kept, { verb: 'group-left', effectiveOn: until, content, input: { party } })
    await saveAffiliations(tx, kept.record.id, content)
    return granted(group)
  })
}

/** An end that lies ahead may be moved. */
function isToCome(end: CalendarDate | null, today: CalendarDate): boolean {
  return end === null || today < end
}

const NOT_IN_GROUP = {
  reason: 'not-in-the-group',
  says: 'It is not in this group now. Choose one of its members.',
  field: 'party',
}
