import type { Classification } from '../../../kit/classification.ts'
import type { Handling } from '../../../kit/pack/handling.ts'
import { audienceOf, bodyGroup, declaredGroup, personGroup } from '../../../shell/ledger/audience.ts'
import { functionGroup, organisationGroup } from '../author-group.ts'
import type { Named, Paper } from '../paper.ts'

type Sighted = Readonly<{
  classification: Classification
  isIssued: boolean
  paper: Pick<Paper, 'body' | 'author' | 'sponsor' | 'draftedBy'>
}>

/**
 * The groups that a paper, or an appendix of it, is for.
 *
 * In English:
 * - until it is issued: those who write it and sponsor it, the secretariat, and the chair of the body, who may be asked to consent to a late
 *   paper; where the class needs a declaration, the last two only once they have signed it;
 * - once it is issued: the readers of its class;
 * - and those who wrote and sponsored it, unless the class needs a declaration.
 */
export function readersOfPaper(handling: Handling, { classification, isIssued, paper }: Sighted): readonly string[] {
  const { body } = paper
  const { needsDeclaration } = handling.classes[classification]
  const writers = writersOf(paper)
  if (isIssued) return [...audienceOf(handling, classification, { body }), ...(needsDeclaration ? [] : writers)]
  const keepers = needsDeclaration
    ? [declaredGroup('secretariat', body), declaredGroup('chair-of-the-body', body)]
    : ['secretariat', bodyGroup('chair-of-the-body', body)]
  return [...writers, ...keepers]
}

function writersOf({ author, sponsor, draftedBy }: Sighted['paper']): readonly string[] {
  const named = [author, ...(sponsor === null ? [] : [sponsor])].map(groupOf)
  return [...new Set([...named, ...(draftedBy === null ? [] : [personGroup(draftedBy)])])]
}

function groupOf({ kind, key }: Named): string {
  switch (kind) {
    case 'person':
      return personGroup(key)
    case 'function':
      return functionGroup(key)
    case 'organisation':
      return organisationGroup(key)
    case 'body':
      return bodyGroup('members-of-the-body', key)
  }
}
