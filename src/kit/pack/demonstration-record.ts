import { type Static, Type } from 'typebox'
import { STEP_GUARDS, STEP_OUTCOMES } from './modification-step.ts'
import { BodyKey, ClassName, DateText, Key, oneOf, only, TimeText, Wording } from './plain-values.ts'

// What the record already says when a demonstration begins: meetings, decisions in writing, actions, and what decisions act on.

const note = Type.Optional(Wording)
const keyed = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'

/** ISO 8601 in UTC, to the minute or the second: `2016-12-09T08:30:00Z`. */
export const InstantText = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?Z$',
  description: 'a moment such as 2016-12-09T08:30:00Z',
})

/** Somebody who has something to do: exactly one of the three. */
export const Owner = Type.Union([only({ organisation: Key }), only({ body: Key }), only({ person: Key })], {
  description: 'organisation:, body: or person: with its key, and only one of them',
})
export type Owner = Readonly<Static<typeof Owner>>

/** When something is due: always in words, and by what can be reckoned with if there is such a thing. */
export const Due = only({
  words: Wording,
  /** Due at this meeting. */
  meeting: Type.Optional(Wording),
  /** Due by the end of this day. */
  by: Type.Optional(DateText),
})
export type Due = Readonly<Static<typeof Due>>

/** What a decision does to its subject. The rooms carry it out. */
export const OUTCOMES = [
  ...STEP_OUTCOMES,
  'retarget-assessment',
  'note-admission',
  'note-category',
  'add-to-register',
  'reword-in-register',
  'adopt-amendment',
  'approve-for-consultation',
  'approve-for-use',
  'respond-to-consultation',
  'consult-on-date',
  'request-information',
  'delegate-to-body',
  'set-assurance-status',
  'take-up-area',
  'take-position',
] as const

/** How one seat of the body voted. */
export const RecordedVote = only({
  seat: Key,
  number: Type.Integer({ minimum: 1, description: 'a whole number, 1 or more' }),
  vote: oneOf(['for', 'against', 'abstain']),
})
export type RecordedVote = Readonly<Static<typeof RecordedVote>>

/** What a meeting that is over decided, by the verbs of the edition. */
export const PastDecision = only({
  verb: Key,
  text: Wording,
  subject: Type.Optional(Key),
  outcome: Type.Optional(oneOf(OUTCOMES)),
  votes: Type.Optional(Type.Array(RecordedVote, { minItems: 1 })),
  note,
})
export type PastDecision = Readonly<Static<typeof PastDecision>>

export const DemoMeeting = only({
  /** As the edition writes it: `TC-005`. */
  reference: Wording,
  /** A body, or a group of it: `swap-group.12`. */
  body: BodyKey,
  date: DateText,
  startsAt: TimeText,
  endsAt: Type.Optional(TimeText),
  place: Type.Optional(Wording),
  /** A state of the edition's lifecycle of a meeting. */
  state: Key,
  papersIssuedOn: Type.Optional(DateText),
  minutesCirculatedOn: Type.Optional(DateText),
  minutesApprovedOn: Type.Optional(DateText),
  /** What it was about, in a few sentences. */
  report: Type.Optional(Wording),
  decisions: Type.Optional(Type.Array(PastDecision, { minItems: 1 })),
  /** Items that were not reached and go to another meeting. */
  carriedOver: Type.Optional(Type.Array(only({ title: Wording, to: Wording }), { minItems: 1 })),
  note,
})
export type DemoMeeting = Readonly<Static<typeof DemoMeeting>>

export const WrittenAnswer = only({
  seat: Key,
  number: Type.Integer({ minimum: 1, description: 'a whole number, 1 or more' }),
  answer: oneOf(['for', 'against', 'abstain']),
  at: InstantText,
  comment: Type.Optional(Wording),
})
export type WrittenAnswer = Readonly<Static<typeof WrittenAnswer>>

/** A question that a body answered in writing, with the answers by seat, in order of time. */
export const WrittenDecision = only({
  key: Key,
  body: Key,
  /** The meeting whose minutes it approves, if it does. */
  minutesOf: Type.Optional(Wording),
  title: Wording,
  verb: Key,
  text: Wording,
  circulatedAt: InstantText,
  closesAt: InstantText,
  answers: Type.Array(WrittenAnswer, { minItems: 1 }),
  outcome: oneOf(['carried', 'lost']),
  note,
})
export type WrittenDecision = Readonly<Static<typeof WrittenDecision>>

