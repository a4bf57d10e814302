import type { CalendarDate } from '../../../kit/calendar-date.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import {
  AXIS_HEIGHT,
  axisNames,
  axisOf,
  DONE_COLOUR,
  EXPECTED_COLOUR,
  LATE_COLOUR,
  PLANNED_COLOUR,
  rowsPicture,
  shade,
  signsOf,
  uprights,
} from './picture-axis.ts'
import type { ShownStep, ShownTimetable } from './timetable-view.ts'

const NAMES = 300
const ROW = 24
const LONGEST_NAME = 44

const LABEL =
  'Each step from when it can begin to when it is to be expected or was done; a hollow diamond is the day for which it was planned. The table below says the same.'

/** One timetable: a bar for each step, and the day that was planned. */
export function stepsPicture(
  { steps }: Pick<ShownTimetable, 'steps'>,
  today: CalendarDate,
  releases: readonly CalendarDate[] = [],
): Html | undefined {
  const days = steps.flatMap(({ planned, begins, expected, done }) =>
    [planned, begins, expected, done].flatMap(day => day ?? []),
  )
  const axis = axisOf(days, { today, releases, names: NAMES })
  if (axis === undefined) return undefined
  const height = AXIS_HEIGHT + steps.length * ROW + 6
  const top = (n: number) => AXIS_HEIGHT + n * ROW
  const ground = steps.map((_, n) => n % 2 === 0 && shade(top(n), ROW))
  const names = [ground, steps.map(({ title }, n) => nameOf(title, top(n)))]
  const bars = steps.map((step, n) => barOf(step, top(n), axis.x))
  const chart = [ground, axisNames(axis, 0), uprights(axis, AXIS_HEIGHT - 4, height), bars]
  return html`${signs()}${rowsPicture({ title: 'Picture of the steps', label: LABEL, names, chart, axis, height })}`
}

function nameOf(title: string, y: number): Html {
  const name = title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME - 1)}…` : title
  return html`<text x="0" y="${y + 16}" font-size="13" fill="currentColor">${name}<title>${title}</title></text>`
}

function barOf(step: ShownStep, y: number, x: (day: CalendarDate) => number): Html {
  const { planned, begins, expected, done, isLate } = step
  const end = done ?? expected
  const from = begins === null || end === null || begins > end ? end : begins
  const colour = done !== null ? DONE_COLOUR : isLate ? LATE_COLOUR : EXPECTED_COLOUR
  const bar =
    end === null || from === null
      ? ''
      : html`<rect x="${x(from)}" y="${y + 7}" width="${Math.max(4, x(end) - x(from))}" height="10" fill="${colour}"></rect>`
  const diamond =
    planned === null
      ? ''
      : html`<path d="M${x(planned)} ${y + 5}l7 7l-7 7l-7 -7z" fill="#ffffff" stroke="${PLANNED_COLOUR}" stroke-width="2"></path>`
  return html`${bar}${diamond}`
}

function signs(): Html {
  const bar = (colour: string) => html`<rect x="2" y="1" width="26" height="10" fill="${colour}"></rect>`
  return signsOf([
    { sign: bar(EXPECTED_COLOUR), says: 'From when it can begin to when it is to be expected' },
    { sign: bar(LATE_COLOUR), says: 'The same, later than planned' },
    { sign: bar(DONE_COLOUR), says: 'Done' },
    {
      sign: html`<path d="M15 0l6 6l-6 6l-6 -6z" fill="#ffffff" stroke="${PLANNED_COLOUR}" stroke-width="2"></path>`,
      says: 'The day for which it was planned',
    },
  ])
}
