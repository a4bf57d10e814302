import { type Static, Type } from 'typebox'
import { WEEKDAYS } from '../calendar-date.ts'
import { REST_DAY_OPTIONS } from '../recurrence.ts'
import { DateText, oneOf, only, TimeText } from './plain-values.ts'
import { provenance } from './provenance.ts'

const at = {
  startsAt: Type.Optional(TimeText),
  /** How long a meeting takes, for the calendars of those who come; a meeting that says when it ends goes by that. */
  usualLength: Type.Optional(
    only({
      minutes: Type.Integer({ minimum: 5, maximum: 1440, description: 'a whole number of minutes, from 5 to 1440' }),
      ...provenance,
    }),
  ),
  /** What becomes of a day that is not a Working Day; kept if absent. */
  onRestDay: Type.Optional(oneOf(REST_DAY_OPTIONS)),
  ...provenance,
} as const

/** When a body meets, as `meetingDays` reads it: on the nth weekday of each month, every so many weeks from a date, on listed dates, or when it is called. */
export const Recurrence = Type.Union([
  only({
    option: Type.Literal('weekday-of-month'),
    weekday: oneOf(WEEKDAYS),
    nth: Type.Union([Type.Integer({ minimum: 1, maximum: 5 }), Type.Literal('last')], {
      description: 'a number from 1 to 5, or last',
    }),
    ...at,
  }),
  only({
    option: Type.Literal('every-weeks'),
    weeks: Type.Integer({ minimum: 1, description: 'a whole number, 1 or more' }),
    first: DateText,
    ...at,
  }),
  only({ option: Type.Literal('listed'), dates: Type.Array(DateText), ...at }),
  only({ option: Type.Literal('as-called'), ...at }),
])
export type Recurrence = Readonly<Static<typeof Recurrence>>
