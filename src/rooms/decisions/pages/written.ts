import { formatInstant } from '../../../kit/instant.ts'
import { getBody } from '../../../kit/pack/pack.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { html, type Html, type Value } from '../../../shell/views/html.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { table } from '../../../shell/views/table.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { recordLink } from '../../../shell/web/record-link.ts'
import { sentenceOf } from '../sentence.ts'
import type { WrittenAnswer } from '../written-decision.ts'
import { answerForms, runningForms } from './written-forms.ts'
import { readWritten, type WrittenView } from './written-view.ts'
import { ANSWERS, stateInWords } from './written-words.ts'

/** One question that a body answers in writing: to those who may answer it, with the form; to others, with its result. */
export async function showWritten(ask: Ask): Promise<Page | undefined> {
  const view = await readWritten(ask)
  if (view === undefined) return undefined
  const { record, content } = view.kept
  const history = await historyPart(ask, record)
  return page({
    title: `${record.reference}: ${record.title}`,
    section: '/decisions',
    classification: record.classification,
    about: record,
    trail: [
      { text: 'Decisions', href: '/decisions' },
      { text: 'In writing', href: '/decisions/written' },
    ],
    data: { ...dataOf(view), history: history.data },
    main: html`
      <h1 class="govuk-heading-l">${userText(content.question)}</h1>
      ${resultPart(view)}
      ${factsPart(ask, view)}
      ${answerForms(ask, view)}
      ${answersPart(view)}
      ${runningForms(ask, view)}
      ${history.html}`,
  })
}

function dataOf(view: WrittenView) {
  const { record, content } = view.kept
  const { electorate, ...same } = content
  return {
    reference: record.reference,
    state: record.state,
    classification: record.classification,
    version: record.version,
    ...same,
    seats: electorate.map(({ seat, title, votes }) => ({ seat, title, votes })),
    ...(view.seesAnswers ? { answers: view.answers.map(answerData) } : {}),
  }
}

function answerData({ record, content: { seat, vote, as, at, text } }: Kept<WrittenAnswer>) {
  return { seat, vote, as, at, text, version: record.version }
}

function resultPart({ kept: { record, content }, edition }: WrittenView): Html | undefined {
  const { result, verb, text, body, withdrawnFor, outcomeRefused } = content
  if (withdrawnFor !== null) return insetText(html`Withdrawn: ${userText(withdrawnFor)}`)
  if (result === null) return undefined
  const sentence = sentenceOf(edition, body, { by: 'body', verb, text })
  return insetText(html`
    ${result.outcome === 'carried' ? html`<p class="govuk-body-l">${userText(sentence)}</p>` : html`<p class="govuk-body-l">${stateInWords(record.state, content)}.</p>`}
    <p class="govuk-body">${result.explanation}</p>
    ${outcomeRefused !== null && html`<p class="govuk-body">What was to follow could not be carried out: ${outcomeRefused}</p>`}`)
}

function factsPart(ask: Ask, view: WrittenView): Html {
  const { kept, edition, subject, meeting } = view
  const { record, content } = kept
  const row = (key: string, value: Value) => ({ key, value })
  const proposal = sentenceOf(edition, content.body, { by: 'body', verb: content.verb, text: content.text })
  return summaryList({
    rows: [
      row('Reference', record.reference),
      row('Body', getBody(edition, content.body).name),
      content.result === null && row('If it is carried', userText(proposal)),
      subject !== undefined && row('About', recordLink(ask, subject)),
      row('State', stateInWords(record.state, content)),
      row('Asked', formatInstant(content.opensAt)),
      row('Closes', html`${formatInstant(content.closesAt)}<br>${content.closing}`),
      meeting !== undefined && row('Reported to', recordLink(ask, meeting)),
      row('Seats asked', String(content.electorate.filter(({ votes }) => votes === 1).length)),
    ],
  })
}

/** Who answered what, for those who may know. */
function answersPart({ kept, answers, seesAnswers, names }: WrittenView): Html | undefined {
  if (!seesAnswers) return undefined
  return table({
    caption: 'Answers by seat',
    captionSize: 'm',
    head: ['Seat', 'Member', 'Answer', 'Answered', 'Comment'],
    firstCellIsHeader: true,
    rows: kept.content.electorate
      .filter(({ votes }) => votes !== 0)
      .map(({ seat, title, member, votes }) => {
        const answer = answers.find(({ content }) => content.seat === seat)?.content
        const name = member === null ? '' : (names.get(member) ?? '')
        const word = answer === undefined ? 'Not yet' : ANSWERS[answer.vote]
        return [
          title,
          userText(name),
          votes === 'casting' && answer !== undefined ? `${word}, on a tie` : word,
          answer === undefined
            ? ''
            : `${formatInstant(answer.at)}${answer.as === 'alternate' ? ', by an alternate' : ''}`,
          userText(answer?.text ?? ''),
        ]
      }),
  })
}
