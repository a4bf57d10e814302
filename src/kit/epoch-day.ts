// The Gregorian calendar in whole numbers. Days are counted from 1 March of year 0, so that the leap day is the last of its
// year and every 400 years are 146,097 days.
const DAYS_BEFORE_1970 = 719_468

/** Days since 1 January 1970. Months and days count from 1. */
export function epochDayFrom(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const dayOfMarchYear = Math.floor((153 * modulo(month - 3, 12) + 2) / 5) + day - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + dayOfMarchYear - DAYS_BEFORE_1970
}

/** The year, month and day that are so many days after 1 January 1970. */
export function civilFrom(epochDay: number): Readonly<{ year: number; month: number; day: number }> {
  const days = epochDay + DAYS_BEFORE_1970
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day }
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The remainder that is never negative. */
export function modulo(a: number, b: number): number {
  return ((a % b) + b) % b
}

/** 1 January 0001 and 31 December 9999: what four figures of a year can say. */
export const FIRST_EPOCH_DAY = epochDayFrom(1, 1, 1)
export const LAST_EPOCH_DAY = epochDayFrom(9999, 12, 31)

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
