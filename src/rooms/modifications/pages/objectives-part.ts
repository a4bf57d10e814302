import { details } from '../../../shell/views/details.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { stackingTable } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { type Effect, EFFECTS, type Viewer, VIEWERS } from '../modification.ts'
import {
  countedInBallot,
  countedInConsultation,
  type HeldView,
  type ObjectivesOfSolution,
  objectivesHeld,
} from '../objectives.ts'
import { nameOfSolution } from '../solution.ts'
import { viewerInWords } from './content-parts.ts'
import type { ModificationPage } from './modification-view.ts'

const COLOURS: Readonly<Record<Effect, 'green' | 'grey' | 'red'>> = { better: 'green', neutral: 'grey', worse: 'red' }

/** Of each objective, what the proposer, the group, the respondents and the voters hold. */
export function objectivesOf({
  kept,
  edition,
  ballots,
  consultations,
}: ModificationPage): readonly ObjectivesOfSolution[] {
  const voters = countedInBallot(ballots.map(({ content }) => content).find(({ count }) => count !== null))
  const respondents = countedInConsultation(consultations)
  return objectivesHeld(edition.modificationProcess.objectives, kept.content, { respondents, voters })
}

/** A column for each of them, and below it why. */
export function objectivesPart(view: ModificationPage): Html | undefined {
  const held = objectivesOf(view)
  if (held.length === 0) return undefined
  const isOne = view.kept.content.solutions.length < 2
  return html`<h2 class="govuk-heading-m" id="objectives">How it serves the objectives of the code</h2>
    ${held.map(one => tableOf(one, isOne))}${reasonsPart(view, isOne)}`
}

function tableOf({ solution, rows }: ObjectivesOfSolution, isOne: boolean): Html {
  return stackingTable({
    caption: isOne ? 'Objectives' : nameOfSolution(solution),
    captionSize: isOne ? 'hidden' : 's',
    firstCellIsHeader: true,
    head: ['Objective', ...VIEWERS.map(viewerInWords)],
    rows: rows.map(({ objective, title, held }) => [
      `(${objective}) ${title}`,
      ...VIEWERS.map(viewer => cellOf(held[viewer])),
    ]),
  })
}

function cellOf({ view, counts }: HeldView): Html {
  const counted = counts === null ? '' : countsInWords(counts)
  return html`${view === null ? (counted === '' ? 'Not said' : '') : tag(view.effect, COLOURS[view.effect])}${counted !== '' && html` ${counted}`}`
}

/** `3 better, 1 worse`. */
function countsInWords(counts: Readonly<Record<Effect, number>>): string {
  return EFFECTS.filter(effect => counts[effect] > 0)
    .map(effect => `${counts[effect]} ${effect}`)
    .join(', ')
}

function reasonsPart({ kept, edition }: ModificationPage, isOne: boolean): Html | undefined {
  const { views } = kept.content
  if (views.length === 0) return undefined
  const titleOf = (key: string) => edition.modificationProcess.objectives.find(one => one.key === key)?.title ?? key
  const says = (by: Viewer, solution: string) =>
    isOne ? viewerInWords(by) : `${viewerInWords(by)}, ${nameOfSolution(solution)}`
  const rows = views.map(({ by, effect, reason, solution, objective }) => [
    `(${objective}) ${titleOf(objective)}`,
    says(by, solution),
    tag(effect, COLOURS[effect]),
    userText(reason),
  ])
  const head = ['Objective', 'Says', 'Effect', 'Why']
  const body = stackingTable({ caption: 'Why', captionSize: 'hidden', head, rows, firstCellIsHeader: true })
  return details({ summary: 'Why they hold it', id: 'objectives-why', body })
}
