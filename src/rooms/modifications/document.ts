import type { DocumentType, ModificationProcess } from '../../kit/pack/modification-process.ts'
import type { StepGuard } from '../../kit/pack/modification-step.ts'
import type { StoredVersion } from '../papers/door.ts'
import { solutionInSentence } from './solution.ts'

/** A document that belongs to a modification: the text of the change, a letter, a form. Its class is its own. */
export type ModificationDocument = Readonly<{
  /** The reference of the modification. */
  modification: string
  /** A type of the process. */
  type: string
  title: string
  /** The step that it belongs to: the determination that the letter conveys. */
  step: DocumentedStep | null
  /** The solution that it is of, by its key; absent if it is of the modification as a whole. */
  solution?: string | undefined
  files: readonly StoredVersion[]
  withdrawnBecause: string | null
}>

export type DocumentedStep = Readonly<{ step: string; says: string; on: string }>

export function typesOf({ documentTypes = [] }: ModificationProcess): readonly DocumentType[] {
  return documentTypes
}

export function titleOfType(process: ModificationProcess, key: string): string {
  return typesOf(process).find(type => type.key === key)?.title ?? key.replaceAll('-', ' ')
}

/** `Legal text`, or `Legal text of Alternative 1`. */
export function kindInWords(
  process: ModificationProcess,
  { type, solution }: Pick<ModificationDocument, 'type' | 'solution'>,
): string {
  const title = titleOfType(process, type)
  return solution === undefined ? title : `${title} of ${solutionInSentence(solution)}`
}

/**
 * The guards that hold because of the documents that are there.
 *
 * In English:
 * - a document that is of no solution alone is of all of them;
 * - otherwise each solution has one of its own: what is written for an alternative does not speak for the original.
 */
export function shownBy(
  process: ModificationProcess,
  there: readonly Pick<ModificationDocument, 'type' | 'solution'>[],
  solutions: readonly string[],
): readonly StepGuard[] {
  const isThereFor = (key: string, solution: string): boolean =>
    there.some(({ type, solution: of = solution }) => type === key && of === solution)
  return typesOf(process).flatMap(({ key, shows }) =>
    shows !== undefined && solutions.every(solution => isThereFor(key, solution)) ? [shows] : [],
  )
}

/** A form names a step by its day and its name: `2017-01-26/authority-approves`. */
export function keyOfStep({ on, step }: Readonly<{ on: string; step: string }>): string {
  return `${on}/${step}`
}
