import { capital } from '../../kit/capital.ts'
import { formatDate } from '../../kit/calendar-date.ts'
import { type Edition, getBody } from '../../kit/pack/pack.ts'
import type { Classification } from '../../kit/classification.ts'
import type { Block, Document, Marking } from '../../shell/documents/document.ts'
import type { House } from '../../shell/house.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Appendix } from './appendix.ts'
import { latenessInWords } from './lateness.ts'
import type { Paper } from './paper.ts'
import { recommendationInWords } from './recommendation.ts'
import { PURPOSE_WORDS } from './views-paper.ts'

/** How a class is marked on each page. */
export function markingOf(edition: Edition, key: Classification): Marking {
  return { key, marking: edition.classification.classes[key].marking }
}

/** Who answers for the documents of a code: its administrator. */
export function organisationOf({ pack: { code } }: Pick<House, 'pack'>): string {
  return code.organisations.find(({ role }) => role === 'code-administrator')?.name ?? code.title
}

/** The first page of a paper: what it is, what it says in short, what is asked. */
export function coverOf(house: Pick<House, 'pack'>, edition: Edition, { record, content }: Kept<Paper>): Document {
  const body = getBody(edition, content.body)
  return {
    title: record.title,
    subtitle: `Paper for ${body.inSentence}`,
    reference: record.reference,
    organisation: organisationOf(house),
    language: 'en-GB',
    classification: markingOf(edition, record.classification),
    footer: edition.minutesStyle.footer,
    ...(record.onDate === null ? {} : { date: record.onDate }),
    ...(content.externalMarking === null ? {} : { externalMarking: content.externalMarking }),
    blocks: [
      { kind: 'definitions', rows: factsOf(content) },
      ...latenessBlocks(content),
      { kind: 'heading', level: 2, text: 'Summary' },
      ...paragraphsOf(content.summary),
      { kind: 'heading', level: 2, text: 'Recommendations' },
      ...recommendationBlocks(edition, body.inSentence, content),
      ...appendixBlocks(edition, content),
    ],
  }
}

/** The first page of an appendix, where it has something to say of itself. */
export function appendixCoverOf(
  house: Pick<House, 'pack'>,
  edition: Edition,
  { record, content }: Kept<Appendix>,
): Document {
  return {
    title: record.title,
    subtitle: `Appendix ${content.label}`,
    reference: record.reference,
    organisation: organisationOf(house),
    language: 'en-GB',
    classification: markingOf(edition, record.classification),
    footer: edition.minutesStyle.footer,
    ...(content.externalMarking === null ? {} : { externalMarking: content.externalMarking }),
    blocks: paragraphsOf(content.summary),
  }
}

function factsOf({ purpose, author, sponsor, meeting }: Paper) {
  return [
    ...(meeting === null ? [] : [{ label: 'Meeting', value: meeting }]),
    { label: 'Purpose', value: PURPOSE_WORDS[purpose] },
    { label: 'Author', value: author.words },
    ...(sponsor === null ? [] : [{ label: 'Sponsor', value: sponsor.words }]),
  ]
}

function latenessBlocks(paper: Paper): readonly Block[] {
  const late = latenessInWords(paper)
  if (late === undefined) return []
  const { lateConsent } = paper
  const consent =
    lateConsent === null ? '' : ` The chair consented on ${formatDate(lateConsent.on)}: ${lateConsent.reason}`
  return [{ kind: 'note', title: 'Late paper', text: `${late}.${consent}` }]
}

/** An empty line begins a paragraph. */
function paragraphsOf(words: string): readonly Block[] {
  const parts = words.split(/\n[ \t]*\n+/).map(part => part.trim())
  return parts.filter(part => part !== '').map(text => ({ kind: 'paragraph', text }) as const)
}

function recommendationBlocks(edition: Edition, body: string, { recommendations }: Paper): readonly Block[] {
  if (recommendations.length === 0) return [{ kind: 'paragraph', text: `Nothing is asked of ${body}.` }]
  const lead = `${capital(body)} is asked to:`
  const items = recommendations.map(one => ({ text: recommendationInWords(edition, one) }))
  return [
    { kind: 'paragraph', text: lead },
    { kind: 'list', marker: 'number', items },
  ]
}

function appendixBlocks(edition: Edition, { appendices }: Paper): readonly Block[] {
  if (appendices.length === 0) return []
  const items = appendices.map(({ label, classification }) => {
    return { text: `Appendix ${label}, ${edition.classification.classes[classification].name}` }
  })
  return [
    { kind: 'heading', level: 2, text: 'Appendices' },
    { kind: 'list', marker: 'bullet', items },
  ]
}
