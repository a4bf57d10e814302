import { capital } from '../../../kit/capital.ts'
import type { CostRule } from '../../../kit/pack/assessments.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { checkGranularity, type CostLine, poundsInWords, totalsBySide } from '../costs.ts'

/** What a change costs, as somebody delivered it: each figure with what it rests on, the totals, and what is still lacking. */
export function costsPart(costs: readonly CostLine[], rule: CostRule, isGranular: boolean): Html | undefined {
  if (costs.length === 0 && !isGranular) return undefined
  const verdict = isGranular ? checkGranularity(costs, rule) : undefined
  return html`<h2 class="govuk-heading-m" id="costs">Costs</h2>
    ${verdict?.ok === false && insetText(html`<p class="govuk-body">No report can be tabled on these costs as they are.</p><ul class="govuk-list govuk-list--bullet">${verdict.refusals.map(({ says }) => html`<li>${says}</li>`)}</ul>`)}
    ${costs.length > 0 && costsTable(costs, rule)}`
}

export function costsTable(costs: readonly CostLine[], rule: CostRule): Html {
  const { central, party } = totalsBySide(costs, rule)
  const nameOf = (list: CostRule['phases'] | CostRule['providers'], key: string | null, all: string) =>
    key === null ? all : (list.find(one => one.key === key)?.title ?? key)
  return scrollingTable({
    caption: 'What it costs, and what each figure rests on',
    captionSize: 's',
    isDense: true,
    firstCellIsHeader: true,
    head: ['Phase', 'Provider', { content: 'Cost', isNumeric: true }, 'How sure', 'What it rests on'],
    rows: [
      ...costs.map(({ phase, provider, least, most, confidence, rationale }) => [
        nameOf(rule.phases, phase, 'All phases'),
        nameOf(rule.providers, provider, 'All providers'),
        { content: poundsInWords({ least, most }), isNumeric: true },
        capital(confidence),
        userText(rationale),
      ]),
      ['In all, central', '', { content: poundsInWords(central), isNumeric: true }, '', 'Charged to all'],
      ['In all, parties', '', { content: poundsInWords(party), isNumeric: true }, '', 'Spent by parties themselves'],
    ],
  })
}
