import type { CalendarDate } from '../../../kit/calendar-date.ts'
import { html, type Html, type Value } from '../../../shell/views/html.ts'
import {
  type Axis,
  AXIS_HEIGHT,
  axisNames,
  axisOf,
  EXPECTED_COLOUR,
  LATE_COLOUR,
  markedLine,
  PLANNED_COLOUR,
  rowsPicture,
  shade,
  signsOf,
  uprights,
} from './picture-axis.ts'

/** One modification: the days of its steps, as they were planned and as they are to be expected or were done. */
export type PipelineRow = Readonly<{
  reference: string
  title: string
  planned: readonly CalendarDate[]
  expected: readonly CalendarDate[]
  isLate: boolean
}>

/** Those that are to be expected in the same release, under its name. */
export type PipelineGroup = Readonly<{ title: string; rows: readonly PipelineRow[] }>

export type Pipeline = Readonly<{
  groups: readonly PipelineGroup[]
  today: CalendarDate
  releases: readonly CalendarDate[]
}>

const NAMES = 268
const ROW = 20
const HEADING = 26
/** After so many rows the names of the months stand again. */
const ROWS_TO_AXIS = 25
const LONGEST_NAME = 34

type Placed = Readonly<{ y: number; row?: PipelineRow; heading?: string; isAxis?: boolean; isShaded?: boolean }>

const LABEL =
  'Each change against time, by the release in which it is to be expected: planned above, to be expected below. Dashed lines are releases, the thick line is today. The table below says the same.'

/** All of them against time and releases; undefined where none has a day. */
export function pipelinePicture({ groups, today, releases }: Pipeline): Html | undefined {
  const days = groups.flatMap(({ rows }) => rows.flatMap(({ planned, expected }) => [...planned, ...expected]))
  const axis = axisOf(days, { today, releases, names: NAMES })
  if (axis === undefined) return undefined
  const { placed, height } = placesOf(groups)
  const ground = placed.map(({ y, isShaded }) => isShaded === true && shade(y, ROW))
  const names = [ground, placed.map(nameOf)]
  const chart = [ground, uprights(axis, AXIS_HEIGHT - 4, height), placed.map(one => linesOf(one, axis))]
  return html`${signs()}${rowsPicture({ title: 'Picture of the timetables', label: LABEL, names, chart, axis, height })}`
}

/** The names of months first, and again after so many rows; each group under its heading. */
function placesOf(groups: readonly PipelineGroup[]): Readonly<{ placed: readonly Placed[]; height: number }> {
  const placed: Placed[] = [{ y: 0, isAxis: true }]
  let y = AXIS_HEIGHT
  let since = 0
  for (const { title, rows } of groups) {
    if (since >= ROWS_TO_AXIS) {
      placed.push({ y, isAxis: true })
      y += AXIS_HEIGHT
      since = 0
    }
    placed.push({ y, heading: `${title} (${rows.length})` })
    y += HEADING
    for (const [n, row] of rows.entries()) {
      if (since >= ROWS_TO_AXIS) {
        placed.push({ y, isAxis: true })
        y += AXIS_HEIGHT
        since = 0
      }
      placed.push({ y, row, isShaded: n % 2 === 0 })
      y += ROW
      since += 1
    }
  }
  return { placed, height: y + 6 }
}

function nameOf({ y, row, heading }: Placed): Value {
  if (heading !== undefined)
    return html`<text x="0" y="${y + 18}" font-size="14" font-weight="700" fill="currentColor">${heading}</text>`
  if (row === undefined) return undefined
  const words = row.title === row.reference ? row.reference : `${row.reference} ${row.title}`
  const name = words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME - 1)}…` : words
  return html`<text x="0" y="${y + 14}" font-size="12" fill="currentColor">${name}<title>${words}</title></text>`
}

function linesOf({ y, row, isAxis }: Placed, axis: Axis): Value {
  if (isAxis === true)
    return html`<rect x="0" y="${y}" width="100%" height="${AXIS_HEIGHT - 4}" fill="#ffffff"></rect>${axisNames(axis, y)}`
  if (row === undefined) return undefined
  const { planned, expected, isLate } = row
  const colour = isLate ? LATE_COLOUR : EXPECTED_COLOUR
  const places = expected.map(axis.x)
  const end = Math.max(...places)
  const mark = isLate && expected.length > 0 && html`<path d="M${end} ${y + 8}l8 5l-8 5z" fill="${colour}"></path>`
  return html`${markedLine(planned.map(axis.x), y + 6, PLANNED_COLOUR, 1)}${markedLine(places, y + 13, colour, 3)}${mark}`
}

function signs(): Html {
  const line = (colour: string, width: number) => markedLine([2, 15, 26], 6, colour, width) ?? html``
  return signsOf([
    { sign: line(PLANNED_COLOUR, 1), says: 'As it was planned, with a mark for each step' },
    { sign: line(EXPECTED_COLOUR, 3), says: 'As it is to be expected' },
    {
      sign: html`${line(LATE_COLOUR, 3)}<path d="M22 1l8 5l-8 5z" fill="${LATE_COLOUR}"></path>`,
      says: 'As it is to be expected, with something late',
    },
  ])
}
