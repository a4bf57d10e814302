import { isCalendarDate } from '../../kit/calendar-date.ts'
import { LONDON } from '../../kit/instant.ts'
import type { Code } from '../../kit/pack/code.ts'
import { checkDistinct, checkKnown, type Report } from './report.ts'

/** The dates of the editions are dates, run forwards and do not overlap; the time zone exists. */
export function checkCode(code: Code, report: Report): void {
  checkDistinct(
    report,
    code.organisations.map(({ key }, n) => [['organisations', n, 'key'], key]),
    'organisation',
  )
  if (!isTimeZone(code.timeZone)) {
    report(['timeZone'], `there is no time zone “${code.timeZone}”`, 'write it as in Europe/London')
  }
  for (const [n, { from, until, continues }] of code.editions.entries()) {
    const next = code.editions[n + 1]
    const at = ['editions', n] as const
    const earlier = code.editions.slice(0, n).map(edition => edition.from)
    checkKnown(report, [...at, 'continues'], 'earlier edition', continues, earlier)
    for (const [name, date] of Object.entries({ from, until })) {
      if (date !== undefined && !isCalendarDate(date))
        report([...at, name], `there is no day ${date}`, 'correct the date')
    }
    if (until !== undefined && until <= from) {
      report(
        [...at, 'until'],
        `the edition of ${from} ends before it begins`,
        'give a later date; it is the first day on which it no longer holds',
      )
    }
    if (next && next.from <= from) {
      report(
        ['editions', n + 1, 'from'],
        `the edition of ${next.from} stands after that of ${from}`,
        'put the editions in order of date, each date once',
      )
    } else if (next && until !== undefined && until > next.from) {
      report(
        [...at, 'until'],
        `the editions of ${from} and ${next.from} overlap`,
        `end the first by ${next.from}, or leave “until” out`,
      )
    }
  }
}

/** London is known without asking: the first question to Intl costs more than reading the rest of the file. */
function isTimeZone(name: string): boolean {
  if (name === LONDON) return true
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
