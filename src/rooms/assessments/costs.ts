import type { CostRule } from '../../kit/pack/assessments.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import { granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'

/** How sure whoever gives a figure is of it. */
export const COST_CONFIDENCES = ['rough', 'estimated', 'quoted'] as const
export type CostConfidence = (typeof COST_CONFIDENCES)[number]

/** One figure of what a change costs: in whole pounds, from the least to the most. */
export type CostLine = Readonly<{
  /** A phase and a provider of the edition; null for all of them together. */
  phase: string | null
  provider: string | null
  least: number
  most: number
  /** What the figure rests on. */
  rationale: string
  confidence: CostConfidence
}>

export type CostTotal = Readonly<{ least: number; most: number }>

export const MOST_POUNDS = 10_000_000_000

/**
 * Are the costs broken down as the code asks for it?
 *
 * In English:
 * - there is at least one figure;
 * - by phase: every phase of the code has one, if only of nothing, and none is for all phases together;
 * - by phase and provider: none is for all providers together;
 * - where a rationale is asked for, every figure says what it rests on.
 */
export function checkGranularity(costs: readonly CostLine[], rule: CostRule): Verdict {
  const clause = citableClause(rule)
  const refusals = lacks(costs, rule).map((says): Refusal => {
    return { reason: 'costs-not-granular', says, field: 'costs', ...(clause === undefined ? {} : { clause }) }
  })
  return refusals.length === 0 ? granted() : refused(...refusals)
}

function lacks(costs: readonly CostLine[], { granularity, phases, needsRationale }: CostRule): readonly string[] {
  if (costs.length === 0) return ['There are no costs. Give at least one figure.']
  const found: string[] = []
  const missing = phases.filter(({ key }) => !costs.some(({ phase }) => phase === key)).map(({ title }) => title)
  if (granularity !== 'total' && missing.length > 0)
    found.push(
      `There is no figure for ${inList(missing)}. Give one for each phase, of nothing where nothing is to be paid.`,
    )
  if (granularity !== 'total' && costs.some(({ phase }) => phase === null))
    found.push('A figure is for all phases together. Say what each phase costs.')
  if (granularity === 'by-phase-and-provider' && costs.some(({ provider }) => provider === null))
    found.push('A figure is for all providers together. Say what each provider is paid.')
  const silent = costs.filter(({ rationale }) => rationale.trim() === '').length
  if (needsRationale && silent > 0)
    found.push(
      silent === 1
        ? 'One figure does not say what it rests on. Add why it is what it is.'
        : `${silent} figures do not say what they rest on. Add why each is what it is.`,
    )
  return found
}

/** Can these lines stand? Each phase and provider is one of the code, and no figure is more than another that is the most. */
export function checkLines(costs: readonly CostLine[], { phases, providers }: CostRule): Verdict {
  const refusals = costs.flatMap((line, n) => {
    const row = `Row ${n + 1}`
    const says = [
      line.phase !== null && !phases.some(({ key }) => key === line.phase) && `${row} names a phase that there is not.`,
      line.provider !== null &&
        !providers.some(({ key }) => key === line.provider) &&
        `${row} names a provider that there is not.`,
      !(isPounds(line.least) && isPounds(line.most)) &&
        `${row} needs its figures in whole pounds, from 0 to ${MOST_POUNDS.toLocaleString('en-GB')}.`,
      line.least > line.most && `${row} gives the most as less than the least.`,
    ]
    return says.flatMap(one => (one === false ? [] : [{ reason: 'cost-line-wrong', says: one, field: 'costs' }]))
  })
  return refusals.length === 0 ? granted() : refused(...refusals)
}

function isPounds(figure: number): boolean {
  return Number.isSafeInteger(figure) && figure >= 0 && figure <= MOST_POUNDS
}

export function totalOf(costs: readonly CostLine[]): CostTotal {
  return costs.reduce((sum, { least, most }) => ({ least: sum.least + least, most: sum.most + most }), NOTHING)
}

const NOTHING: CostTotal = { least: 0, most: 0 }

/** The totals of each side; a figure for all providers together is central, since nobody else charges it. */
export function totalsBySide(
  costs: readonly CostLine[],
  { providers }: CostRule,
): Readonly<Record<'central' | 'party', CostTotal>> {
  const sideOf = ({ provider }: CostLine) => providers.find(({ key }) => key === provider)?.side ?? 'central'
  return {
    central: totalOf(costs.filter(line => sideOf(line) === 'central')),
    party: totalOf(costs.filter(line => sideOf(line) === 'party')),
  }
}

/** `£1,200`, or `£1,200 to £3,000`. */
export function poundsInWords({ least, most }: CostTotal): string {
  const pounds = (figure: number) => `£${figure.toLocaleString('en-GB')}`
  return least === most ? pounds(least) : `${pounds(least)} to ${pounds(most)}`
}

function inList(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
