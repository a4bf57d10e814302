import { type CalendarDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { checkKeepsParties, checkPartyStep } from '../admission.ts'
import type { Party } from '../party.ts'

/** Admits a party: its agreement has been countersigned on that day, which is today or was before. */
export async function admitParty(
  context: ActContext,
  { party: reference, countersignedOn }: Readonly<{ party: string; countersignedOn: CalendarDate }>,
): Promise<Verdict<string>> {
  return await perform(context, async transaction => {
    const { edition, actor, today } = transaction
    const kept = await take<Party>(transaction, { kind: 'party', reference })
    if (kept === undefined) return refused({ reason: 'no-such-party', says: 'There is no such party.' })
    const { record, content } = kept
    const step = checkPartyStep('admit-party', record.state)
    const verdict = allOf(checkKeepsParties(edition, actor), step, checkCountersignature(countersignedOn, today))
    if (!verdict.ok) return verdict
    if (!step.ok) return step
    await change(transaction, kept, {
      verb: 'party-admitted',
      state: step.value,
      effectiveOn: countersignedOn,
      ...(content.admission.noted === null ? {} : { authority: content.admission.noted }),
      content: { ...content, admission: { ...content.admission, admittedOn: countersignedOn } },
    })
    return granted(reference)
  })
}

function checkCountersignature(on: CalendarDate, today: CalendarDate): Verdict {
  return require(isCalendarDate(on) && on <= today, {
    reason: 'not-countersigned',
    says: 'Give the day on which the agreement was countersigned: today or a day before.',
    field: 'countersignedOn',
  })
}
