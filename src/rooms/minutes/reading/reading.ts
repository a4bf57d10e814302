import type { Classification } from '../../../kit/classification.ts'

/** Where something stands in the text that was read: lines from 1, both ends included. */
export type Place = Readonly<{ from: number; to: number }>

/** Read from the text, shown beside it. `doubt` is present where a person should look before accepting, and says why. */
export type Placed = Readonly<{ lines: Place; doubt?: string }>

export type ReadMeeting = Readonly<{
  body?: string
  number?: number
  title?: string
  /** `YYYY-MM-DD`. */
  date?: string
  /** As the body's own references begin: `RP12`. */
  reference?: string
  venue?: string
  /** One sentence for each field above that a person should check. */
  doubts: readonly string[]
}>

export type AttendanceStatus = 'present' | 'part' | 'apologies' | 'alternate' | 'in attendance' | 'absent'

export type ReadAttendee = Placed &
  Readonly<{
    name: string
    status: AttendanceStatus
    initials?: string
    role?: string
    category?: string
    organisation?: string
    alternateFor?: string
    /** Attended from afar. */
    remote?: true
    /** The items attended, as written: `3-5 only`. */
    items?: string
  }>

export type ReadDecision = Placed &
  Readonly<{
    /** In capitals: `NOTED`. */
    verb: string
    text: string
    /** Who decided, as written: `The Rules Panel`. */
    by?: string
    /** The list that the sentence introduces, if it ends in a colon. */
    points?: readonly string[]
  }>

/** Decision-like words that are not formally written: shown to a person, never taken as a decision. */
export type Suggestion = Readonly<{ verb: string; text: string; line: number; item?: ItemNumber }>

export type ReadAction = Placed &
  Readonly<{
    /** As numbered in the minutes, repaired; `unnumbered-1` and so on where it has none. */
    ref: string
    owner: string | null
    text: string
    /** As written: `3 March 2017`, `January 2017 Panel meeting`. */
    due: string | null
    /** `YYYY-MM-DD`, where `due` names one day. */
    dueDate?: string
    item?: ItemNumber
  }>

export type ReadUpdate = Placed & Readonly<{ ref: string; text: string; closed: boolean; item?: ItemNumber }>

/** A whole number where the item has one, otherwise its label: `24/056`. */
export type ItemNumber = number | string

export type Paragraph = Readonly<{
  text: string
  lines: Place
  /** Where a decision or an action stands in the paragraph: what else it says. */
  beside?: string
}>

export type ReadItem = Placed &
  Readonly<{
    number: ItemNumber
    title: string
    decisions: readonly ReadDecision[]
    /** The references of the actions given at this item. */
    actions: readonly string[]
    /** All that was said, decided and given at the item, as paragraphs of the text. */
    discussion: readonly Paragraph[]
  }>

export type ReferenceKind = 'modification' | 'action' | 'document' | 'standard' | 'case' | 'other'

export type ReadReference = Readonly<{
  kind: ReferenceKind
  /** Repaired and normalised: `ABC0011`. */
  reference: string
  /** As the text spells it, each spelling once. */
  spellings: readonly string[]
  lines: readonly number[]
  doubt?: string
}>

export type ReadWarning = Readonly<{ line: number; says: string; text?: string }>

/** What was read from old minutes, for a person to check before any of it becomes a record. */
export type ReadMinutes = Readonly<{
  meeting: ReadMeeting
  attendance: readonly ReadAttendee[]
  items: readonly ReadItem[]
  actions: readonly ReadAction[]
  updates: readonly ReadUpdate[]
  suggestions: readonly Suggestion[]
  references: readonly ReadReference[]
  /** The class marked on the document, or null if it bears none that is known. */
  classification: Classification | null
  warnings: readonly ReadWarning[]
}>
