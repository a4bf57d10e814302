import { formatDate } from '../../../kit/calendar-date.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { stackingTable } from '../../../shell/views/table.ts'

/** How many stood in each stage at the end of a day; of a day before the record was kept that knows of none, nothing is known. */
export type StageOnDay = Readonly<{
  on: string
  isKnown: boolean
  counts: readonly Readonly<{ stage: string; count: number }>[]
}>

const WIDTH = 720
const HEIGHT = 220
const LEFT = 36
const BOTTOM = 24
/** Told apart by how light they are as well as by colour. */
const COLOURS = ['#0b0c0c', '#1d70b8', '#5694ca', '#00703c', '#85994b', '#f47738', '#b1b4b6', '#4c2c92']

/** How many stood in each stage, month by month since anything is known: columns one upon the other, and the table that says the same. */
export function countsOverTime(all: readonly StageOnDay[]): Html {
  // Before anything was known there is nothing to draw.
  const days = all.slice(all.findIndex(({ isKnown }) => isKnown))
  const stages = days[0]?.counts.map(({ stage }) => stage) ?? []
  return html`<div class="witan-scroll" role="region" aria-label="Picture of the stages" tabindex="0">${picture(days)}</div>
    <ul class="govuk-list govuk-body-s">${stages.map((stage, n) => html`<li><svg width="12" height="12" aria-hidden="true"><rect width="12" height="12" fill="${colourOf(n)}"></rect></svg> ${stage}</li>`)}</ul>
    ${stackingTable({
      caption: 'Stages over time, as a table',
      captionSize: 's',
      isDense: true,
      firstCellIsHeader: true,
      head: ['Day', ...stages.map(stage => ({ content: stage, isNumeric: true }))],
      rows: days.map(({ on, isKnown, counts }) => [
        formatDate(on),
        ...counts.map(({ count }) => ({ content: isKnown ? count : 'Not known', isNumeric: true })),
      ]),
    })}`
}

function colourOf(n: number): string {
  return COLOURS[n % COLOURS.length] ?? '#0b0c0c'
}

/** `2016-11-30` -> `30 Nov`. */
function shortName(day: string): string {
  const [figure, month = ''] = formatDate(day).split(' ')
  return `${figure} ${month.slice(0, 3)}`
}

function picture(days: readonly StageOnDay[]): Html {
  const totals = days.map(({ counts }) => counts.reduce((sum, { count }) => sum + count, 0))
  const most = Math.max(1, ...totals)
  const wide = (WIDTH - LEFT) / Math.max(1, days.length)
  const high = (count: number): number => Math.round(((HEIGHT - BOTTOM - 8) * count) / most)
  const columns = days.map(({ on, counts }, n) => {
    let y = HEIGHT - BOTTOM
    const parts = counts.map(({ count }, stage) => {
      y -= high(count)
      return (
        count > 0 &&
        html`<rect x="${Math.round(LEFT + n * wide + 4)}" y="${y}" width="${Math.round(wide - 8)}" height="${high(count)}" fill="${colourOf(stage)}"></rect>`
      )
    })
    return html`${parts}<text x="${Math.round(LEFT + n * wide + 4)}" y="${HEIGHT - 8}" font-size="11" fill="currentColor">${shortName(on)}</text>`
  })
  const label =
    'How many stood in each stage at the end of each month, and on the last day. The table below says the same.'
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${label}" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="inherit">
    <text x="0" y="16" font-size="11" fill="currentColor">${most}</text><text x="0" y="${HEIGHT - BOTTOM}" font-size="11" fill="currentColor">0</text>${columns}</svg>`
}
