import type { EditionContent } from '../../kit/pack/edition.ts'
import { checkKnown, type Report } from './report.ts'

/** Whoever may reclassify, or let somebody in, holds a function that there is, or stands in a way to the body that can be told. */
export function checkHandling({ classification, functions }: EditionContent, report: Report): void {
  const people = ['chair', ...functions.map(({ key }) => key)]
  for (const rule of ['reclassifying', 'granting'] as const) {
    for (const [n, role] of classification[rule].by.entries())
      checkKnown(report, ['classification', rule, 'by', n], 'function or role', role, people)
  }
}
