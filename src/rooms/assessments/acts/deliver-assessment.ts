import { allOf, granted, require, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Assessment, wordsOf } from '../assessment.ts'
import { checkLines, type CostLine } from '../costs.ts'
import { costRuleOf } from '../kinds.ts'
import { takeAssessment } from '../store-taken.ts'

export type DeliveredAssessment = Readonly<{
  assessment: string
  findings: string
  costs: readonly CostLine[]
  version?: number | undefined
}>

/**
 * The assessor delivers what it found, with what it costs. Costs that are not broken down as the code asks for are taken all the same: the
 * assessment is there. It is the report that cannot be tabled on them.
 */
export async function deliverAssessment(
  context: ActContext,
  input: DeliveredAssessment,
): Promise<Verdict<Kept<Assessment>>> {
  return await perform(context, async tx => {
    const taken = await takeAssessment(tx, input.assessment, 'deliver-assessment', input)
    if (!taken.ok) return taken
    const { kept, edition, kind, to } = taken.value
    const findings = input.findings.trim()
    const costs = input.costs.map(line => ({ ...line, rationale: line.rationale.trim() }))
    const verdict = allOf(
      require(findings !== '', { reason: 'findings-missing', says: 'Say what you found.', field: 'findings' }),
      require(kind.costs !== 'none' || costs.length === 0, {
        reason: 'costs-not-asked',
        says: `A ${kind.title} gives no costs. Leave them out.`,
        field: 'costs',
      }),
      checkLines(costs, costRuleOf(edition)),
    )
    if (!verdict.ok) return verdict
    const content = { ...kept.content, findings, costs, deliveredOn: tx.today }
    const told = { verb: 'assessment-delivered', state: to, onDate: tx.today, content, words: wordsOf(content) }
    return granted(await change(tx, kept, told))
  })
}
