import { formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import { keptOf, keptRecords, linkedRecords, recordOf } from '../ledger/read-record.ts'
import type { Kept, SpineRecord } from '../ledger/record.ts'
import { html, type Html } from '../views/html.ts'
import { summaryList } from '../views/summary-list.ts'
import { tag } from '../views/tag.ts'
import { timeline } from '../views/timeline.ts'
import type { Ask } from '../web/ask.ts'
import { historyPart } from '../web/history.ts'
import { type Page, page } from '../web/page.ts'
import { addressOf, recordLink } from '../web/record-link.ts'
import { type Fact, factName, inWords, type Subject } from '../../kit/subject.ts'

export type SubjectPlace = Readonly<{
  kind: string
  section: string
  trail: readonly Readonly<{ text: string; href: string }>[]
  /** What the reader may do here, such as amend it. */
  tools?: (subject: Kept<Subject>) => Html | undefined
}>

/** The page of one subject: what is known of it, what decisions did to it, what it is linked to, and its history. */
export async function showSubject(ask: Ask, reference: string, place: SubjectPlace): Promise<Page | undefined> {
  const statement = keptRecords(ask.house.pack.code.key, ask.asAt?.instant)
    .where('record.kind', '=', place.kind)
    .where('record.reference', '=', reference)
  const [[row] = []] = await ask.read(statement)
  if (row === undefined) return undefined
  const subject = keptOf<Subject>(row)
  const [linkedRows = []] = await ask.read(linkedRecords(subject.record.id))
  const links = linkedRows.map(linked => ({
    how: String(linked['link']),
    direction: String(linked['direction']),
    record: recordOf(linked),
  }))
  const history = await historyPart(ask, subject.record)
  const { record, content } = subject
  return page({
    title: record.title,
    classification: record.classification,
    about: record,
    section: place.section,
    trail: place.trail,
    width: 'two-thirds',
    data: { ...spineOf(record), ...content, links: links.map(link => linkData(ask, link)), acts: history.data },
    main: html`
      <span class="govuk-caption-l">${record.reference}</span>
      <h1 class="govuk-heading-l">${record.title}</h1>
      <p class="govuk-body">${tag(inWords(record.state), 'blue')}</p>
      ${facts(subject)}
      ${ask.asAt === undefined && place.tools?.(subject)}
      ${content.rulings.length > 0 && rulings(content)}
      ${links.length > 0 && linksPart(ask, links)}
      ${history.html}`,
  })
}

type SubjectLink = Readonly<{ how: string; direction: string; record: SpineRecord }>

export function spineOf(record: SpineRecord) {
  const { reference, title, state, classification, version, changedAt } = record
  return { reference, title, state, classification, version, changedAt }
}

function linkData(ask: Ask, { how, direction, record }: SubjectLink) {
  return {
    how,
    direction,
    kind: record.kind,
    reference: record.reference,
    title: record.title,
    href: addressOf(ask, record) ?? null,
  }
}

function facts({ content }: Kept<Subject>): Html {
  const rows = Object.entries(content.facts).map(([key, value]) => ({ key: factName(key), value: factInWords(value) }))
  const former =
    content.formerTitles.length === 0 ? [] : [{ key: 'Former titles', value: content.formerTitles.join('; ') }]
  const untitled = content.title === null ? [{ key: 'Title', value: 'Not known' }] : []
  const known = [...untitled, ...former, ...rows]
  return known.length === 0 ? html`` : summaryList({ rows: known })
}

export function factInWords(value: Fact): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'string') return isCalendarDate(value) ? formatDate(value) : value
  return typeof value === 'number' ? String(value) : value.join('; ')
}

/** What decisions did to it, newest first, and what is told of the time before. */
function rulings({ rulings: done, history }: Subject): Html {
  const told = [
    ...done.map(({ on, says, authority, date, reason }) => ({
      on,
      says,
      notes: [`Under ${authority}.`, date === null ? '' : `Date: ${formatDate(date)}.`, reason ?? ''],
    })),
    ...history.map(({ on, says }) => ({ on, says, notes: [] })),
  ]
  told.sort((a, b) => (a.on < b.on ? 1 : -1))
  return html`<h2 class="govuk-heading-m">What was decided</h2>${timeline(
    told.map(({ on, says, notes }) => ({
      title: says,
      at: html`${formatDate(on)}`,
      body: html`${notes.filter(note => note !== '').map(note => html`<p class="govuk-body-s">${note}</p>`)}`,
    })),
    { headingLevel: 3 },
  )}`
}

function linksPart(ask: Ask, links: readonly SubjectLink[]): Html {
  return html`<h2 class="govuk-heading-m">Linked records</h2><ul class="govuk-list">${links.map(
    ({ how, direction, record }) =>
      html`<li>${direction === 'from' ? factName(how) : `${factName(record.kind)}, ${inWords(how)} this`}: ${recordLink(ask, record)}</li>`,
  )}</ul>`
}
