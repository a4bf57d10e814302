import { type CalendarDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { checkKeepsParties, checkPartyStep } from '../admission.ts'
import type { Party } from '../party.ts'

export type Cessation = Readonly<{ party: string; ceasedOn: CalendarDate; reason: string }>

/** Ends a party's being one, or an application that comes to nothing. */
export async function ceaseParty(
  context: ActContext,
  { party: reference, ceasedOn, reason }: Cessation,
): Promise<Verdict<string>> {
  return await perform(context, async transaction => {
    const { edition, actor, today } = transaction
    const kept = await take<Party>(transaction, { kind: 'party', reference })
    if (kept === undefined) return refused({ reason: 'no-such-party', says: 'There is no such party.' })
    const { record, content } = kept
    const step = checkPartyStep('cease', record.state)
    const verdict = allOf(checkKeepsParties(edition, actor), step, checkCessation(content, ceasedOn, today, reason))
    if (!verdict.ok) return verdict
    if (!step.ok) return step
    await change(transaction, kept, {
      verb: 'party-ceased',
      state: step.value,
      effectiveOn: ceasedOn,
      content: { ...content, admission: { ...content.admission, ceasedOn } },
      input: { reason },
    })
    return granted(reference)
  })
}

function checkCessation({ admission }: Party, ceasedOn: CalendarDate, today: CalendarDate, reason: string): Verdict {
  const isDay = isCalendarDate(ceasedOn) && ceasedOn <= today
  const isAfter = admission.admittedOn === null || ceasedOn >= admission.admittedOn
  return allOf(
    require(isDay, {
      reason: 'not-a-day-past',
      says: 'Give the day on which it ceased: today or a day before.',
      field: 'ceasedOn',
    }),
    require(isAfter, {
      reason: 'ceased-before-admitted',
      says: 'It cannot have ceased before it was admitted. Choose a later day.',
      field: 'ceasedOn',
    }),
    require(reason.trim() !== '', { reason: 'reason-missing', says: 'Say why it ceased.', field: 'reason' }),
  )
}
