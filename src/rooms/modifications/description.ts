import type { Edition } from '../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../kit/verdict.ts'
import type { Impacts, Modification } from './modification.ts'

/** What a modification is about, as its page says it. */
export type Description = Readonly<{ summary: string; issue: string; solution: string; impacts: Impacts }>

/** Are the categories those of the code, and is no list longer than anybody reads? */
export function checkDescription(edition: Edition, { impacts }: Description): Verdict {
  const known = edition.partyCategories.map(({ key }) => key)
  const unknown = impacts.categories.filter(key => !known.includes(key))
  const titles = edition.partyCategories.map(({ title }) => title).join(', ')
  return allOf(
    unknown.length === 0
      ? granted()
      : refused({ reason: 'no-such-category', says: `Choose among the categories: ${titles}.`, field: 'categories' }),
    ...(['systems', 'documents', 'otherCodes'] as const).map(field =>
      require(impacts[field].length <= 100, {
        reason: 'too-many',
        says: 'Name at most 100, one to a line.',
        field,
      }),
    ),
  )
}

/**
 * Is it another solution now?
 *
 * In English:
 * - other words are another solution, unless whoever writes them says that only the words change;
 * - a solution that nobody had described before is no other one.
 */
export function isOtherSolution(before: string, now: string, onlyWordsChange: boolean): boolean {
  const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
  return !onlyWordsChange && words(before) !== '' && words(before) !== words(now)
}

export function descriptionOf({ summary, issue, solution, impacts }: Modification): Description {
  return { summary, issue, solution, impacts }
}

/** One to a line, each once. */
export function linesOf(text: string | undefined): readonly string[] {
  const lines = (text ?? '').split('\n').map(line => line.trim())
  return [...new Set(lines.filter(line => line !== ''))]
}
