import type { DocumentType, ModificationProcess } from '../../kit/pack/modification-process.ts'
import type { StepGuard } from '../../kit/pack/modification-step.ts'
import type { StoredVersion } from '../papers/door.ts'

/** A document that belongs to a modification: the text of the change, a letter, a form. Its class is its own. */
export type ModificationDocument = Readonly<{
  /** The reference of the modification. */
  modification: string
  /** A type of the process. */
  type: string
  title: string
  /** The step that it belongs to: the determination that the letter conveys. */
  step: DocumentedStep | null
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

/** The guards that hold because of the documents that are there. */
export function shownBy(process: ModificationProcess, types: readonly string[]): readonly StepGuard[] {
  return typesOf(process).flatMap(({ key, shows }) => (shows !== undefined && types.includes(key) ? [shows] : []))
}

/** A form names a step by its day and its name: `2017-01-26/authority-approves`. */
export function keyOfStep({ on, step }: Readonly<{ on: string; step: string }>): string {
  return `${on}/${step}`
}
