import type { CalendarDate } from '../../../kit/calendar-date.ts'
import type { Verdict } from '../../../kit/verdict.ts'
import { notify } from '../../../shell/ledger/beside-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { CEASES_LATER, PARTY_VERBS } from '../step.ts'
import { listToldOfParties } from '../store-standing.ts'
import { type Further, type PartyStep, type StepTaken, takeStep } from './take-step.ts'

/** Ends a party's being one, today, before or, where it ceases, on a day to come. Whoever speaks for a party and the central provider are told. */
export async function endWithin(
  tx: Transaction,
  act: 'cease-party' | 'expel-party',
  told: PartyStep,
  further: Further = {},
): Promise<Verdict<StepTaken>> {
  const taken = await takeStep(tx, act, told, further)
  if (!taken.ok) return taken
  const { party, on } = taken.value
  await notify(tx, party.record.id, await listToldOfParties(tx), kindOf(act, on, tx.today))
  return taken
}

function kindOf(act: 'cease-party' | 'expel-party', on: CalendarDate, today: CalendarDate): string {
  return on > today ? CEASES_LATER : PARTY_VERBS[act]
}
