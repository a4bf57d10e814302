import { type Static, Type } from 'typebox'
import { AgendaItem, Room, type ScriptedDecision, ScriptedItem } from './demonstration-meeting.ts'
import { AdoptedTerms, DemoElection } from './demonstration-bodies.ts'
import { AlternateAppointment, DemoParty, DemoPerson, SeatHolding, SignedDeclarations } from './demonstration-people.ts'
import { DemoMeeting, InstantText, OpenAction, Owner, Subject, WrittenDecision } from './demonstration-record.ts'
import { DemoSight } from './demonstration-sight.ts'
import { DateText, Key, only, Wording } from './plain-values.ts'
import { formatReference, parseReference, type ReferencePatterns } from './reference-pattern.ts'

/** What the demonstration is, and where its clock stands when it begins. */
export const Beginning = only({
  title: Wording,
  /** Where its facts come from, and what is made up, for the reader of its pages. */
  origin: Wording,
  clock: InstantText,
  /** The meeting that `agenda`, `room` and `script` are about. */
  meeting: Wording,
  /** Functions are held from this day on. */
  functionsFrom: DateText,
  /** The groups of the sign-in page, in order. */
  signInGroups: Type.Array(only({ key: Key, title: Wording }), { minItems: 1 }),
})
export type Beginning = Readonly<Static<typeof Beginning>>

/** What must be open at the meeting after, by owner. */
export const NextMeeting = only({
  meeting: Wording,
  mattersArising: Type.Array(only({ owner: Owner, actions: Type.Array(Wording, { minItems: 1 }) }), { minItems: 1 }),
})
export type NextMeeting = Readonly<Static<typeof NextMeeting>>

/**
 * What a demonstration begins with, and the script of its meeting. The files of `codes/<code>/demo/` are read as one; a list may be
 * continued in another file, in the order of their names.
 *
 * `room`, `script` and `next` are not loaded on the first day: they are what happens in it.
 */
export const Demonstration = only({
  demonstration: Beginning,
  persons: Type.Array(DemoPerson, { minItems: 1 }),
  parties: Type.Array(DemoParty, { minItems: 1 }),
  seats: Type.Array(SeatHolding, { minItems: 1 }),
  alternates: Type.Array(AlternateAppointment),
  declarations: Type.Array(SignedDeclarations),
  termsOfReference: Type.Array(AdoptedTerms),
  elections: Type.Array(DemoElection),
  meetings: Type.Array(DemoMeeting, { minItems: 1 }),
  writtenDecisions: Type.Array(WrittenDecision),
  actions: Type.Array(OpenAction),
  subjects: Type.Array(Subject),
  agenda: Type.Array(AgendaItem, { minItems: 1 }),
  sight: DemoSight,
  room: Room,
  script: Type.Array(ScriptedItem, { minItems: 1 }),
  next: NextMeeting,
})
export type Demonstration = Readonly<Static<typeof Demonstration>>

export type TakenDecision = Readonly<{ verb: string; text: string; isAmended: boolean }>

/** A scripted decision in words: those of the recommendation that it takes, where it gives none of its own. */
export function decisionAsTaken(item: AgendaItem, decision: ScriptedDecision): TakenDecision {
  const recommendations = (item.papers ?? []).flatMap(paper => paper.recommendations)
  const taken = decision.takes === undefined ? undefined : recommendations[decision.takes - 1]
  const verb = decision.verb ?? taken?.verb
  const text = decision.text ?? taken?.text
  if (verb === undefined || text === undefined) throw new Error(`A decision at item ${item.number} has no words.`)
  return { verb, text, isAmended: taken !== undefined && (taken.verb !== verb || taken.text !== text) }
}

export type OpenAtNext = Readonly<{ reference: string; owner: Owner }>

/** The actions that are open once the script has been played: the earlier ones that it does not close, then its own, in order. */
export function actionsOpenAfter(demonstration: Demonstration, references: ReferencePatterns): readonly OpenAtNext[] {
  const { actions, script } = demonstration
  const closed = script.flatMap(({ updates = [] }) =>
    updates.filter(({ closes }) => closes).map(({ action }) => action),
  )
  const before = actions.filter(({ reference }) => !closed.includes(reference))
  return [
    ...before.map(({ reference, owner }) => ({ reference, owner })),
    ...script
      .flatMap(item => item.actions ?? [])
      .map(({ number, owner }) => ({ reference: scriptedActionReference(demonstration, references, number), owner })),
  ]
}

/** The reference that the nth action of the script must come out with. */
export function scriptedActionReference(
  { demonstration, meetings }: Demonstration,
  references: ReferencePatterns,
  number: number,
): string {
  const { meeting } = demonstration
  const date = meetings.find(({ reference }) => reference === meeting)?.date
  const fields = parseReference(references, 'meeting', meeting)
  if (date === undefined || fields === undefined) throw new Error(`There is no meeting ${meeting}.`)
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const document = formatReference(references, 'document', { ...fields, year, month, day })
  return formatReference(references, 'action', { meeting, document, number })
}
