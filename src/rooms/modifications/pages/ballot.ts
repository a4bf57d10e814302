import { findBody } from '../../../kit/pack/group-body.ts'
import { capital } from '../../../kit/capital.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import { type Edition, getEdition } from '../../../kit/pack/pack.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { stackingTable, table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { countVotes, quorumOf, sidesByCategory } from '../../bodies/door.ts'
import { type Ballot, votesOn } from '../ballot.ts'
import { recount } from '../published-ballot.ts'
import { ballotByReference } from '../store-ballots.ts'
import { addressOfBallot } from './addresses.ts'
import { ballotForms } from './ballot-forms.ts'
import { nameOfSolution, ORIGINAL } from '../solution.ts'
import { modificationTrail } from './trail.ts'

/** One ballot: how each seat voted on each solution and why, what it comes to, and the same counted again from the record. */
export async function showBallot(ask: Ask): Promise<Page | undefined> {
  const reference = `${ask.params['reference'] ?? ''}/${ask.params['ballot'] ?? ''}`
  const [[row] = []] = await ask.read(ballotByReference(ask.house.pack.code.key, reference, ask.asAt?.instant))
  if (row === undefined) return undefined
  const kept = keptOf<Ballot>(row)
  const { record, content } = kept
  const edition = getEdition(ask.house.pack, record.edition)
  const body = findBody(edition, content.body)
  const history = await historyPart(ask, record)
  const again = recountOf(content)
  return page({
    title: record.title,
    classification: record.classification,
    about: record,
    section: '/modifications',
    trail: modificationTrail(ask, content.modification),
    data: { reference, state: record.state, version: record.version, ...content, recount: again, acts: history.data },
    main: html`
      <span class="govuk-caption-l">${record.reference}</span>
      <h1 class="govuk-heading-l">${record.title}</h1>
      <p class="govuk-body">${tag(capital(record.state.replaceAll('-', ' ')), record.state === 'counted' ? 'green' : record.state === 'set-aside' ? 'grey' : 'blue')} Put to ${body?.inSentence ?? content.body} on ${formatDate(content.openedOn)}.${content.setAside !== undefined && html` Set aside on ${formatDate(content.setAside.on)}, before it was counted: ${content.setAside.because}.`}</p>
      ${resultPart(kept, again)}${categoriesTable(content, edition)}${positionsTable(content, edition)}${rationaleTable(content)}${adjournmentsPart(content)}
      ${ballotForms(ask, kept, edition)}${history.html}`,
  })
}

type Recounted = Readonly<{ isSame: boolean; outcome: string; solution: string | null }>

/** Counted again by whoever reads, from the positions as they stand. */
function recountOf(ballot: Ballot): Recounted | null {
  const { count } = ballot
  if (count === null) return null
  const { isSame, is } = recount({ count: countVotes, quorum: quorumOf }, { ...ballot, count })
  return { isSame, outcome: is.outcome, solution: is.solution }
}

function resultPart(
  { record, content: { count, solutions } }: Kept<Ballot>,
  again: Recounted | null,
): Html | undefined {
  if (count === null || again === null) return undefined
  const chosen = count.solution === null ? '' : ` ${nameOfSolution(count.solution)} goes forward.`
  return html`${table({
    caption: 'Result',
    captionSize: 'm',
    firstCellIsHeader: true,
    head: ['Solution', 'Count'],
    rows: count.bySolution.map(({ solution, count: votes }) => [nameIn(solutions, solution), votes.explanation]),
  })}${insetText(html`<p class="govuk-body">${count.outcome === 'carried' ? 'Carried.' : 'Not carried.'}${chosen} ${count.quorum.explanation}.</p>
    <p class="govuk-body">Counted again from the record: ${again.isSame ? 'the same.' : `not the same: ${again.outcome}.`} Whoever wants to count it without this server takes <a class="govuk-link" href="${addressOfBallot(record.reference)}?format=json">the ballot as JSON</a>, and gives it to <code>npx witan recount</code>.</p>`)}`
}

/** `Alternative 1: Send it in parts`, and who put it forward. */
function nameIn(solutions: Ballot['solutions'], key: string): Html {
  const solution = solutions.find(known => known.key === key && key !== ORIGINAL)
  if (solution === undefined) return html`${nameOfSolution(key)}`
  const { title, by = '' } = solution
  return html`${nameOfSolution(key)}: ${userText(title)}${by !== '' && html`<p class="govuk-hint govuk-!-margin-bottom-0">Put forward by ${userText(by)}</p>`}`
}

/** Where a majority of the categories decides: on which side each is, so that everybody can follow the count. */
function categoriesTable(ballot: Ballot, edition: Edition): Html | undefined {
  const { count, rules, solutions } = ballot
  if (count === null || rules.majority.option !== 'majority-of-categories') return undefined
  const sides = solutions.map(({ key }) => sidesByCategory(votesOn(ballot, key)))
  const words = { carried: 'for', lost: 'against', tied: 'none' } as const
  return stackingTable({
    caption: 'On which side each category is',
    captionSize: 'm',
    firstCellIsHeader: true,
    head: ['Category', ...solutions.map(({ key }) => nameOfSolution(key))],
    rows: [...(sides[0]?.keys() ?? [])].map(constituency => [
      categoryInWords(edition, constituency),
      ...sides.map(one => words[one.get(constituency) ?? 'tied']),
    ]),
  })
}

function categoryInWords({ partyCategories }: Edition, constituency: string): string {
  const category = partyCategories.find(({ key }) => key === constituency)
  return category?.plural ?? capital(constituency.replaceAll('-', ' '))
}

function positionsTable({ electorate, positions, solutions }: Ballot, edition: Edition): Html {
  const voting = electorate.filter(({ votes }) => votes === 1)
  return stackingTable({
    caption: 'How the seats voted',
    captionSize: 'm',
    firstCellIsHeader: true,
    head: ['Seat', 'Counted with', ...solutions.map(({ key }) => nameOfSolution(key))],
    rows: voting.map(({ seat, title, constituency }) => {
      const votes = positions.find(position => position.seat === seat)?.votes ?? []
      return [
        title,
        categoryInWords(edition, constituency),
        ...solutions.map(({ key }) => votes.find(({ solution }) => solution === key)?.vote ?? 'no vote'),
      ]
    }),
  })
}

function rationaleTable({ electorate, positions }: Ballot): Html | undefined {
  if (positions.length === 0) return undefined
  return stackingTable({
    caption: 'Why',
    captionSize: 'm',
    firstCellIsHeader: true,
    head: ['Seat', 'Objectives', 'Rationale', 'Given by'],
    rows: positions.map(({ seat, objectives, rationale, by, on }) => [
      electorate.find(known => known.seat === seat)?.title ?? seat,
      objectives.map(({ objective, effect }) => `(${objective}) ${effect}`).join(', '),
      userText(rationale),
      `${by}, ${formatDate(on)}`,
    ]),
  })
}

function adjournmentsPart({ adjournments }: Ballot): Html | undefined {
  if (adjournments.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">Adjourned</h2><ul class="govuk-list">${adjournments.map(
    ({ on, reason }) => html`<li>${formatDate(on)}: ${userText(reason)}</li>`,
  )}</ul>`
}
