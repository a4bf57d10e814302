import { capital } from '../../../kit/capital.ts'
import type { Classification } from '../../../kit/classification.ts'
import { dateIn, formatInstant, LONDON } from '../../../kit/instant.ts'
import type { Block, Document } from '../../../shell/documents/document.ts'
import { linesOf } from './agenda-part.ts'
import type { MeetingView } from './meeting-view.ts'

/** The first pages of a pack: when and where, and the agenda as its reader may see it. */
export function coverOf(view: MeetingView, classification: Classification): Document {
  const { ask, meeting, edition, body } = view
  const { code } = ask.house.pack
  const { content, record } = meeting
  return {
    title: record.title,
    subtitle: body.name,
    reference: content.documentReference,
    organisation: code.organisations.find(({ role }) => role === 'code-administrator')?.name ?? code.title,
    date: dateIn(LONDON, content.startsAt),
    language: 'en-GB',
    classification: { key: classification, marking: edition.classification.classes[classification].marking },
    footer: edition.minutesStyle.footer,
    blocks: [
      {
        kind: 'definitions',
        rows: [
          { label: 'When', value: formatInstant(content.startsAt) },
          ...(content.place === '' ? [] : [{ label: 'Where', value: content.place }]),
          { label: 'Reference', value: record.reference },
        ],
      },
      { kind: 'heading', level: 2, text: 'Agenda' },
      ...agendaBlocks(view),
    ],
  }
}

function agendaBlocks(view: MeetingView): readonly Block[] {
  const lines = linesOf(view)
  if (lines.length === 0) return [{ kind: 'paragraph', text: 'There is nothing on the agenda yet.' }]
  return [
    {
      kind: 'table',
      columns: [
        { heading: 'Item', width: 1 },
        { heading: 'Matter', width: 6 },
        { heading: 'For', width: 2 },
        { heading: 'Presented by', width: 4 },
      ],
      rows: lines.map(({ number, item }) => {
        if (item === undefined) return [String(number), view.edition.classification.stubTitle, '', '']
        const twin = view.twins.get(item.record.id)
        const title = twin === undefined ? item.record.title : `${item.record.title}: ${twin.record.title}`
        const state = item.record.state === 'withdrawn' ? ' (withdrawn)' : ''
        return [String(number), `${title}${state}`, capital(item.content.purpose), item.content.presenter]
      }),
    },
  ]
}
