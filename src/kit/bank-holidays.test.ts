import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  BANK_HOLIDAYS,
  bankHolidayOn,
  extendCalendar,
  isCovered,
  listBankHolidays,
  NATIONS,
  type Nation,
} from './bank-holidays.ts'
import { addDays, type CalendarDate, weekdayOf, yearOf } from './calendar-date.ts'
import { weekdayOfMonth } from './recurrence.ts'

const YEARS = Array.from({ length: 18 }, (_, index) => 2011 + index)
const EVERYWHERE: readonly Nation[] = NATIONS

/** What proclamations moved (`instead`) or added, against what the Act alone would give. */
const PROCLAIMED: readonly Readonly<{ date: CalendarDate; nations: readonly Nation[]; instead?: CalendarDate }>[] = [
  { date: '2011-04-29', nations: EVERYWHERE },
  { date: '2012-06-04', nations: EVERYWHERE, instead: '2012-05-28' },
  { date: '2012-06-05', nations: EVERYWHERE },
  { date: '2020-05-08', nations: EVERYWHERE, instead: '2020-05-04' },
  { date: '2022-06-02', nations: EVERYWHERE, instead: '2022-05-30' },
  { date: '2022-06-03', nations: EVERYWHERE },
  { date: '2022-09-19', nations: EVERYWHERE },
  { date: '2023-05-08', nations: EVERYWHERE },
  { date: '2026-06-15', nations: ['scotland'] },
]

/** England and Wales, 2016 to 2028, as listed by hand. */
const ENGLAND_AND_WALES = `
2016: 01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27
2017: 01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26
2018: 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26
2019: 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26
2020: 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28
2021: 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28
2022: 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27
2023: 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26
2024: 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
2025: 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
2026: 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
2027: 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28
2028: 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26`

for (const line of ENGLAND_AND_WALES.trim().split('\n')) {
  const [year = '', days = ''] = line.split(': ')
  test(`the bank holidays of England and Wales in ${year} are those listed`, () => {
    const expected = days.split(' ').map(day => `${year}-${day}`)
    assert.deepEqual(datesIn('england-and-wales', Number(year)), expected)
  })
}

for (const nation of NATIONS) {
  test(`every year of ${nation} is what the Act and the proclamations make it`, () => {
    for (const year of YEARS) assert.deepEqual(datesIn(nation, year), datesByRule(nation, year))
  })
}

for (const [nation, date, title] of [
  ['scotland', '2016-01-04', '2nd January, substitute day'],
  ['scotland', '2016-08-01', 'Summer bank holiday'],
  ['scotland', '2016-11-30', "St Andrew's Day"],
  ['scotland', '2019-12-02', "St Andrew's Day, substitute day"],
  ['scotland', '2016-03-28', undefined],
  ['scotland', '2016-08-29', undefined],
  ['northern-ireland', '2016-03-17', "St Patrick's Day"],
  ['northern-ireland', '2016-07-12', 'Battle of the Boyne'],
  ['northern-ireland', '2014-07-14', 'Battle of the Boyne, substitute day'],
  ['northern-ireland', '2016-03-28', 'Easter Monday'],
  ['england-and-wales', '2016-11-30', undefined],
  ['england-and-wales', '2016-12-27', 'Christmas Day, substitute day'],
  ['england-and-wales', '2020-05-04', undefined],
  ['england-and-wales', '2020-05-08', 'Early May bank holiday, VE Day'],
] as const) {
  test(`${date} in ${nation}: ${title ?? 'no bank holiday'}`, () => {
    assert.equal(bankHolidayOn(date, BANK_HOLIDAYS[nation]), title)
  })
}

test('the list is whole from 2011 to its horizon and no further', () => {
  const calendar = BANK_HOLIDAYS['england-and-wales']
  const covered = ['2010-12-31', '2011-01-01', '2028-12-31', '2029-01-01'].map(date => isCovered(date, calendar))
  assert.deepEqual(covered, [false, true, true, false])
})

test('an administrator adds a proclaimed day to one nation, and the others stay as they were', () => {
  const verdict = extendCalendar(BANK_HOLIDAYS, {
    nation: 'scotland',
    added: [{ date: '2027-09-10', title: 'Jubilee' }],
  })
  assert.ok(verdict.ok)
  assert.equal(bankHolidayOn('2027-09-10', verdict.value.scotland), 'Jubilee')
  assert.equal(bankHolidayOn('2027-09-10', verdict.value['northern-ireland']), undefined)
  assert.equal(bankHolidayOn('2027-09-10', BANK_HOLIDAYS.scotland), undefined)
})

