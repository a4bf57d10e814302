import { type Static, Type } from 'typebox'
import { AgendaItemKind } from './agenda.ts'
import { Key, oneOf, only, Wording } from './plain-values.ts'
import { ProcessStep, STEP_GUARDS } from './modification-step.ts'
import { provenance } from './provenance.ts'

const Named = only({ key: Key, title: Wording, ...provenance })

/** Where a modification may stand. */
export const ProcessState = only({
  key: Key,
  title: Wording,
  /** The stage of which it is a part; absent if that is not known. */
  stage: Type.Optional(Key),
  isFinal: Type.Boolean(),
  /** Who has to act next: a body, a function, or `proposer`, `party`, `system`. */
  waitsFor: Type.Optional(Key),
  /** As which kind of item the body for which it waits takes it, so that it is on its next agenda; `business` has an item of its own. */
  takenAs: Type.Optional(Type.Union([AgendaItemKind, Type.Literal('business')])),
  /** How long it lasts by itself: when the clock has run out, counted from the day on which it came here, the step is taken. */
  closes: Type.Optional(only({ clock: Key, step: Key })),
})
export type ProcessState = Readonly<Static<typeof ProcessState>>

/** How a modification is decided: by whom, and when this is the way. */
export const ProcessPath = only({ key: Key, title: Wording, when: Wording, decidedBy: Key, ...provenance })
export type ProcessPath = Readonly<Static<typeof ProcessPath>>

/** Codes of others in which a change may have to be made together with one here, and the priorities that all of them then share. */
export const OtherCodes = only({
  codes: Type.Array(only({ key: Key, title: Wording }), { minItems: 1 }),
  /** From the highest on. */
  priorities: Type.Array(Named, { minItems: 1 }),
  ...provenance,
})
export type OtherCodes = Readonly<Static<typeof OtherCodes>>
/** A type of document that is attached to a modification: a letter, a form, the text of the change. */
export const DocumentType = only({
  key: Key,
  title: Wording,
  /** The guard that holds when there is one. */
  shows: Type.Optional(oneOf(STEP_GUARDS)),
  /** Is its text printed in reports? */
  isPrinted: Type.Boolean(),
})
export type DocumentType = Readonly<Static<typeof DocumentType>>

/** A challenge: of the path, of the timetable. It waits until one of the steps that answer it is taken. */
export const ProcessChallenge = only({
  step: Key,
  answeredBy: Type.Array(Key, { minItems: 1 }),
  /** A body or a function. */
  owedBy: Key,
})
export type ProcessChallenge = Readonly<Static<typeof ProcessChallenge>>

/** A consultation that is held on a modification. What shows that it is over is its own record, and nothing else. */
export const ProcessConsultation = only({
  kind: Key,
  /** The states in which it may be issued. */
  during: Type.Array(Key, { minItems: 1 }),
  /** The step that is taken when it is issued, if there is one. */
  step: Type.Optional(Key),
  /** Is it to be held anew each time that the modification comes to such a state? */
  isHeldAnew: Type.Boolean(),
  /** The guard that holds when it has closed, and the one that holds when its responses have been collated. */
  closed: oneOf(STEP_GUARDS),
  collated: Type.Optional(oneOf(STEP_GUARDS)),
})
export type ProcessConsultation = Readonly<Static<typeof ProcessConsultation>>

/**
 * How the code is changed: the whole process, as a table. A modification keeps the edition of the day on which it was raised, and so its
 * process, until it is moved to another edition by an act.
 */
export const ModificationProcess = only({
  initial: Key,
  /** In the order of the work; a page draws them as a line. */
  stages: Type.Array(only({ key: Key, title: Wording }), { minItems: 2 }),
  states: Type.Array(ProcessState, { minItems: 2 }),
  paths: Type.Array(ProcessPath, { minItems: 1 }),
  /** From the ordinary one on. */
  urgencies: Type.Array(Named, { minItems: 1 }),
  /** The objectives of the code that a modification is measured by. */
  objectives: Type.Array(Named, { minItems: 1 }),
  /** The reference that it has as long as it is in one of these states, if it gets another later; the number stays. */
  earlyReference: Type.Optional(only({ pattern: Wording, states: Type.Array(Key, { minItems: 1 }), ...provenance })),
  /** Who may take a step although something is lacking. It stays visible for ever. */
  overrides: only({ by: Type.Array(Key), ...provenance }),
  /** The contacts of a party who act for it here, as `party` and as `proposer`: the others only draft. All of them, if absent. */
  partySpeaks: Type.Optional(only({ by: Type.Array(Key, { minItems: 1 }), ...provenance })),
  /** Who works on a modification, and how many there have to be. */
  group: Type.Optional(only({ body: Key, minimum: Type.Integer({ minimum: 1 }), ...provenance })),
  /** The body that votes on the solutions, and which of several that pass is taken. */
  ballot: Type.Optional(
    only({ body: Key, choosing: oneOf(['most-support', 'first-that-passes', 'left-to-the-body']), ...provenance }),
  ),
  otherCodes: Type.Optional(OtherCodes),
  /** What is put before somebody to determine while the modification goes on, and by which steps it is determined. */
  challenges: Type.Optional(Type.Array(ProcessChallenge, { minItems: 1 })),
  /** The kinds of consultations that are held on it, and which guards rest on them. */
  consultations: Type.Optional(Type.Array(ProcessConsultation, { minItems: 1 })),
  /** The types of documents that are attached to it; absent if none are. */
  documentTypes: Type.Optional(Type.Array(DocumentType, { minItems: 1 })),
  /** Which state of an earlier edition continues as which of this one; the others keep their names. */
  takesOver: Type.Optional(Type.Array(only({ from: Key, to: Key }), { minItems: 1 })),
  steps: Type.Array(ProcessStep, { minItems: 1 }),
})
export type ModificationProcess = Readonly<Static<typeof ModificationProcess>>

export function findState(process: ModificationProcess, key: string): ProcessState | undefined {
  return process.states.find(state => state.key === key)
}

/** As the page calls it; a state of another edition by its key. */
export function titleOfProcessState(process: ModificationProcess, key: string): string {
  return findState(process, key)?.title ?? key.replaceAll('-', ' ')
}

export function isEnded(process: ModificationProcess, key: string): boolean {
  return findState(process, key)?.isFinal ?? false
}
