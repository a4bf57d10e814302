import { isCalendarDate } from '../../kit/calendar-date.ts'
import { allOf, require, type Verdict } from '../../kit/verdict.ts'
import type { Ask } from './ask.ts'

/** Are the days in an address days? The day as at which the record is asked for, and those that the page asks besides; an empty field asks for none. */
export function checkDaysAsked(ask: Ask, names: readonly string[]): Verdict {
  return allOf(
    require(ask.query['as-at'] === undefined || ask.asAt !== undefined, {
      reason: 'not-a-date',
      says: 'The record cannot be shown as at that day. Write the day as year, month and day, such as 2016-12-09.',
      field: 'as-at',
    }),
    ...names.map(field =>
      require((ask.query[field] ?? '') === '' || isCalendarDate(ask.query[field]), {
        reason: 'not-a-date',
        says: 'Write the day as year, month and day, such as 2016-12-09.',
        field,
      }),
    ),
  )
}
