import { formatDate } from '../../../kit/calendar-date.ts'
import { getEdition } from '../../../kit/pack/pack.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { daysFrom, type Modification, pastCourses } from '../../modifications/door.ts'
import { type ImplementationRange, implementationRange } from '../implementation-range.ts'
import { todayOf } from './timetable-view.ts'

/** When it may be implemented, by what the code’s own past took: a range, with how many it rests on; or that too little is known. */
export async function rangePart(
  ask: Ask,
  { record, content }: Kept<Modification>,
): Promise<Readonly<{ html: Html | undefined; data: ImplementationRange | null }>> {
  const forecast = getEdition(ask.house.pack, record.edition).timetables?.forecast
  const begunOn = content.raisedOn
  const isOver = forecast?.endsIn.includes(record.state) === true
  if (forecast === undefined || isOver) return { html: undefined, data: null }
  if (begunOn === null) return { html: said('nobody told when it was raised, so nothing is foretold.'), data: null }
  const { endsIn, leastSample: least } = forecast
  const [rows = []] = await ask.read(pastCourses(ask.house.pack.code.key, endsIn, ask.asAt?.instant))
  const range = implementationRange(daysFrom(rows), { begunOn, today: todayOf(ask), least })
  return { data: range, html: said(inWords(range)) }
}

function said(words: string): Html {
  return html`<p class="govuk-body">By what the past took: ${words}</p>`
}

function inWords(range: ImplementationRange): string {
  if (!range.isKnown)
    return `the record knows ${range.sample} that took longer than this one has already. With fewer than ${range.least}, nothing is foretold.`
  const { earliest, latest, sample } = range
  return `implemented between ${formatDate(earliest)} and ${formatDate(latest)}. So long did eight in ten of the ${sample} take that were implemented before and took longer than this one has already.`
}
