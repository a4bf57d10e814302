import { allOf, type Refusal, require, type Verdict } from '../../kit/verdict.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const SHAPE = /^(?:[A-Z]|[1-9][0-9]?)$/

/** The label that follows those that a paper has: the next letter, or the next number where they are numbered. */
export function nextLabel(taken: readonly string[]): string {
  const isNumbered = taken.length > 0 && taken.every(label => /^\d/.test(label))
  const last = Math.max(0, ...taken.map(placeOfLabel))
  if (isNumbered || last >= LETTERS.length) return String(last + 1)
  return LETTERS.charAt(last)
}

/** By which appendices are in order: A is 1, B is 2; a number is itself. */
export function placeOfLabel(label: string): number {
  return /^\d+$/.test(label) ? Number(label) : LETTERS.indexOf(label) + 1
}

export function checkLabel(label: string, taken: readonly string[]): Verdict {
  return allOf(require(SHAPE.test(label), NOT_A_LABEL), require(!taken.includes(label), labelTaken(label)))
}

const NOT_A_LABEL: Refusal = {
  reason: 'not-a-label',
  says: 'An appendix is called by a capital letter or by a number from 1 to 99. Write one of these.',
  field: 'label',
}

function labelTaken(label: string): Refusal {
  const says = `There is an appendix ${label} already. Choose another letter or number.`
  return { reason: 'label-taken', says, field: 'label' }
}
