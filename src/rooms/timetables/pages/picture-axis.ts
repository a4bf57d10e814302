import { addMonths, type CalendarDate, daysBetween, formatDate } from '../../../kit/calendar-date.ts'
import { html, type Html, type Value } from '../../../shell/views/html.ts'

const PICTURE_WIDTH = 960
const LEFT = 6
const RIGHT = 14
/** How high the names of months and releases stand above the rows. */
export const AXIS_HEIGHT = 34

export const PLANNED_COLOUR = '#505a5f'
export const EXPECTED_COLOUR = '#1d70b8'
export const LATE_COLOUR = '#d4351c'
export const DONE_COLOUR = '#00703c'

/** Where the days of a picture lie from left to right. */
export type Axis = Readonly<{
  x: (day: CalendarDate) => number
  from: CalendarDate
  until: CalendarDate
  today: CalendarDate
  releases: readonly CalendarDate[]
  width: number
}>

/** From the first day to the last and today, beside names of this width; undefined where there is no day at all. */
export function axisOf(
  days: readonly CalendarDate[],
  { today, releases, names }: Readonly<{ today: CalendarDate; releases: readonly CalendarDate[]; names: number }>,
): Axis | undefined {
  const [some] = days
  if (some === undefined) return undefined
  const first = days.reduce((a, b) => (b < a ? b : a), some)
  const last = days.reduce((a, b) => (b > a ? b : a), some)
  const from = first < today ? first : today
  const until = last < today ? today : last
  const length = Math.max(1, daysBetween(from, until))
  const width = PICTURE_WIDTH - names
  const places = new Map<CalendarDate, number>()
  const x = (day: CalendarDate): number => {
    // Many steps share a meeting or a release: each day is placed once.
    const known = places.get(day)
    if (known !== undefined) return known
    const place = LEFT + Math.round(((width - LEFT - RIGHT) * daysBetween(from, day)) / length)
    places.set(day, place)
    return place
  }
  return { x, from, until, today, releases: releases.filter(day => from <= day && day <= until), width }
}

/** The names of months, and below them those of releases; in a high picture they stand again and again. */
export function axisNames({ x, from, until, releases, width }: Axis, y: number): Html {
  const months = monthsBetween(from, until)
  return html`${months.map(day => html`<text x="${x(day)}" y="${y + 12}" font-size="11" text-anchor="${anchorOf(x(day), width)}" fill="currentColor">${shortName(day)}</text>`)}
    ${releases.map(day => html`<text x="${x(day)}" y="${y + 26}" font-size="11" font-weight="700" text-anchor="${anchorOf(x(day), width)}" fill="currentColor">${shortName(day, 4)}</text>`)}`
}

/** Behind the rows: a line for each release, and a thick one for today. */
export function uprights({ x, today, releases }: Axis, y: number, height: number): Html {
  const line = (day: CalendarDate, width: number, dashes: string) =>
    html`<line x1="${x(day)}" y1="${y}" x2="${x(day)}" y2="${height}" stroke="currentColor" stroke-width="${width}" stroke-dasharray="${dashes}"></line>`
  return html`${releases.map(day => line(day, 1, '4 4'))}${line(today, 3, '')}`
}

function anchorOf(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < 26) return 'start'
  return x > width - 40 ? 'end' : 'middle'
}

function monthsBetween(from: CalendarDate, until: CalendarDate): readonly CalendarDate[] {
  const days = daysBetween(from, until)
  const every = days > 1100 ? 6 : days > 420 ? 3 : days > 200 ? 2 : 1
  const months: CalendarDate[] = []
  for (let day = `${from.slice(0, 7)}-01`; day <= until; day = addMonths(day, every)) if (day >= from) months.push(day)
  return months
}

/** `2017-03-01` -> `Mar 17`; with all figures of the year, `Mar 2017`. */
function shortName(day: CalendarDate, figures = 2): string {
  return `${formatDate(day).split(' ')[1]?.slice(0, 3)} ${day.slice(4 - figures, 4)}`
}

/** A picture of rows: their names stay where they are while what lies beside them is moved sideways. */
export function rowsPicture({ title, label, names, chart, axis, height }: RowsPicture): Html {
  const own = PICTURE_WIDTH - axis.width
  return html`<div class="witan-scroll" role="region" aria-label="${title}" tabindex="0"><div class="witan-picture" role="img" aria-label="${label}">
    <svg xmlns="http://www.w3.org/2000/svg" width="${own}" height="${height}" font-family="inherit">${names}</svg>
    <svg xmlns="http://www.w3.org/2000/svg" width="${axis.width}" height="${height}" font-family="inherit">${chart}</svg></div></div>`
}

type RowsPicture = Readonly<{ title: string; label: string; names: Value; chart: Value; axis: Axis; height: number }>

/** The ground of every other row, on both sides. */
export function shade(y: number, height: number): Html {
  return html`<rect x="0" y="${y}" width="100%" height="${height}" fill="#f3f2f1"></rect>`
}

/** What the signs of a picture mean. */
export function signsOf(signs: readonly Readonly<{ sign: Html; says: string }>[]): Html {
  return html`<ul class="govuk-list govuk-body-s">${signs.map(({ sign, says }) => html`<li><svg width="30" height="12" viewBox="0 0 30 12" aria-hidden="true">${sign}</svg> ${says}</li>`)}</ul>`
}

/** A level line with a mark at each of these places, in one path: many rows stay a small page. */
export function markedLine(places: readonly number[], y: number, colour: string, width: number): Html | undefined {
  if (places.length === 0) return undefined
  const [from, to] = [Math.min(...places), Math.max(...places)]
  const marks = [...new Set(places)].map(place => `M${place} ${y - 3}v6`).join('')
  return html`<path d="M${from} ${y}H${to}${marks}" stroke="${colour}" stroke-width="${width}" fill="none"></path>`
}
