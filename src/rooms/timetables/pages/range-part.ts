import { formatDate } from '../../../kit/calendar-date.ts'
import { getEdition } from '../../../kit/pack/pack.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { modificationFrom } from '../../modifications/door.ts'
import { type ImplementationRange, implementationRange } from '../implementation-range.ts'
import { daysUntil } from '../reached.ts'
import type { WorkedOut } from '../store-course.ts'
import { endedModifications } from '../store.ts'
import { todayOf } from './timetable-view.ts'

/** When it may be implemented, by what the code’s own past took: a range, with how many it rests on; or that too little is known. */
export async function rangePart(
  ask: Ask,
  { kept, modification }: WorkedOut,
): Promise<Readonly<{ html: Html; data: ImplementationRange | null }>> {
  const forecast = getEdition(ask.house.pack, kept.record.edition).timetables?.forecast
  const begunOn = modification.content.raisedOn
  if (forecast === undefined || begunOn === null) return { html: html``, data: null }
  const { endsIn, leastSample: least } = forecast
  const [rows = []] = await ask.read(endedModifications(ask.house.pack.code.key, endsIn, ask.asAt?.instant))
  const past = rows.flatMap(row => daysUntil(modificationFrom(row).content, endsIn) ?? [])
  const range = implementationRange(past, { begunOn, today: todayOf(ask), least })
  return {
    data: range,
    html: html`<h2 class="govuk-heading-m">By what the past took</h2><p class="govuk-body">${inWords(range)}</p>`,
  }
}

function inWords(range: ImplementationRange): string {
  if (!range.isKnown)
    return `The record knows ${range.sample} that took longer than this one has already. With fewer than ${range.least}, nothing is foretold.`
  const { earliest, latest, sample } = range
  return `Between ${formatDate(earliest)} and ${formatDate(latest)}: so long did eight in ten of the ${sample} take that were implemented before and took longer than this one has already.`
}
