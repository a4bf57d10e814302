import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { offering } from '../../shell/offers.ts'

/** Who else may sign the declaration of a body than those who sit on it or attend it: whoever was let in to something of it. */
export const MAY_SIGN = offering<(tx: Transaction, body: string, person: string) => Promise<boolean>>('may-sign')

/** Whose absence is asked about: a member of a seat, by identifiers, since a day. */
export type AbsenceAsked = Readonly<{ body: string; seat: string; since: CalendarDate }>

/** The references of the last meetings running that nobody of the seat came to, the last first: whoever keeps the rolls answers. */
export const MISSED_MEETINGS =
  offering<(tx: Transaction, asked: AbsenceAsked) => Promise<readonly string[]>>('missed-meetings')
