import { formatInstant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { recordOf } from '../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { addressOf, nameOfRecord } from '../../shell/web/record-link.ts'
import { SECTIONS, sectionsIn } from '../../shell/web/sections.ts'
import { addressOfSight } from './pages-record.ts'

/** What somebody did to read a record, as one would say it, and where that was. */
export type ReadingInWords = Readonly<{ did: string; there?: Readonly<{ text: string; href: string }> }>

export function readingsPart(
  ask: Ask,
  record: SpineRecord,
  readings: readonly Row[],
  nameIn: (id: string) => string,
): Html {
  return html`<section aria-labelledby="readings"><h2 class="govuk-heading-m" id="readings">Who has read it</h2>
    <p class="govuk-hint">Reading is recorded for this class alone, also in lists and searches. Only the secretariat and the chair see this.</p>
    ${scrollingTable({
      caption: 'Readings, newest first',
      captionSize: 'hidden',
      head: ['Reader', 'What', 'When'],
      rows: readings.map(row => [
        userText(nameIn(String(row['person']))),
        toldIn(readingInWords(ask, record, row)),
        whenTold(row),
      ]),
      isDense: true,
    })}</section>`
}

/**
 * In English:
 * - a document was opened in a version, or a copy; its own page was opened, or the one that says who can see it;
 * - it was seen on the page of another record, which is named to those alone who may see that;
 * - or it was seen where it stood among others: in a search, an export, a list.
 */
export function readingInWords(ask: Ask, record: SpineRecord, row: Row): ReadingInWords {
  const { version, page, kind } = row
  const address = row['address'] === null ? undefined : String(row['address'])
  if (version !== null) return { did: `Read version ${String(version)} of its document` }
  if (address === addressOfSight(record)) return { did: 'Looked up who can see it' }
  if (address?.startsWith(`${addressOf(ask, record)}/`)) return { did: 'Opened a copy of it' }
  if (address === undefined || page === record.id || address === addressOf(ask, record))
    return { did: 'Opened its page' }
  if (page !== null && kind === null) return { did: 'Saw it on the page of something that is not open to you' }
  if (page !== null)
    return { did: 'Saw it on the page of', there: { text: nameOfRecord(recordOf(row)), href: address } }
  return ELSEWHERE[address] ?? seenInList(ask, address)
}

const ELSEWHERE: Readonly<Record<string, ReadingInWords>> = {
  '/': { did: 'Saw it on the front page' },
  '/search': { did: 'Found it in a search' },
  '/ledger/export.jsonl': { did: 'Downloaded it with the ledger' },
}

function seenInList({ house, edition }: Ask, href: string): ReadingInWords {
  const section = sectionsIn(house.offers.of(SECTIONS), edition).find(one => `${href}/`.startsWith(`${one.href}/`))
  return section === undefined
    ? { did: 'Saw it on', there: { text: 'a page with others', href } }
    : { did: 'Saw it among others in', there: { text: section.text, href } }
}

function toldIn({ did, there }: ReadingInWords): Html {
  return html`${did}${there !== undefined && html` <a class="govuk-link" href="${there.href}">${userText(there.text)}</a>`}`
}

function whenTold({ at, times }: Row): string {
  const when = formatInstant(String(at))
  return times === 1 ? when : `${when}, the last of ${String(times)} times that day`
}
