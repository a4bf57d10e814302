import type { CostRule } from '../../../kit/pack/assessments.ts'
import { type Edition, getEdition } from '../../../kit/pack/pack.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { linkButton } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Panel } from '../../meetings/door.ts'
import { type Modification, nameOfSolution, ORIGINAL } from '../../modifications/door.ts'
import { type Assessment, bySolution } from '../assessment.ts'
import { poundsInWords, totalsBySide } from '../costs.ts'
import { costRuleOf, kindsOf } from '../kinds.ts'
import { assessmentsBelow, assessmentsFrom } from '../store.ts'
import { addressOfRequest } from './addresses.ts'
import { mayRequest } from './asker.ts'
import { assessmentsTable, shownOf } from './assessment-view.ts'
import { costsTable } from './cost-part.ts'

/** On a modification’s page: what is assessed for it, when that is due, and the way to ask for more. */
export async function modificationPanel(
  ask: Ask,
  { record: modification }: Kept<Modification>,
): Promise<Panel | undefined> {
  const edition = getEdition(ask.house.pack, modification.edition)
  if (kindsOf(edition).length === 0) return undefined
  const [rows = []] = await ask.read(assessmentsBelow(ask.house.pack.code.key, [modification.id], ask.asAt?.instant))
  const all = assessmentsFrom(rows)
  const shown = all.map(kept => shownOf(ask, kept))
  const costs = costsOf(all, edition)
  const mayAsk = mayRequest(ask, edition)
  if (shown.length === 0 && !mayAsk) return undefined
  return {
    title: 'Assessments',
    data: { assessments: shown, costs: costs.map(({ data }) => data) },
    html: html`
      ${shown.length === 0 ? emptyState('Nothing has been asked for yet.') : assessmentsTable(ask, 'The oldest first', shown)}
      ${costs.map(one => one.html)}
      ${mayAsk && linkButton({ text: 'Ask for an assessment', href: addressOfRequest(modification.reference), kind: 'secondary' })}`,
  }
}

/** What each solution costs, by the newest assessment of it that stands and says so. */
function costsOf(all: readonly Kept<Assessment>[], edition: Edition) {
  const telling = all.filter(({ record, content }) => record.state === 'delivered' && content.costs.length > 0)
  const newest = bySolution(telling).flatMap(({ solution, own }) => own.slice(-1).map(one => ({ one, solution })))
  return newest.map(({ one, solution }) => costsOfOne(one, solution, costRuleOf(edition), newest.length === 1))
}

function costsOfOne(
  { record: { reference }, content: { costs } }: Kept<Assessment>,
  solution: string,
  rule: CostRule,
  isOne: boolean,
) {
  const { central, party } = totalsBySide(costs, rule)
  const of = isOne ? 'Costs' : `Costs of ${solution === ORIGINAL ? 'the original' : nameOfSolution(solution)}`
  const id = `costs-of-${solution}`
  return {
    data: { solution, assessment: reference, central, party, lines: costs },
    html: html`<h3 class="govuk-heading-s">${of}</h3>
      <p class="govuk-body">By ${reference}: ${poundsInWords(central)} central, and ${poundsInWords(party)} of parties.</p>
      ${details({ summary: 'Each figure, and what it rests on', id, body: costsTable(costs, rule) })}`,
  }
}
