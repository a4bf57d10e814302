import type { Classification } from '../../../kit/classification.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { stackingTable, table } from '../../../shell/views/table.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { deliverTable } from '../../../shell/web/table-file.ts'
import { filesPart } from '../../../shell/web/list-filters.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { type ReturnedReport, returnedReports } from '../returned.ts'
import { editionFollowed } from '../store-standing.ts'
import { modificationFrom, modificationsReturned } from '../store.ts'
import { addressOfModification, REGISTER } from './addresses.ts'
import { titleOfReason } from './returns-part.ts'
import { modificationTrail } from './trail.ts'

const PATH = `${REGISTER}/returns`

type Shown = ReturnedReport &
  Readonly<{
    reference: string
    title: string | null
    classification: Classification
    inWords: readonly string[]
  }>

/** Every report that was returned, the newest first, and how often for which reasons. */
export async function showReturns(ask: Ask): Promise<Reply> {
  const [rows = []] = await ask.read(modificationsReturned(ask.house.pack, ask.asAt?.instant))
  const all = rows.map(modificationFrom).flatMap((kept): readonly Shown[] => {
    const edition = editionFollowed(ask.house.pack, kept)
    const returned = returnedReports(
      edition.modificationProcess,
      edition.assessments?.returnReasons ?? [],
      kept.content,
    )
    return returned.map(one => {
      const inWords = one.categories.map(key => titleOfReason(edition, key))
      const { classification, reference } = kept.record
      return { ...one, reference, title: kept.content.title, classification, inWords }
    })
  })
  const shown = all.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.reference < b.reference ? -1 : 1))
  const file = await deliverTable(ask, () => ({
    name: 'Reports returned',
    head: HEAD,
    rows: shown.map(one => ({ classification: one.classification, cells: plainRow(one) })),
  }))
  if (file !== undefined) return file
  const counts = countsOf(shown)
  return page({
    title: 'Reports returned',
    section: '/modifications',
    trail: modificationTrail(ask),
    data: { returned: shown, counts },
    main: html`<h1 class="govuk-heading-l">Reports returned</h1>
      ${shown.length === 0 ? emptyState('No report has been returned.') : html`${countsTable(counts)}${returnsTable(shown)}`}
      ${filesPart(ask, PATH, {})}`,
  })
}

const HEAD = ['Reference', 'Title', 'Returned on', 'Under', 'For', 'In the words of the decision']

function plainRow({ reference, title, on, authority, inWords, reason }: Shown): readonly string[] {
  return [reference, title ?? '', on, authority ?? '', inWords.join('; '), reason]
}

type Counted = Readonly<{ category: string; count: number }>

function countsOf(shown: readonly Shown[]): readonly Counted[] {
  const said = shown.flatMap(({ inWords }) => (inWords.length === 0 ? ['No category said'] : inWords))
  return [...Map.groupBy(said, category => category)]
    .map(([category, same]) => ({ category, count: same.length }))
    .toSorted((a, b) => b.count - a.count || a.category.localeCompare(b.category))
}

function countsTable(counts: readonly Counted[]): Html {
  return table({
    caption: 'How often for what',
    captionSize: 'm',
    firstCellIsHeader: true,
    head: ['Reason', 'Reports'],
    rows: counts.map(({ category, count }) => [category, { content: String(count), isNumeric: true }]),
  })
}

function returnsTable(shown: readonly Shown[]): Html {
  return stackingTable({
    caption: 'Each of them',
    captionSize: 'm',
    firstCellIsHeader: true,
    head: HEAD,
    rows: shown.map(({ reference, title, on, authority, inWords, reason }) => [
      html`<a class="govuk-link" href="${addressOfModification(reference)}">${reference}</a>`,
      title ?? 'Not known',
      formatDate(on),
      authority ?? '',
      inWords.length === 0 ? 'No category said' : inWords.join('; '),
      userText(reason),
    ]),
  })
}