test('an administrator moves a day', () => {
  const verdict = extendCalendar(BANK_HOLIDAYS, {
    nation: 'england-and-wales',
    removed: ['2027-05-03'],
    added: [{ date: '2027-05-07', title: 'Early May bank holiday' }],
  })
  assert.ok(verdict.ok)
  const mays = listBankHolidays(verdict.value['england-and-wales']).filter(({ date }) => date.startsWith('2027-05'))
  assert.deepEqual(
    mays.map(({ date }) => date),
    ['2027-05-07', '2027-05-31'],
  )
})

test('an administrator moves the horizon on when a new year is published', () => {
  const verdict = extendCalendar(BANK_HOLIDAYS, {
    nation: 'england-and-wales',
    added: [{ date: '2029-01-01', title: "New Year's Day" }],
    horizon: '2029-12-31',
  })
  assert.ok(verdict.ok)
  assert.equal(isCovered('2029-06-01', verdict.value['england-and-wales']), true)
  assert.equal(isCovered('2029-06-01', verdict.value.scotland), false)
})

test('an extension that makes no sense is refused with every reason', () => {
  const verdict = extendCalendar(BANK_HOLIDAYS, {
    nation: 'england-and-wales',
    removed: ['2027-05-04', '__proto__'],
    added: [
      { date: '2027-02-30', title: 'Leap' },
      { date: '2027-09-10', title: ' ' },
      { date: '2027-05-03', title: 'May Day' },
    ],
    horizon: '2027-12-31',
  })
  assert.ok(!verdict.ok)
  assert.deepEqual(
    verdict.refusals.map(({ reason }) => reason),
    [
      'no-such-bank-holiday',
      'no-such-bank-holiday',
      'not-a-date',
      'no-title',
      'bank-holiday-already',
      'horizon-goes-back',
    ],
  )
})

function datesIn(nation: Nation, year: number): readonly CalendarDate[] {
  return listBankHolidays(BANK_HOLIDAYS[nation])
    .map(({ date }) => date)
    .filter(date => yearOf(date) === year)
}

/** The Banking and Financial Dealings Act 1971, schedule 1, the common-law holidays and the yearly proclamations. */
function datesByRule(nation: Nation, year: number): readonly CalendarDate[] {
  const scottish = nation === 'scotland'
  const easter = easterOf(year)
  const newYear = scottish ? [`${year}-01-01`, `${year}-01-02`] : [`${year}-01-01`]
  const ofNation = {
    'england-and-wales': [],
    scotland: [`${year}-11-30`],
    'northern-ireland': [`${year}-03-17`, `${year}-07-12`],
  }[nation]
  const proclaimed = PROCLAIMED.filter(({ date, nations }) => yearOf(date) === year && nations.includes(nation))
  const moved = new Set(proclaimed.map(({ instead }) => instead))
  const dates = [
    ...offWeekends(newYear),
    ...ofNation.flatMap(date => offWeekends([date])),
    ...offWeekends([`${year}-12-25`, `${year}-12-26`]),
    addDays(easter, -2),
    ...(scottish ? [] : [addDays(easter, 1)]),
    weekdayOfMonth(`${year}-05-01`, 'monday', 1) ?? '',
    weekdayOfMonth(`${year}-05-01`, 'monday', 'last') ?? '',
    weekdayOfMonth(`${year}-08-01`, 'monday', scottish ? 1 : 'last') ?? '',
    ...proclaimed.map(({ date }) => date),
  ]
  return dates.filter(date => !moved.has(date)).sort()
}

/** Days that fall on a weekend are made up on the next weekdays that are free. */
function offWeekends(days: readonly CalendarDate[]): readonly CalendarDate[] {
  const isWeekend = (date: CalendarDate) => ['saturday', 'sunday'].includes(weekdayOf(date))
  const taken = days.filter(date => !isWeekend(date))
  for (const day of days.filter(isWeekend)) {
    let substitute = day
    while (isWeekend(substitute) || taken.includes(substitute)) substitute = addDays(substitute, 1)
    taken.push(substitute)
  }
  return taken
}

/** Easter Sunday by Gauss's rule, for 1900 to 2099. */
function easterOf(year: number): CalendarDate {
  const d = (19 * (year % 19) + 24) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && year % 19 > 10)
  return addDays(`${year}-03-22`, d + e - (late ? 7 : 0))
}
