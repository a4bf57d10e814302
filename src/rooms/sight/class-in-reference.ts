import { type Classification, CLASSIFICATIONS } from '../../kit/classification.ts'

/** What is numbered class by class; an appendix has the number of its paper, whatever its own class. */
const NUMBERED_BY_CLASS = ['paper', 'decision', 'action', 'written-decision']

/** Until a paper has a place on an agenda. */
const DRAFT = 'draft-'

/**
 * The class that a reference says, by the letter that stands for the class in which it was numbered (decision 0008): `AB12-R/P01` says red. A
 * record keeps its reference when it is given another class, so it may say one that it has no more; undefined where it says none.
 */
export function classSaidBy({
  kind,
  reference,
}: Readonly<{ kind: string; reference: string }>): Classification | undefined {
  if (!NUMBERED_BY_CLASS.includes(kind)) return undefined
  const [, letter] = /-([A-Z])(?![A-Za-z0-9])/.exec(reference) ?? []
  const said = CLASSIFICATIONS.find(key => key.charAt(0).toUpperCase() === letter)
  if (said !== undefined) return said
  // Papers alone are numbered without a letter in no class but this.
  return kind === 'paper' && !reference.startsWith(DRAFT) ? 'white' : undefined
}
