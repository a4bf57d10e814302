import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Classification } from '../../kit/classification.ts'
import type { MinutesStyle } from '../../kit/pack/words.ts'

/** All that the minutes of a meeting say, in words, before it is laid out: what every format prints and the machine gets. */
export type Sheet = Readonly<{
  title: string
  /** How the document is cited. */
  reference: string
  /** The reference of the meeting. */
  meeting: string
  code: string
  body: string
  /** The only author that is named. */
  organisation: string
  classification: Classification
  /** What stands on each page: `This document has a Classification of White`. */
  marking: string
  /** `Draft 0.1`, `Final 1.0`. */
  version: string
  date: CalendarDate
  /** Number, date, time and place. */
  head: readonly Readonly<{ label: string; value: string }>[]
  attendance: readonly AttendanceGroup[]
  /** Interests in the whole meeting. */
  interests: readonly string[]
  /** What was said of earlier actions, where no item on this sheet is for that. */
  updates: readonly SheetUpdate[]
  items: readonly SheetItem[]
  /** The meeting after this one, in words. */
  next: string | null
  style: MinutesStyle
}>

export type AttendanceGroup = Readonly<{
  kind: 'present' | 'in-attendance' | 'away'
  title: string
  entries: readonly AttendanceEntry[]
}>

export type AttendanceEntry = Readonly<{
  name: string
  /** The category of the seat, or nothing. */
  category: string
  /** The seat, or where they come from. */
  place: string
  /** `stand-in for Lender Member 1, by telephone, items 2 to 7`; empty for the whole meeting in person. */
  remark: string
}>

export type SheetItem = Readonly<{
  number: number
  title: string
  /** Does all of it stand on the other sheet? The title is then that of its class. */
  isApart: boolean
  papers: readonly string[]
  interests: readonly string[]
  passages: readonly Passage[]
  updates: readonly SheetUpdate[]
  decisions: readonly SheetDecisions[]
  /** How the votes fell, who dissented, who abstained. */
  remarks: readonly string[]
  actions: readonly SheetAction[]
  /** What stands in the place of something that is not for every reader of this sheet. */
  stub: Readonly<{ title: string; text: string }> | null
}>

/** A paragraph with its number, or a list. */
export type Passage =
  | Readonly<{ kind: 'paragraph'; number: string | null; text: string }>
  | Readonly<{ kind: 'points'; points: readonly string[] }>

export type SheetUpdate = Readonly<{ reference: string; text: string; isClosed: boolean }>

/** Decisions that follow one another and were taken by the same. */
export type SheetDecisions = Readonly<{
  /** `The Council` */
  lead: string
  items: readonly Readonly<{ reference: string; verb: string; text: string }>[]
}>

export type SheetAction = Readonly<{
  reference: string
  owner: string
  text: string
  /** By when, in words. */
  due: string | null
  /** Does the text say it itself? */
  saysDue: boolean
}>

export function actionsOn({ items }: Sheet): readonly SheetAction[] {
  return items.flatMap(({ actions }) => actions)
}
