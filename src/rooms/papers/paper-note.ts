import type { CalendarDate } from '../../kit/calendar-date.ts'

/** What a reader has noted on a paper for himself. Nobody else ever reads it. */
export type PaperNote = Readonly<{
  /** The identifier of the paper, or of the appendix. */
  paper: string
  person: string
  text: string
  /** Where in it, in the reader’s words: `page 3`; empty for the whole. */
  place: string
  /** The version of the document that it was made on; null if there was none. */
  onVersion: number | null
  on: CalendarDate
}>

/** Was it made on an earlier version than the one that is there now? */
export function isOnEarlierVersion({ onVersion }: PaperNote, current: number | null): boolean {
  return onVersion !== null && current !== null && onVersion < current
}
