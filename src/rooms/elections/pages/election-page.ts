import { formatDate } from '../../../kit/calendar-date.ts'
import { formatInstant } from '../../../kit/instant.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { progressSteps } from '../../../shell/views/progress-steps.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { counted } from '../../../shell/views/words.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { electionActs } from './election-forms.ts'
import { lifecycleOfElection } from '../election.ts'
import { titleOfState } from '../../../kit/pack/lifecycle.ts'
import { addressOf, candidateInWords, type ElectionView, lifecycleOf, readElection } from './election-view.ts'
import { nominationsPart } from './nomination-forms.ts'
import { ruleInWords, seatInWords, stepsOf } from './election-words.ts'

/** One election: how far it has come, who stands, who has voted, what came of it. */
export async function showElection(ask: Ask): Promise<Page | undefined> {
  const view = await readElection(ask)
  if (view === undefined) return undefined
  const { record } = view.kept
  const history = await historyPart(ask, record)
  return page({
    title: `${record.reference}: ${record.title}`,
    section: '/bodies',
    classification: record.classification,
    about: record,
    trail: [
      { text: 'Bodies', href: '/bodies' },
      { text: 'Elections', href: '/elections' },
    ],
    data: { ...electionData(view), history: history.data },
    main: html`
      <h1 class="govuk-heading-l">${record.title}</h1>
      ${progressSteps(stepsOf(lifecycleOf(ask, view.kept.record), view.kept, ask.now), 'Steps of the election')}
      ${resultPart(view)}
      ${electionActs(ask, view)}
      ${factsPart(view)}
      ${candidatesPart(view)}
      ${nominationsPart(ask, view)}
      ${turnoutPart(view)}
      ${history.html}`,
  })
}

export function electionData({ kept, voted, nominations }: ElectionView) {
  const { record, content } = kept
  const { result, electorate, ...same } = content
  return {
    reference: record.reference,
    title: record.title,
    state: record.state,
    version: record.version,
    ...same,
    electorate: electorate?.map(({ key, name }) => ({ key, name, hasVoted: voted.includes(key) })) ?? null,
    nominations: nominations.map(({ record: own, content: nomination }) => {
      const { person, partyName, statement, acceptedAt } = nomination
      return { reference: own.reference, state: own.state, person, partyName, statement, acceptedAt }
    }),
    result,
  }
}

function resultPart({ kept }: ElectionView): Html | undefined {
  const { record, content } = kept
  if (content.calledOffFor !== null) return insetText(html`Called off: ${userText(content.calledOffFor)}`)
  if (content.result === null) return undefined
  return insetText(html`<p class="govuk-body">${content.result.explanation}</p>
    ${content.result.ballots.length > 0 && html`<p class="govuk-body"><a class="govuk-link" href="${addressOf({ record })}/result">The count, and every ballot</a></p>`}`)
}

function factsPart({ kept, body, categoryTitle, edition }: ElectionView): Html {
  const { record, content } = kept
  const { nominations, voting, closings, termFrom, termUntil, seats, settles, lotCommitment } = content
  const term =
    termUntil === null ? `From ${formatDate(termFrom)}` : `From ${formatDate(termFrom)} until ${formatDate(termUntil)}`
  return summaryList({
    rows: [
      { key: 'Reference', value: record.reference },
      { key: 'State', value: titleOfState(lifecycleOfElection(edition), record.state) },
      { key: 'Body', value: html`<a class="govuk-link" href="/bodies/${body.key}">${body.name}</a>` },
      { key: 'Elected by', value: `The voting groups of the category ${categoryTitle}` },
      {
        key: 'Seats',
        value: html`${seats.map((seat, n) => html`${n > 0 && ', '}<a class="govuk-link" href="/bodies/${seat.replace('/', '/seats/')}">${seatInWords(body, seat)}</a>`)}`,
      },
      { key: 'Term of office', value: term },
      settles === null && { key: 'Nominations', value: html`${windowInWords(nominations)}<br>${closings[0]}` },
      { key: 'Voting', value: html`${windowInWords(voting)}<br>${closings[1]}` },
      { key: 'How it is counted', value: ruleInWords(content.rule, seats.length) },
      settles !== null && {
        key: 'Settles the tie of',
        value: html`<a class="govuk-link" href="/elections/${settles}">${settles}</a>`,
      },
      lotCommitment !== null && { key: 'Binds the lot', value: html`<code class="witan-hash">${lotCommitment}</code>` },
      { key: 'Rules', value: `${edition.title}, in force from ${formatDate(edition.from)}` },
    ],
  })
}

function windowInWords({ opens, closes }: Readonly<{ opens: string; closes: string }>): string {
  return `From ${formatInstant(opens)} until ${formatInstant(closes)}.`
}

function candidatesPart(view: ElectionView): Html | undefined {
  const { candidates } = view.kept.content
  if (candidates.length === 0) return undefined
  const statementOf = (reference: string) =>
    view.nominations.find(({ record }) => record.reference === reference)?.content
  return scrollingTable({
    caption: 'Candidates',
    captionSize: 'm',
    head: ['Candidate', 'Nominated by', 'Statement'],
    firstCellIsHeader: true,
    rows: candidates.map(({ letter, nomination }) => {
      const own = statementOf(nomination)
      return [
        userText(candidateInWords(view, letter)),
        userText(own?.partyName ?? ''),
        userText(own?.statement ?? 'Sign in to read it.'),
      ]
    }),
  })
}

/** Which voting groups have voted; how, is known to nobody. */
function turnoutPart({ kept, voted }: ElectionView): Html | undefined {
  const { electorate } = kept.content
  if (electorate === null) return undefined
  if (electorate.length === 0) return emptyState('No party was in the category when voting opened.')
  return html`<section aria-labelledby="turnout"><h2 class="govuk-heading-m" id="turnout">Who has voted</h2>
    <p class="govuk-body">${counted(voted.length, 'voting group')} of ${electorate.length} voted. The list was fixed when voting opened. For whom a group voted is kept nowhere.</p>
    ${scrollingTable({
      caption: 'Voting groups',
      captionSize: 'hidden',
      isDense: true,
      head: ['Voting group', 'Has voted'],
      firstCellIsHeader: true,
      rows: electorate.map(({ key, name }) => [userText(name), voted.includes(key) ? 'Yes' : 'No']),
    })}</section>`
}
