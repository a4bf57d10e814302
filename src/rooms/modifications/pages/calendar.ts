import ical, { ICalEventStatus, ICalEventTransparency, type ICalCalendar } from 'ical-generator'
import { millisecondsOf } from '../../../kit/instant.ts'
import { capital } from '../../../kit/capital.ts'
import { isEnded } from '../../../kit/pack/modification-process.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Download, download } from '../../../shell/web/page.ts'
import { datesOf, type ModificationDate } from '../dates.ts'
import type { Modification } from '../modification.ts'
import { editionFollowed } from '../store-standing.ts'
import { modificationByReference, modificationFrom } from '../store.ts'
import { underWayStatement } from '../store-register.ts'
import { headingOf } from '../process-words.ts'
import { addressOfModification } from './addresses.ts'
import { coursesFor, todayOf } from './courses.ts'

/** The dates of all modifications that are under way, as a calendar to subscribe to: those that the reader may see. */
export async function sendCalendarOfAll(ask: Ask): Promise<Download> {
  const { pack } = ask.house
  const [rows = []] = await ask.read(underWayStatement(pack, ask.asAt?.instant))
  const name = `${headingOf(ask.edition)}, ${pack.code.title}`
  return await calendarOf(ask, name, rows.map(modificationFrom), 'modifications.ics')
}

/** The stations and deadlines of one. */
export async function sendCalendarOfOne(ask: Ask): Promise<Download | undefined> {
  const asked = ask.params['reference'] ?? ''
  const [[row] = []] = await ask.read(modificationByReference(ask.house.pack.code.key, asked, ask.asAt?.instant))
  if (row === undefined) return undefined
  const kept = modificationFrom(row)
  const { reference } = kept.record
  return await calendarOf(ask, kept.record.title, [kept], `${reference}.ics`)
}

async function calendarOf(
  ask: Ask,
  name: string,
  all: readonly Kept<Modification>[],
  fileName: string,
): Promise<Download> {
  const calendar = ical({ name, prodId: { company: 'Witan', product: 'Changes', language: 'EN' } })
  const underWay = all.filter(({ record, content }) => {
    const edition = editionFollowed(ask.house.pack, { record, content })
    return !isEnded(edition.modificationProcess, record.state)
  })
  const courses = await coursesFor(ask, underWay)
  for (const kept of underWay) {
    const own = datesOf(editionFollowed(ask.house.pack, kept), kept, todayOf(ask))
    const planned = courses.get(kept.record.id)?.dates ?? []
    for (const date of [...own, ...planned]) addDate(ask, calendar, kept, date)
  }
  return download(calendar.toString(), {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `inline; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"`,
    'x-content-type-options': 'nosniff',
  })
}

/** What is only to be expected is tentative. The identifier stays for good, so that a calendar moves what has moved. */
function addDate(ask: Ask, calendar: ICalCalendar, { record }: Kept<Modification>, date: ModificationDate): void {
  const { key, on, says, isFirm, owedBy } = date
  calendar.createEvent({
    id: `${record.id}-${key}@${ask.house.origin}`,
    sequence: record.version,
    stamp: new Date(millisecondsOf(record.changedAt)),
    lastModified: new Date(millisecondsOf(record.changedAt)),
    // Noon is on that day wherever the server stands.
    start: new Date(millisecondsOf(`${on}T12:00:00.000Z`)),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    status: isFirm ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    summary: `${record.reference}: ${says}`,
    description: [
      record.title,
      owedBy === null ? '' : `${capital(owedBy)} sees to it.`,
      isFirm ? '' : 'To be expected.',
    ]
      .filter(words => words !== '')
      .join('\n'),
    url: `${ask.house.address}${addressOfModification(record.reference)}`,
  })
}
