import { formatDate } from '../../kit/calendar-date.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { BodyView } from './pages-view.ts'
import { placeIn, type Span, spanOf, type Tenure, tenuresOf, yearsIn } from './tenure.ts'
import { nameOrPlace } from './views-seats.ts'

/** The seats over time: a picture, and the table that says the same. Nothing where nobody has held any. */
export function tenurePart(view: Pick<BodyView, 'kept' | 'names' | 'isSignedIn'>, today: string): Html | undefined {
  const tenures = tenuresOf(view.kept.map(({ record, content }) => ({ reference: record.reference, content })))
  if (tenures.length === 0) return undefined
  return html`<section aria-labelledby="tenures"><h2 class="govuk-heading-m" id="tenures">Seats over time</h2>
    ${tenurePicture(view, tenures, today)}
    ${tenuresTable(view, tenures)}</section>`
}

/** The picture alone, for a page whose own table has the numbers. */
export function tenurePicture(
  view: Pick<BodyView, 'kept'>,
  tenures: readonly Tenure[],
  today: string,
): Html | undefined {
  const span = spanOf(tenures, today)
  if (span === undefined) return undefined
  return html`<div class="witan-scroll" role="region" aria-label="Picture of the seats over time" tabindex="0">${picture(view, tenures, span, today)}</div>
    <p class="govuk-body-s">The dashed line is today. Thin bars are those who stand in.</p>`
}

const WIDTH = 760
/** Room for half a year's name beyond the last day. */
const MARGIN = 24
const LABEL = 220
const ROW = 26
const TOP = 22

function picture({ kept }: Pick<BodyView, 'kept'>, tenures: readonly Tenure[], span: Span, today: string): Html {
  const height = TOP + kept.length * ROW + 4
  const x = (day: string) => LABEL + Math.round(placeIn(span, day) * (WIDTH - LABEL - MARGIN))
  const line = (day: string, dashes: string) =>
    html`<line x1="${x(day)}" y1="${TOP - 4}" x2="${x(day)}" y2="${height}" stroke="currentColor" stroke-width="1" stroke-dasharray="${dashes}"></line>`
  const years = yearsIn(span).map(
    day =>
      html`${line(day, '1 3')}<text x="${x(day)}" y="12" font-size="12" text-anchor="middle" fill="currentColor">${day.slice(0, 4)}</text>`,
  )
  const rows = kept.map(({ record, content }, n) => {
    const y = TOP + n * ROW
    const own = tenures.filter(({ seat }) => seat === record.reference)
    return html`<text x="0" y="${y + 14}" font-size="13" fill="currentColor">${content.title.slice(0, 34)}</text>
      <line x1="${LABEL}" y1="${y + 9}" x2="${WIDTH - MARGIN}" y2="${y + 9}" stroke="currentColor" stroke-width="1" stroke-dasharray="2 4"></line>
      ${own.map(tenure => bar(tenure, x(tenure.holder.from), x(tenure.holder.until ?? span.until), y))}`
  })
  const label = `Who held which seat from ${formatDate(span.from)} to ${formatDate(span.until)}. The numbers are those of the table below.`
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${label}" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="inherit">${years}${rows}${line(today, '6 2')}</svg>`
}

/** A member's bar is thick and full; below it, thin and empty, stands one who stands in. */
function bar({ number, holder }: Tenure, from: number, until: number, y: number): Html {
  const isMember = holder.role === 'member'
  const [top, height] = isMember ? [y, 17] : [y + 18, 5]
  const width = Math.max(2, until - from - 1)
  const shape = html`<rect x="${from}" y="${top}" width="${width}" height="${height}" stroke="#1d70b8" stroke-width="1" fill="${isMember ? '#1d70b8' : '#ffffff'}"></rect>`
  const isWide = isMember && width > 22
  return html`${shape}${isWide && html`<text x="${from + 5}" y="${y + 13}" font-size="12" fill="#ffffff">${number}</text>`}`
}

function tenuresTable(view: Pick<BodyView, 'names' | 'isSignedIn'>, tenures: readonly Tenure[]): Html {
  return scrollingTable({
    caption: 'Who has held each seat',
    captionSize: 's',
    isDense: true,
    head: ['Number', 'Seat', 'Name', 'As', 'From', 'Until'],
    rows: tenures.map(({ number, title, holder }) => [
      String(number),
      title,
      userText(nameOrPlace(view, holder.person)),
      userText(
        [holder.role === 'member' ? 'Member' : 'Stands in', holder.words].filter(text => text !== undefined).join(': '),
      ),
      formatDate(holder.from),
      holder.until === null ? 'Until further notice' : formatDate(holder.until),
    ]),
  })
}
