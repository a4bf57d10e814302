import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Classification } from '../../kit/classification.ts'
import type { Purpose } from '../../kit/pack/agenda.ts'
import type { StoredVersion } from './stored-version.ts'

/** A paper for a meeting of a body. Its title is the record's. */
export type Paper = Readonly<{
  /** The key of the body that it is for. */
  body: string
  /** The reference of the meeting, once it has a place on its agenda. */
  meeting: string | null
  /** The identifier of the item, or of the confidential item. */
  item: string | null
  /** Its number among the papers of that meeting. */
  number: number | null
  author: Named
  sponsor: Named | null
  /** The identifier of the person who wrote it down here. */
  draftedBy: string | null
  purpose: Purpose
  summary: string
  /** What the body is asked to do, in order. */
  recommendations: readonly Recommendation[]
  /** The marking of another organisation that stands beside ours. */
  externalMarking: string | null
  receivedOn: CalendarDate | null
  /** Paper day of the meeting. */
  dueOn: CalendarDate | null
  isLate: boolean
  lateConsent: LateConsent | null
  /** Versions of its document, oldest first; once it is issued, those alone that were. */
  files: readonly StoredVersion[]
  /** That these exist, everybody may know who may see the paper; what they are called stands in each. */
  appendices: readonly DeclaredAppendix[]
}>

/** Somebody in words that may stand in public: a role or an organisation, never a person’s name. */
export type Named = Readonly<{
  kind: 'person' | 'organisation' | 'body' | 'function'
  /** The key in the code pack; for a person the identifier. */
  key: string
  words: string
}>

/** `verb` is the key of a decision verb, `text` what follows it in the minutes. */
export type Recommendation = Readonly<{ verb: string; text: string }>

/** The chair’s consent to a paper that came after paper day. */
export type LateConsent = Readonly<{
  /** The identifier of the person in the chair. */
  by: string
  reason: string
  on: CalendarDate
}>

export type DeclaredAppendix = Readonly<{ label: string; classification: Classification }>

export const PAPER_STATES = ['draft', 'submitted', 'accepted', 'issued', 'presented', 'published', 'withdrawn'] as const
export type PaperState = (typeof PAPER_STATES)[number]

/** Has the body been given it? From then on whoever its class is for may read it, and each change has a reason. */
export function isIssued(state: string): boolean {
  return state === 'issued' || state === 'presented' || state === 'published'
}
