import type { AssessmentKind, CostRule } from '../../kit/pack/assessments.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import { allOf, granted, refused, type Verdict } from '../../kit/verdict.ts'
import { type Assessment, isOpen } from './assessment.ts'
import { checkGranularity } from './costs.ts'

/** An assessment with the state of its record. */
export type Standing = Readonly<{ reference: string; state: string; content: Assessment }>

/**
 * Has everything been assessed that this kind of modification has assessed?
 *
 * In English, for each kind:
 * - it was delivered for the solution as it now is, or noted as not needed;
 * - if one is under way, it is to be waited for;
 * - if it was never asked for, somebody has to ask for it, or to say why it is not needed.
 */
export function checkDelivered(kinds: readonly AssessmentKind[], all: readonly Standing[]): Verdict {
  return allOf(...kinds.map(kind => checkKind(kind, all)))
}

function checkKind(kind: AssessmentKind, all: readonly Standing[]): Verdict {
  const own = all.filter(({ content }) => content.kind === kind.key)
  if (own.some(({ state }) => state === 'delivered' || state === 'not-needed')) return granted()
  const waiting = own.find(({ state }) => isOpen(state))
  const clause = citableClause(kind)
  const says =
    waiting === undefined
      ? `There is no ${kind.title} of the solution as it now is. Ask for it, or note why it is not needed.`
      : `${waiting.reference}, the ${kind.title}, has not been delivered. Wait for it, or note why it is not needed.`
  return refused({ reason: 'assessment-missing', says, ...(clause === undefined ? {} : { clause }) })
}

/**
 * Are the costs known as finely as the code asks before a report is tabled?
 *
 * In English:
 * - each kind that is to give such costs was noted as not needed, or was delivered with costs that are broken down so;
 * - an assessment of an earlier solution does not count.
 */
export function checkCosts(kinds: readonly AssessmentKind[], rule: CostRule, all: readonly Standing[]): Verdict {
  const granular = kinds.filter(({ costs }) => costs === 'granular')
  return allOf(...granular.map(kind => checkCostsOf(kind, rule, all)))
}

function checkCostsOf(kind: AssessmentKind, rule: CostRule, all: readonly Standing[]): Verdict {
  const own = all.filter(({ content }) => content.kind === kind.key)
  if (own.some(({ state }) => state === 'not-needed')) return granted()
  const delivered = own.findLast(({ state }) => state === 'delivered')
  const clause = citableClause(rule)
  if (delivered === undefined) {
    const says = `No costs are known before the ${kind.title} is there. Wait for it, or note why it is not needed.`
    return refused({ reason: 'costs-missing', says, ...(clause === undefined ? {} : { clause }) })
  }
  const verdict = checkGranularity(delivered.content.costs, rule)
  if (verdict.ok) return verdict
  return refused(
    ...verdict.refusals.map(({ field: _field, ...refusal }) => ({
      ...refusal,
      says: `${delivered.reference}: ${refusal.says}`,
    })),
  )
}
