import type { EditionContent } from '../../kit/pack/edition.ts'
import { REFERENCE_KINDS, type ReferenceKind } from '../../kit/pack/reference-kinds.ts'
import { fieldNamesOf, problemsOfPattern } from '../../kit/pack/reference-pattern.ts'
import { checkKnown, type Report } from './report.ts'

/** Each pattern can be written and read back, uses only fields that the product supplies, and tells its records apart. */
export function checkReferences({ references }: EditionContent, report: Report): void {
  // The schema of `references` names exactly the kinds.
  for (const kind of Object.keys(references) as ReferenceKind[]) {
    const path = ['references', kind]
    const problems = problemsOfPattern(references, kind)
    for (const { says, remedy } of problems) report(path, says, remedy)
    if (problems.length === 0) checkFields(kind, references[kind], report)
  }
}

function checkFields(kind: ReferenceKind, pattern: string, report: Report): void {
  const path = ['references', kind]
  const { may, must } = REFERENCE_KINDS[kind]
  const fields = fieldNamesOf(pattern)
  for (const field of fields) checkKnown(report, path, `field of a ${kind} reference`, field, may)
  for (const choice of must) {
    const choices: readonly string[] = choice
    if (fields.some(field => choices.includes(field))) continue
    const names = choices.map(name => `{${name}}`).join(' or ')
    report(
      path,
      `“${pattern}” has no ${names}, so that different records would have one reference`,
      `put ${names} into it`,
    )
  }
}
