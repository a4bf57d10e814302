import type { StoredVersion } from './stored-version.ts'

/** A part of a paper with a class of its own. Its title is the record’s. */
export type Appendix = Readonly<{
  /** A letter or a number: `A`, `2`. */
  label: string
  title: string
  summary: string
  externalMarking: string | null
  /** Versions of its document, oldest first; once the paper is issued, those alone that were. */
  files: readonly StoredVersion[]
}>

export function referenceOfAppendix(paper: string, label: string): string {
  return `${paper}/${label}`
}