/** An action that is open when the demonstration begins. */
export const OpenAction = only({
  reference: Wording,
  text: Wording,
  owner: Owner,
  due: Type.Optional(Due),
  raisedOn: Type.Optional(DateText),
  /** A state of the edition's lifecycle of an action. */
  state: Key,
  subjects: Type.Optional(Type.Array(Key, { minItems: 1 })),
  note,
})
export type OpenAction = Readonly<Static<typeof OpenAction>>

/** What is known of a modification besides what all subjects have: by the keys of its process. */
export const ModificationFacts = only({
  path: Type.Optional(Key),
  /** What its initial report recommends. */
  recommendedPath: Type.Optional(Key),
  urgency: Type.Optional(Key),
  proposer: Type.Optional(Wording),
  raisedOn: Type.Optional(DateText),
  summary: Type.Optional(Wording),
  categories: Type.Optional(Type.Array(Key, { minItems: 1 })),
  implementation: Type.Optional(Type.Array(only({ on: DateText, setOn: DateText, reason: Wording }), { minItems: 1 })),
  /** By which template it is planned, from when, and which steps are done, nobody knows when. */
  timetable: Type.Optional(
    only({ complexity: Key, startsOn: DateText, done: Type.Optional(Type.Array(Key, { minItems: 1 })) }),
  ),
  /** A consultation on it that is open when the demonstration begins, or has closed, and who has responded. */
  consultation: Type.Optional(
    only({
      kind: Key,
      on: DateText,
      purpose: Wording,
      responses: Type.Optional(
        Type.Array(only({ respondent: Wording, question: Key, text: Wording, stance: Type.Optional(Wording) }), {
          minItems: 1,
        }),
      ),
    }),
  ),
  /** Guards of its process that are known to hold. */
  evidence: Type.Optional(Type.Array(oneOf(STEP_GUARDS), { minItems: 1 })),
  /** The terms of reference of the group that works on it. */
  terms: Type.Optional(Wording),
  /** Who sits, or sat, in that group: persons of the demonstration, each by what the member sits there, from a day on. */
  members: Type.Optional(
    Type.Array(
      only({
        person: Key,
        words: Wording,
        as: Type.Optional(oneOf(['member', 'chair'])),
        category: Type.Optional(Key),
        from: DateText,
        until: Type.Optional(DateText),
        impartialSince: Type.Optional(DateText),
      }),
      { minItems: 1 },
    ),
  ),
  /** When it is entered, if that is not when all are: of a day before it, nothing is told of what came later. */
  enteredOn: Type.Optional(DateText),
  /** Steps that are known to have been taken, oldest first. */
  taken: Type.Optional(
    Type.Array(only({ step: Key, on: DateText, authority: Type.Optional(Wording) }), { minItems: 1 }),
  ),
})
export type ModificationFacts = Readonly<Static<typeof ModificationFacts>>

/** What a subject is; each kind belongs to one room. */
export const SUBJECT_KINDS = [
  'modification',
  'assessment',
  'release',
  'release-content',
  'variation',
  'code-version',
  'risk',
  'issue',
  'register',
  'document',
  'consultation',
  'budget',
  'assurance-case',
  'data-request',
  'interpretation',
  'improvement-area',
  'compliance-position',
  'report',
  'project',
] as const

const FactValue = Type.Union(
  [
    Type.String({ minLength: 1 }),
    Type.Number(),
    Type.Boolean(),
    Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
  ],
  { description: 'text, a number, true or false, or a list of texts' },
)

/** Named facts. A name that ends in `-on` or `-date` holds a date, and is checked as one. */
export const Facts = Type.Record(Type.String({ pattern: keyed }), FactValue)
export type Facts = Readonly<Static<typeof Facts>>

/** A record on which decisions act. `title` is null where it is not known: nobody makes one up. */
export const Subject = only({
  key: Key,
  kind: oneOf(SUBJECT_KINDS),
  /** The code's own reference, if it has one. */
  reference: Type.Optional(Wording),
  title: Type.Union([Wording, Type.Null()], { description: 'text, or null if it is not known' }),
  formerTitles: Type.Optional(Type.Array(Wording, { minItems: 1 })),
  state: Key,
  /** White if absent. */
  classification: Type.Optional(ClassName),
  facts: Type.Optional(Facts),
  modification: Type.Optional(ModificationFacts),
  history: Type.Optional(Type.Array(only({ on: DateText, says: Wording }), { minItems: 1 })),
  /** Other subjects or parties, by the kind of link: `affects: [...]`. */
  links: Type.Optional(Type.Record(Type.String({ pattern: keyed }), Type.Array(Key, { minItems: 1 }))),
  isFictional: Type.Optional(Type.Boolean()),
  note,
})
export type Subject = Readonly<Static<typeof Subject>>
