import type { Edition } from '../../kit/pack/pack.ts'
import { formatReference, parseReference, type ReferencePatterns } from '../../kit/pack/reference-pattern.ts'

export const SERIES = 'modification'

/** The reference of a number while it stands in a state: the same digits, in the pattern that the state asks for. */
export function referenceIn(edition: Edition, state: string, number: number): string {
  return formatReference(patternsIn(edition, state), 'modification', { number })
}

/** All references that a number may have in its life. */
export function referencesOf(edition: Edition, number: number): readonly string[] {
  return patternsOf(edition).map(modification =>
    formatReference({ ...edition.references, modification }, 'modification', { number }),
  )
}

/** The number in a reference of this edition, whichever of its patterns it has; undefined if it has none of them. */
export function numberOf(edition: Edition, reference: string): number | undefined {
  return patternsOf(edition)
    .map(modification => parseReference({ ...edition.references, modification }, 'modification', reference))
    .map(fields => fields?.['number'])
    .find(number => typeof number === 'number')
}

/** Is it in the pattern that one has before it goes on to another? */
export function hasEarlyReference({ references, modificationProcess }: Edition, reference: string): boolean {
  const early = modificationProcess.earlyReference
  if (early === undefined) return false
  return parseReference({ ...references, modification: early.pattern }, 'modification', reference) !== undefined
}

function patternsOf({ references, modificationProcess }: Edition): readonly string[] {
  const early = modificationProcess.earlyReference
  return [references.modification, ...(early === undefined ? [] : [early.pattern])]
}

function patternsIn({ references, modificationProcess }: Edition, state: string): ReferencePatterns {
  const early = modificationProcess.earlyReference
  return early?.states.includes(state) ? { ...references, modification: early.pattern } : references
}
