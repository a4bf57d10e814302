import { capital } from '../../../kit/capital.ts'
import { html, type Html, type Value } from '../../../shell/views/html.ts'
import { classificationTag } from '../../../shell/web/record-link.ts'
import { emptyState, stub } from '../../../shell/views/empty-state.ts'
import { recordLink } from '../../../shell/web/record-link.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Paper } from '../../papers/door.ts'
import { type Item, itemStateInWords } from '../item.ts'
import { addressOfItem } from './addresses.ts'
import type { MeetingView } from './meeting-view.ts'

/** One line of an agenda as this reader sees it; an item that the reader may not see has its number alone. */
export type AgendaLine = Readonly<{ number: number; item: Kept<Item> | undefined }>

/** The items in order, and a line for each number between them that belongs to something not open to this reader. */
export function linesOf({ items }: Pick<MeetingView, 'items'>): readonly AgendaLine[] {
  const last = Math.max(0, ...items.map(({ content }) => content.number ?? 0))
  return Array.from({ length: last }, (_, n) => {
    return { number: n + 1, item: items.find(({ content }) => content.number === n + 1) }
  })
}

/** The papers of an item and of its confidential item, as far as this reader may see them. */
export function papersOfItem({ papers, twins }: MeetingView, item: Kept<Item>): readonly Kept<Paper>[] {
  const twin = twins.get(item.record.id)
  const listed = [...item.content.papers, ...(twin?.content.papers ?? [])]
  return papers.filter(({ record }) => listed.includes(record.id))
}

export function agendaPart(view: MeetingView): Html {
  const lines = linesOf(view)
  const table = scrollingTable({
    caption: 'Agenda',
    captionSize: 'm',
    isDense: true,
    head: ['Item', 'Matter', 'For', 'Presented by', capital(view.edition.words.paper), 'State'],
    rows: lines.map(({ number, item }) =>
      item === undefined
        ? [number, stub(view.edition.classification.stubTitle), '', '', '', '']
        : row(view, number, item),
    ),
  })
  return lines.length === 0 ? emptyState('There is nothing on the agenda yet.') : table
}

function row(view: MeetingView, number: number, item: Kept<Item>) {
  const { record, content } = item
  const twin = view.twins.get(record.id)
  const papers = papersOfItem(view, item)
  const asAt = view.ask.asAt === undefined ? '' : `?as-at=${view.ask.asAt.date}`
  return [
    number,
    html`<a class="govuk-link" href="${addressOfItem(view.reference, number)}${asAt}">${record.title}</a>
      ${record.classification !== view.meeting.record.classification && classificationTag(view.edition, record.classification)}
      ${twin !== undefined && html`<br>${classificationTag(view.edition, twin.record.classification)} <a class="govuk-link" href="${addressOfItem(view.reference, number)}/confidential${asAt}">${twin.record.title}</a>`}`,
    capital(content.purpose),
    content.presenter,
    html`${papers.map((paper, n) => html`${n > 0 && html`<br>`}${paperLine(view, paper)}`)}`,
    stateTag(record.state),
  ]
}

function paperLine(view: MeetingView, { record }: Kept<Paper>): Value {
  return html`${recordLink(view.ask, record)} ${classificationTag(view.edition, record.classification)}`
}

export function stateTag(state: string): Html {
  const colour = (
    { open: 'blue', left: 'orange', concluded: 'green', 'carried-over': 'yellow', withdrawn: 'grey' } as const
  )[state as 'open']
  return tag(itemStateInWords(state), colour)
}

export function agendaData(view: MeetingView) {
  return linesOf(view).map(({ number, item }) => {
    if (item === undefined) return { number, title: view.edition.classification.stubTitle, isOpenToReader: false }
    const { record, content } = item
    const twin = view.twins.get(record.id)
    return {
      number,
      reference: record.reference,
      title: record.title,
      state: record.state,
      classification: record.classification,
      purpose: content.purpose,
      presenter: content.presenter,
      href: addressOfItem(view.reference, number),
      papers: papersOfItem(view, item).map(({ record: paper }) => paper.reference),
      ...(twin === undefined ? {} : { confidential: { title: twin.record.title } }),
    }
  })
}
