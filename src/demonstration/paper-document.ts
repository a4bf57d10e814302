import { capital } from '../kit/capital.ts'
import { formatDate } from '../kit/calendar-date.ts'
import type { Appendix, DemoPaper } from '../kit/pack/demonstration-meeting.ts'
import { recommendationInWords } from '../rooms/papers/door.ts'
import type { Block, Document } from '../shell/documents/document.ts'
import { mainMeetingOf, type Stage } from './stage.ts'

export type Printed = Readonly<{
  /** The reference of the paper; an appendix has that of its paper, and its label. */
  reference: string
  /** The number of the item that it is for. */
  item: number
}>

/** A paper as a document: what it is for, what it says, and what it asks of the body. */
export function documentOfPaper(stage: Stage, paper: DemoPaper, printed: Printed): Document {
  const { edition, facts } = stage
  const body = edition.bodies.find(({ key }) => key === mainMeetingOf(stage).body)
  const nameOf = (key: string) => facts.persons.find(person => person.key === key)?.name ?? key
  return {
    ...coverOf(stage, paper, printed),
    blocks: [
      {
        kind: 'definitions',
        rows: [
          ...forWhat(stage, printed),
          { label: 'From', value: nameOf(paper.author) },
          ...(paper.sponsor === undefined ? [] : [{ label: 'Sponsor', value: nameOf(paper.sponsor) }]),
          { label: 'For', value: capital(paper.purpose) },
        ],
      },
      { kind: 'heading', level: 1, number: '1.', text: 'Summary' },
      { kind: 'paragraph', text: paper.summary },
      { kind: 'heading', level: 1, number: '2.', text: 'Recommendations' },
      { kind: 'paragraph', text: `${capital(body?.inSentence ?? '')} is asked to:` },
      {
        kind: 'list',
        marker: 'letter',
        items: paper.recommendations.map(each => ({ text: recommendationInWords(edition, each) })),
      },
      ...origin(stage),
    ],
  }
}

/** An appendix as a document of its own, with its own class. */
export function documentOfAppendix(
  stage: Stage,
  paper: DemoPaper,
  appendix: Appendix,
  { reference, item }: Printed,
): Document {
  const { title, label, classification, externalMarking, summary } = appendix
  const cover = coverOf(
    stage,
    {
      title,
      classification,
      receivedOn: paper.receivedOn,
      ...(externalMarking === undefined ? {} : { externalMarking }),
    },
    { reference: `${reference}/${label}`, item },
  )
  const about = { label: 'Appendix', value: `${label} of ${reference}, ${paper.title}` }
  return {
    ...cover,
    blocks: [
      { kind: 'definitions', rows: [...forWhat(stage, { item }), about] },
      { kind: 'paragraph', text: summary ?? 'What this appendix held is not known. Its title and its class are.' },
      ...origin(stage),
    ],
  }
}

type Cover = Pick<DemoPaper, 'title' | 'classification' | 'externalMarking' | 'receivedOn'>

function coverOf(stage: Stage, cover: Cover, { reference }: Printed): Omit<Document, 'blocks'> {
  const { title, classification, externalMarking, receivedOn } = cover
  const { edition, house } = stage
  const { code } = house.pack
  const administrator = code.organisations.find(({ role }) => role === 'code-administrator')
  return {
    title,
    subtitle: code.title,
    reference,
    organisation: administrator?.name ?? code.title,
    date: receivedOn,
    language: 'en-GB',
    classification: { key: classification, marking: edition.classification.classes[classification].marking },
    ...(externalMarking === undefined ? {} : { externalMarking }),
    footer: edition.minutesStyle.footer,
  }
}

function forWhat(stage: Stage, { item }: Pick<Printed, 'item'>) {
  const { reference, date } = mainMeetingOf(stage)
  return [
    { label: 'Meeting', value: `${reference}, ${formatDate(date)}` },
    { label: 'Item', value: String(item) },
  ]
}

function origin({ facts }: Stage): readonly Block[] {
  return [{ kind: 'note', title: 'About this document', text: facts.demonstration.origin }]
}
