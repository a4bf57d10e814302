import { formatDate } from '../../../kit/calendar-date.ts'
import { type Edition, getBody, getEdition } from '../../../kit/pack/pack.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { html, type Html, type Value } from '../../../shell/views/html.ts'
import { sideBySide } from '../../../shell/views/side-by-side.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { table } from '../../../shell/views/table.ts'
import { paragraphs, userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { recordLink } from '../../../shell/web/record-link.ts'
import type { Decision } from '../decision.ts'
import { sentenceOf } from '../sentence.ts'
import { keptByReference, recordsById, recordsByReference, recordsFrom } from '../store-register.ts'
import { addressOfDecision } from './addresses.ts'
import { correctionPart } from './correction.ts'

/** One decision, with what it rests on, how the seats voted, and how it was corrected. */
export async function showDecision(ask: Ask): Promise<Page | undefined> {
  const view = await readDecision(ask)
  if (view === undefined) return undefined
  const { kept, edition } = view
  const { record, content } = kept
  const history = await historyPart(ask, record)
  const sentence = sentenceOf(edition, record.body ?? '', content)
  return page({
    title: `${record.reference}: ${record.title}`,
    section: '/decisions',
    classification: record.classification,
    about: record,
    trail: [{ text: 'Decisions', href: '/decisions' }],
    data: {
      reference: record.reference,
      classification: record.classification,
      date: record.onDate,
      body: record.body,
      sentence,
      ...content,
      seats: Object.fromEntries(seatsOf(content).map(id => [id, titleOf(view, id)])),
      history: history.data,
    },
    main: html`
      <h1 class="govuk-heading-l">${record.reference}</h1>
      <p class="govuk-body-l">${userText(sentence)}</p>
      ${factsPart(ask, view)}
      ${recommendedPart(view)}
      ${votesPart(view)}
      ${correctionsPart(view)}
      ${correctionPart(ask, kept, edition)}
      ${history.html}`,
  })
}

type DecisionView = Readonly<{
  kept: Kept<Decision>
  edition: Edition
  /** What it names, as far as the reader may see it. */
  records: ReadonlyMap<string, SpineRecord>
  meeting: SpineRecord | undefined
}>

async function readDecision(ask: Ask): Promise<DecisionView | undefined> {
  const { meeting: part = '', number = '' } = ask.params
  const code = ask.house.pack.code.key
  const [rows = []] = await ask.read(keptByReference(code, 'decision', `${part}/${number}`, ask.asAt?.instant))
  if (rows[0] === undefined) return undefined
  const kept = keptOf<Decision>(rows[0])
  const { content, record } = kept
  const named = [
    content.item,
    content.recommended?.paper ?? content.item,
    ...content.effects.map(({ subject }) => subject),
  ]
  const [others = [], meetings = []] = await ask.read(
    recordsById(code, [...named, ...seatsOf(content)]),
    recordsByReference(code, content.meeting),
  )
  const meeting = [...recordsFrom(meetings).values()].find(({ kind }) => kind === 'meeting')
  return { kept, edition: getEdition(ask.house.pack, record.edition), records: recordsFrom(others), meeting }
}

function seatsOf({ votes, dissent, abstained }: Decision): readonly string[] {
  return [...(votes ?? []).map(({ seat }) => seat), ...dissent.map(({ seat }) => seat), ...abstained]
}

function titleOf({ records }: DecisionView, seat: string): string {
  return records.get(seat)?.title ?? 'A seat'
}

function factsPart(ask: Ask, view: DecisionView): Html {
  const { kept, records, meeting, edition } = view
  const { record, content } = kept
  const item = records.get(content.item)
  const paper = content.recommended === null ? undefined : records.get(content.recommended.paper)
  const subjects = content.effects.flatMap(({ subject }) => records.get(subject) ?? [])
  const row = (key: string, value: Value) => ({ key, value })
  return summaryList({
    rows: [
      row('Body', getBody(edition, record.body ?? '').name),
      record.onDate !== null && row('Decided on', formatDate(record.onDate)),
      meeting !== undefined && row('Meeting', recordLink(ask, meeting)),
      item !== undefined && row('Item', recordLink(ask, item)),
      paper !== undefined && row('Paper', recordLink(ask, paper)),
      subjects.length > 0 &&
        row('About', html`${subjects.map(subject => html`<div>${recordLink(ask, subject)}</div>`)}`),
      content.quorum !== '' && row('Quorum', content.quorum),
    ],
  })
}

/** What the paper recommended, if the body decided in other words. */
function recommendedPart({ kept: { content } }: DecisionView): Html | undefined {
  const text = content.recommended?.text
  if (text === undefined || text === null || text === content.text) return undefined
  return html`<h2 class="govuk-heading-m">What the paper recommended</h2>
    ${sideBySide({ before: { title: 'Recommended', text }, after: { title: 'Decided', text: content.text } })}`
}

const VOTE_WORDS = { for: 'For', against: 'Against', abstain: 'Abstained' } as const

function votesPart(view: DecisionView): Html | undefined {
  const { votes, count, dissent, abstained } = view.kept.content
  if (votes === null && dissent.length === 0 && abstained.length === 0) return undefined
  return html`
    <h2 class="govuk-heading-m">Votes</h2>
    ${count !== null && html`<p class="govuk-body">${count.explanation}</p>`}
    ${
      votes !== null &&
      table({
        caption: 'How each seat voted',
        captionSize: 's',
        head: ['Seat', 'Vote'],
        firstCellIsHeader: true,
        rows: votes.map(({ seat, vote }) => [titleOf(view, seat), VOTE_WORDS[vote]]),
      })
    }
    ${abstained.length > 0 && html`<p class="govuk-body">Abstained: ${abstained.map(seat => titleOf(view, seat)).join(', ')}.</p>`}
    ${dissent.map(({ seat, text }) => insetText(html`<p class="govuk-body"><strong>${titleOf(view, seat)} dissented.</strong></p>${paragraphs(text)}`))}`
}

function correctionsPart({ kept: { content }, edition }: DecisionView): Html | undefined {
  if (content.corrections.length === 0) return undefined
  const wordOf = (key: string) => edition.decisionVerbs.find(verb => verb.key === key)?.minuteWord ?? key
  return html`<h2 class="govuk-heading-m">Corrections</h2>
    ${content.corrections.map(({ was, reason, on }, index) => {
      const after = content.corrections[index + 1]?.was ?? content
      return html`<p class="govuk-body">Corrected on ${formatDate(on)}: ${userText(reason)}</p>
        ${sideBySide({
          before: { title: 'Before', text: `${wordOf(was.verb)} ${was.text}` },
          after: { title: 'After', text: `${wordOf(after.verb)} ${after.text}` },
        })}`
    })}`
}

/** Where a decision is read, for the acts on it. */
export function addressOfShown(ask: Ask): string {
  return addressOfDecision(`${ask.params['meeting']}/${ask.params['number']}`)
}
