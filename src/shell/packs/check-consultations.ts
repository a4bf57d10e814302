import type { EditionContent } from '../../kit/pack/edition.ts'
import { checkDistinct, checkKnown, type Report } from './report.ts'

/** Kinds of consultations name clocks that exist, and ask each question once. */
export function checkConsultations({ consultations, clocks, lifecycles }: EditionContent, report: Report): void {
  if (consultations === undefined) return
  if (lifecycles['consultation'] === undefined) {
    report(['consultations'], 'there is no lifecycle of consultation', 'add “consultation:” to lifecycles')
  }
  const { kinds } = consultations
  for (const [n, { clock, questions }] of kinds.entries()) {
    const at = ['consultations', 'kinds', n] as const
    checkKnown(report, [...at, 'clock'], 'clock', clock, Object.keys(clocks))
    checkDistinct(
      report,
      questions.map(({ key }, m) => [[...at, 'questions', m, 'key'], key]),
      'question',
    )
  }
  for (const field of ['key', 'abbreviation'] as const) {
    checkDistinct(
      report,
      kinds.map((kind, n) => [['consultations', 'kinds', n, field], kind[field]]),
      field === 'key' ? 'kind of consultation' : 'abbreviation',
    )
  }
}
