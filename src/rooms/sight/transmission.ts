import { type CalendarDate, formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import { allOf, require, type Verdict } from '../../kit/verdict.ts'

/** That something was sent another way than by this product. */
export type Transmission = Readonly<{
  /** Such as an encrypted mail service, or paper by courier. */
  channel: string
  /** Roles or organisations, in words; never a name. */
  to: string
  sentOn: CalendarDate
  note: string
}>

export function checkTransmission({ channel, to, sentOn }: Transmission, today: CalendarDate): Verdict {
  return allOf(
    require(channel.trim() !== '', { reason: 'channel-missing', says: 'Say how it was sent.', field: 'channel' }),
    require(to.trim() !== '', { reason: 'receiver-missing', says: 'Say to whom it was sent.', field: 'to' }),
    require(isCalendarDate(sentOn) && sentOn <= today, {
      reason: 'sent-in-time-to-come',
      says: `Write the day on which it was sent, ${formatDate(today)} at the latest.`,
      field: 'sentOn',
    }),
  )
}
