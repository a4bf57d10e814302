import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import { runningClock } from '../../kit/pack/clock.ts'
import type { Code } from '../../kit/pack/code.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { Surroundings } from './forecast.ts'
import { releaseDays } from './releases.ts'
import { type CalledMeeting, stationsOf } from './stations.ts'
import { templatesOf } from './template.ts'

/** No release further away than this is told of. */
const HORIZON_YEARS = 6

type Time = Readonly<{ today: CalendarDate; code: Code; calendar: BankHolidayCalendar }>

/** What was worked out last for an edition and its calendar: on the same day, with the same meetings called, it is the same. */
const LAST = new WeakMap<Edition, Readonly<{ of: string; calendar: BankHolidayCalendar; known: Surroundings }>>()

/** All from outside by which the timetables of an edition are worked out on a day, once for all of them. */
export function surroundingsOf(edition: Edition, called: readonly CalledMeeting[], time: Time): Surroundings {
  const of = JSON.stringify([time.today, time.code.key, called])
  const last = LAST.get(edition)
  if (last !== undefined && last.of === of && last.calendar === time.calendar) return last.known
  const known = workedOut(edition, called, time)
  LAST.set(edition, { of, calendar: time.calendar, known })
  return known
}

function workedOut(edition: Edition, called: readonly CalledMeeting[], time: Time): Surroundings {
  const { today, code, calendar } = time
  const year = Number(today.slice(0, 4))
  const wanted = new Set(stationBodies(edition))
  const clocks = Object.entries(edition.clocks).map(([key, clock]) => [key, runningClock(clock, code)] as const)
  return {
    today,
    calendar,
    nation: code.nation,
    clocks: Object.fromEntries(clocks),
    assessmentClocks: Object.fromEntries((edition.assessments?.kinds ?? []).map(({ key, clock }) => [key, clock])),
    stations: edition.bodies
      .filter(({ key }) => wanted.has(key))
      .flatMap(body => stationsOf(edition, body, called, { from: today, code, calendar })),
    releases: releaseDays(edition.timetables?.releases ?? [], { fromYear: year, toYear: year + HORIZON_YEARS }),
  }
}

/** The bodies at whose meetings the timetables of an edition stop. */
export function stationBodies(edition: Edition): readonly string[] {
  const steps = templatesOf(edition).flatMap(({ steps: own }) => own)
  return [...new Set(steps.flatMap(step => (step.option === 'meeting' ? [step.body] : [])))]
}
