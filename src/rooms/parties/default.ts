import type { CalendarDate } from '../../kit/calendar-date.ts'

/** An event of default of a party: why it is one, and by when it has to be made good. */
export type PartyDefault = Readonly<{
  /** The identifier of the party. */
  party: string
  number: number
  on: CalendarDate
  ground: string
  remedyBy: CalendarDate | null
  remediedOn: CalendarDate | null
  /** How it was made good. */
  remedy: string | null
}>
