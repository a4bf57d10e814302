import type { Classification } from '../../kit/classification.ts'

/**
 * Papers of a meeting are numbered class by class: white as the pack writes it, every other class in a series of its own, named by the letter
 * of the class after the meeting. So nobody can tell from a gap that there is a paper that he may not see.
 */
export function numberedPart(name: string, classification: Classification): string {
  return classification === 'white' ? name : `${name}-${classification.charAt(0).toUpperCase()}`
}
