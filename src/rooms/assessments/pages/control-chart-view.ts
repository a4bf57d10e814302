import { formatDate } from '../../../kit/calendar-date.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import type { ControlChart, Observation } from '../control-chart.ts'
import { addressOfAssessment } from './addresses.ts'

const WIDTH = 720
const HEIGHT = 220
const LEFT = 44
const RIGHT = 110
const TOP = 12
const BOTTOM = 24
/** More than these are not told apart in a picture; the table has them all. */
const MOST_DRAWN = 120

const LEVELS = [
  ['upper', 'Upper', '6 3'],
  ['lower', 'Lower', '6 3'],
  ['mean', 'Mean', '1 3'],
  ['allowed', 'Allowed', ''],
] as const

type Level = Readonly<{ days: number; y: number; textY: number; words: string; dashes: string }>

/** How long each took, against their mean and the limits of chance: a picture, and the table that says the same. */
export function controlChartPart(chart: ControlChart, allowedDays: number, title: string): Html {
  return html`<div class="witan-scroll" role="region" aria-label="Picture: ${title}" tabindex="0">${picture(chart, allowedDays, title)}</div>
    ${observationsTable(chart, title)}`
}

function picture(chart: ControlChart, allowedDays: number, title: string): Html {
  const drawn = chart.observations.slice(-MOST_DRAWN)
  const most = Math.max(allowedDays, chart.upper ?? 0, ...drawn.map(({ days }) => days), 1)
  const y = (days: number) => TOP + Math.round((HEIGHT - TOP - BOTTOM) * (1 - days / most))
  const x = (n: number) => LEFT + Math.round(((WIDTH - LEFT - RIGHT) * (n + 0.5)) / drawn.length)
  const levels = LEVELS.map(([name, words, dashes]) => ({
    days: name === 'allowed' ? allowedDays : chart[name],
    words,
    dashes,
  }))
  const lines = spaced(levels.flatMap(({ days, ...same }) => (days === null ? [] : [{ days, y: y(days), ...same }])))
  const path = drawn.map(({ days }, n) => `${x(n)},${y(days)}`).join(' ')
  const dots = drawn.map(
    ({ days, isWithin }, n) =>
      html`<circle cx="${x(n)}" cy="${y(days)}" r="4" stroke="#1d70b8" stroke-width="2" fill="${isWithin ? '#1d70b8' : '#ffffff'}"></circle>`,
  )
  const label = `${title}: Working Days taken, in the order of delivery. Empty circles are those that were late. The table below says the same.`
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${label}" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="inherit">
    <text x="0" y="${TOP + 4}" font-size="12" fill="currentColor">${round(most)}</text><text x="0" y="${HEIGHT - BOTTOM + 4}" font-size="12" fill="currentColor">0</text>
    ${lines.map(levelLine)}
    <polyline points="${path}" fill="none" stroke="#1d70b8" stroke-width="1"></polyline>${dots}</svg>`
}

/** From above to below, each name at least a line below the one before: levels that are nearly the same can still be read. */
function spaced(levels: readonly Omit<Level, 'textY'>[]): readonly Level[] {
  const placed: Level[] = []
  for (const level of levels.toSorted((a, b) => a.y - b.y)) {
    const before = placed.at(-1)?.textY ?? 0
    placed.push({ ...level, textY: Math.max(level.y + 4, before + 13) })
  }
  return placed
}

function levelLine({ y, textY, words, dashes, days }: Level): Html {
  return html`<line x1="${LEFT}" y1="${y}" x2="${WIDTH - RIGHT}" y2="${y}" stroke="currentColor" stroke-width="1" stroke-dasharray="${dashes}"></line>
      <text x="${WIDTH - RIGHT + 6}" y="${textY}" font-size="12" fill="currentColor">${words} ${round(days)}</text>`
}

function observationsTable({ observations, beyond }: ControlChart, title: string): Html {
  return scrollingTable({
    caption: `${title}, as a table`,
    captionSize: 's',
    isDense: true,
    firstCellIsHeader: true,
    head: ['Reference', 'Delivered', { content: 'Working Days', isNumeric: true }, 'In time', 'Beyond chance'],
    rows: observations
      .toReversed()
      .map((one: Observation) => [
        html`<a class="govuk-link" href="${addressOfAssessment(one.reference)}">${one.reference}</a>`,
        formatDate(one.on),
        { content: one.days, isNumeric: true },
        one.isWithin ? 'Yes' : 'No',
        beyond.includes(one.reference) ? 'Yes' : 'No',
      ]),
  })
}

function round(days: number): string {
  return String(Math.round(days * 10) / 10)
}
