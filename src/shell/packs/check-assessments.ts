import type { EditionContent } from '../../kit/pack/edition.ts'
import { checkDistinct, checkKnown, type Report } from './report.ts'

/** Kinds of assessments name functions, clocks and kinds that exist, each kind only those that stand before it. */
export function checkAssessments({ assessments, functions, clocks, lifecycles }: EditionContent, report: Report): void {
  if (assessments === undefined) return
  const { kinds, costs, returnReasons } = assessments
  if (lifecycles['assessment'] === undefined) {
    report(['assessments'], 'there is no lifecycle of assessment', 'add “assessment:” to lifecycles')
  }
  const assessors = functions.map(({ key }) => key)
  for (const [n, kind] of kinds.entries()) {
    const at = ['assessments', 'kinds', n] as const
    checkKnown(report, [...at, 'assessor'], 'function', kind.assessor, assessors)
    checkKnown(report, [...at, 'clock'], 'clock', kind.clock, Object.keys(clocks))
    const before = kinds.slice(0, n).map(({ key }) => key)
    for (const [m, key] of (kind.after ?? []).entries())
      checkKnown(report, [...at, 'after', m], 'kind of assessment before this one', key, before)
  }
  const keyed = [
    [['assessments', 'kinds'], kinds, 'kind of assessment'],
    [['assessments', 'costs', 'phases'], costs.phases, 'phase'],
    [['assessments', 'costs', 'providers'], costs.providers, 'provider'],
    [['assessments', 'returnReasons'], returnReasons, 'category of reasons'],
  ] as const
  for (const [path, list, what] of keyed)
    checkDistinct(
      report,
      list.map(({ key }, n) => [[...path, n, 'key'], key]),
      what,
    )
  checkDistinct(
    report,
    kinds.map(({ abbreviation }, n) => [['assessments', 'kinds', n, 'abbreviation'], abbreviation]),
    'abbreviation',
  )
}
