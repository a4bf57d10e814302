import { addMonths, type CalendarDate, daysBetween, formatDate } from '../../../kit/calendar-date.ts'
import { html, type Html } from '../../../shell/views/html.ts'

/** A row of a picture of time: marks for what was planned, and for what is to be expected or done. */
export type PictureRow = Readonly<{
  title: string
  planned: readonly CalendarDate[]
  expected: readonly CalendarDate[]
  isLate: boolean
}>

export type Picture = Readonly<{
  rows: readonly PictureRow[]
  today: CalendarDate
  releases: readonly CalendarDate[]
  label: string
}>

const WIDTH = 960
const LABEL = 210
const ROW = 20
const TOP = 34

/**
 * Rows against time: the line above is the plan, the line below what is to be expected; a mark for every step. Dashed lines are releases, the
 * thick one is today. It shows what the table below it says.
 */
export function timePicture({ rows, today, releases, label }: Picture): Html | undefined {
  const days = rows.flatMap(({ planned, expected }) => [...planned, ...expected]).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const from = first < today ? first : today
  const until = last < today ? today : last
  const length = Math.max(1, daysBetween(from, until))
  const x = (day: CalendarDate) => LABEL + Math.round(((WIDTH - LABEL - 8) * daysBetween(from, day)) / length)
  const height = TOP + rows.length * ROW + 6
  const upright = (day: CalendarDate, width: number, dashes: string) =>
    html`<line x1="${x(day)}" y1="${TOP - 6}" x2="${x(day)}" y2="${height}" stroke="currentColor" stroke-width="${width}" stroke-dasharray="${dashes}"></line>`
  const shown = releases.filter(day => from <= day && day <= until)
  return html`<div class="witan-scroll" role="region" aria-label="Picture: ${label}" tabindex="0"><svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${label} The table below says the same." width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="inherit">
    ${monthNames(from, until, x)}${shown.map(day => upright(day, 1, '4 4'))}${upright(today, 2, '')}
    ${rows.map((row, n) => rowOf(row, TOP + n * ROW, x))}</svg></div>`
}

function rowOf({ title, planned, expected, isLate }: PictureRow, y: number, x: (day: CalendarDate) => number): Html {
  const name = html`<text x="0" y="${y + 13}" font-size="12" fill="currentColor">${title.slice(0, 34)}</text>`
  return html`${name}${lineOf(planned.map(x), y + 5, '#505a5f')}${lineOf(expected.map(x), y + 12, isLate ? '#d4351c' : '#1d70b8')}`
}

/** One path for the line and all its marks: many rows stay a small page. */
function lineOf(places: readonly number[], y: number, colour: string): Html | undefined {
  if (places.length === 0) return undefined
  const [from, to] = [Math.min(...places), Math.max(...places)]
  const marks = [...new Set(places)].map(place => `M${place} ${y - 3}v6`).join('')
  return html`<path d="M${from} ${y}H${to}${marks}" stroke="${colour}" stroke-width="2" fill="none"></path>`
}

function monthNames(from: CalendarDate, until: CalendarDate, x: (day: CalendarDate) => number): readonly Html[] {
  const months: CalendarDate[] = []
  const every = daysBetween(from, until) > 900 ? 6 : daysBetween(from, until) > 400 ? 3 : 1
  for (let day = `${from.slice(0, 7)}-01`; day <= until; day = addMonths(day, every)) if (day >= from) months.push(day)
  return months.map(
    day =>
      html`<text x="${x(day)}" y="12" font-size="11" text-anchor="middle" fill="currentColor">${formatDate(day).split(' ')[1]?.slice(0, 3)} ${day.slice(2, 4)}</text>`,
  )
}
