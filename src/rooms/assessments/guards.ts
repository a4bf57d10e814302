import type { AssessmentKind, CostRule } from '../../kit/pack/assessments.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import { allOf, granted, refused, type Verdict } from '../../kit/verdict.ts'
import { type Assessment, isOpen, solutionAssessed } from './assessment.ts'
import { checkGranularity } from './costs.ts'

/** An assessment with the state of its record. */
export type Standing = Readonly<{ reference: string; state: string; content: Assessment }>

/** What a report puts forward: a solution by its key, as it is called. */
export type AssessedSolution = Readonly<{ key: string; name: string }>

/** What a report is to rest on: the kinds that are asked for, of every solution, and what there is of them. */
export type Judged = Readonly<{
  kinds: readonly AssessmentKind[]
  solutions: readonly AssessedSolution[]
  all: readonly Standing[]
}>

/**
 * Has everything been assessed that this kind of modification has assessed?
 *
 * In English, for each kind, and for the original and each alternative by itself:
 * - it was delivered for the solution as it now is, or noted as not needed;
 * - if one is under way, it is to be waited for;
 * - if it was never asked for, somebody has to ask for it, or to say why it is not needed.
 */
export function checkDelivered({ kinds, solutions, all }: Judged): Verdict {
  return allOf(
    ...solutions.flatMap(solution =>
      kinds.map(kind => checkKind(kind, wordsFor(solution, solutions), newest(kind, solution, all))),
    ),
  )
}

function checkKind(kind: AssessmentKind, of: string | undefined, one: Standing | undefined): Verdict {
  if (one?.state === 'delivered' || one?.state === 'not-needed') return granted()
  const clause = citableClause(kind)
  const says =
    one === undefined
      ? `There is no ${kind.title} of ${of ?? 'the solution as it now is'}. Ask for it, or note why it is not needed.`
      : `${one.reference}, the ${kind.title}, has not been delivered. Wait for it, or note why it is not needed.`
  return refused({ reason: 'assessment-missing', says, ...(clause === undefined ? {} : { clause }) })
}

/**
 * Are the costs known as finely as the code asks before a report is tabled?
 *
 * In English, for the original and each alternative by itself:
 * - each kind that is to give such costs was noted as not needed, or was delivered with costs that are broken down so;
 * - an assessment of an earlier solution does not count.
 */
export function checkCosts({ kinds, solutions, all }: Judged, rule: CostRule): Verdict {
  const granular = kinds.filter(({ costs }) => costs === 'granular')
  return allOf(
    ...solutions.flatMap(solution =>
      granular.map(kind => checkCostsOf(kind, rule, wordsFor(solution, solutions), newest(kind, solution, all))),
    ),
  )
}

function checkCostsOf(
  kind: AssessmentKind,
  rule: CostRule,
  of: string | undefined,
  one: Standing | undefined,
): Verdict {
  if (one?.state === 'not-needed') return granted()
  const clause = citableClause(rule)
  if (one?.state !== 'delivered') {
    const says = `No costs ${of === undefined ? '' : `of ${of} `}are known before the ${kind.title} is there. Wait for it, or note why it is not needed.`
    return refused({ reason: 'costs-missing', says, ...(clause === undefined ? {} : { clause }) })
  }
  const verdict = checkGranularity(one.content.costs, rule)
  if (verdict.ok) return verdict
  return refused(
    ...verdict.refusals.map(({ field: _field, ...refusal }) => ({
      ...refusal,
      says: `${one.reference}: ${refusal.says}`,
    })),
  )
}

/** The newest that stands, or was noted as not needed: what is of an earlier solution, or was withdrawn, is not there. */
function newest({ key }: AssessmentKind, solution: AssessedSolution, all: readonly Standing[]): Standing | undefined {
  return all.findLast(
    ({ state, content }) =>
      content.kind === key &&
      solutionAssessed(content) === solution.key &&
      (isOpen(state) || state === 'delivered' || state === 'not-needed'),
  )
}

/** Where there are no alternatives, nobody speaks of an original. */
function wordsFor({ name }: AssessedSolution, solutions: readonly AssessedSolution[]): string | undefined {
  return solutions.length < 2 ? undefined : name
}
