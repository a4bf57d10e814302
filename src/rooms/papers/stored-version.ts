import type { CalendarDate } from '../../kit/calendar-date.ts'

/** One version of a document that was handed in as a file. */
export type StoredVersion = Readonly<{
  /** The identifier of its bytes. */
  file: string
  /** From 1 on, in each paper and in each appendix. */
  version: number
  name: string
  mediaType: string
  bytes: number
  sha256: string
  on: CalendarDate
  /** What is new in it, in the words of whoever handed it in. */
  note: string
}>

export function latestVersion(files: readonly StoredVersion[]): StoredVersion | undefined {
  return files.at(-1)
}
