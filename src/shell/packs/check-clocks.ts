import { isCalendarDate } from '../../kit/calendar-date.ts'
import { checkClock } from '../../kit/clock.ts'
import { runningClock } from '../../kit/pack/clock.ts'
import type { Code } from '../../kit/pack/code.ts'
import type { EditionContent } from '../../kit/pack/edition.ts'
import type { Report } from './report.ts'

/** Every clock can run from any day, and the days on which bodies meet are days. */
export function checkClocks(edition: EditionContent, code: Code, report: Report): void {
  for (const [name, clock] of Object.entries(edition.clocks)) {
    const verdict = checkClock(runningClock(clock, code))
    for (const { says, field } of verdict.ok ? [] : verdict.refusals) {
      const [problem = says, remedy = ''] = says.split(/(?<=\.) /)
      report(['clocks', name, ...(field ? [field] : [])], problem.replace(/\.$/, ''), remedy.replace(/\.$/, ''))
    }
  }
  for (const [n, { recurrence }] of edition.bodies.entries()) {
    const at = ['bodies', n, 'recurrence'] as const
    const dates = recurrence.option === 'listed' ? recurrence.dates : []
    for (const [m, date] of dates.entries()) {
      if (!isCalendarDate(date)) report([...at, 'dates', m], `there is no day ${date}`, 'correct the date')
    }
    if (recurrence.option === 'every-weeks' && !isCalendarDate(recurrence.first)) {
      report([...at, 'first'], `there is no day ${recurrence.first}`, 'correct the date')
    }
  }
}
