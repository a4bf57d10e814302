import { type Static, Type } from 'typebox'
import { Purpose } from './agenda.ts'
import { Due, Facts, InstantText, OUTCOMES, Owner, RecordedVote } from './demonstration-record.ts'
import { ClassName, DateText, Key, oneOf, only, Wording } from './plain-values.ts'

// The meeting that a demonstration is about: what is on the table, and what is then said and decided in the room.

const note = Type.Optional(Wording)
const ordinal = Type.Integer({ minimum: 1, description: 'a whole number, 1 or more' })

/** An appendix has a class of its own, and may bear another organisation's marking. */
export const Appendix = only({
  /** A letter or a number: `A`, `2`. */
  label: Type.String({
    pattern: '^([A-Z]|[1-9][0-9]?)$',
    description: 'a capital letter or a number, in quotation marks',
  }),
  title: Wording,
  classification: ClassName,
  externalMarking: Type.Optional(Wording),
  summary: Type.Optional(Wording),
  note,
})
export type Appendix = Readonly<Static<typeof Appendix>>

/** What a paper asks for: `verb` of the edition, and what comes after it in the minutes. */
export const Recommendation = only({ verb: Key, text: Wording })
export type Recommendation = Readonly<Static<typeof Recommendation>>

export const DemoPaper = only({
  title: Wording,
  /** Persons of the demonstration, like the sponsor. */
  author: Key,
  sponsor: Type.Optional(Key),
  purpose: Purpose,
  classification: ClassName,
  externalMarking: Type.Optional(Wording),
  /** Two or three sentences, from which the paper's document is made. */
  summary: Wording,
  recommendations: Type.Array(Recommendation, { minItems: 1 }),
  appendices: Type.Optional(Type.Array(Appendix, { minItems: 1 })),
  receivedOn: DateText,
  /** Received after paper day; the chair consented, for this reason. */
  late: Type.Optional(only({ consentedOn: DateText, reason: Wording })),
  note,
})
export type DemoPaper = Readonly<Static<typeof DemoPaper>>

export const AgendaItem = only({
  number: ordinal,
  title: Wording,
  /** The standing item of the body's agenda template that this is. */
  standing: Type.Optional(Key),
  /** A function of the edition, `chair` or `member`. */
  presenter: Key,
  purpose: Purpose,
  classification: ClassName,
  /** Part of it is dealt with in confidence. The class says who may see the item itself; its papers have their own. */
  isConfidential: Type.Optional(Type.Boolean()),
  subjects: Type.Optional(Type.Array(Key, { minItems: 1 })),
  papers: Type.Optional(Type.Array(DemoPaper, { minItems: 1 })),
  note,
})
export type AgendaItem = Readonly<Static<typeof AgendaItem>>

/** How somebody was there. `joinsAt` and `leavesAfter` are numbers of items, and make it `part`. */
export const Attendance = only({
  person: Key,
  as: oneOf(['member', 'alternate', 'attendee', 'presenter']),
  status: oneOf(['present', 'part', 'apologies']),
  /** The member for whom an alternate is there. */
  standsInFor: Type.Optional(Key),
  by: Type.Optional(oneOf(['telephone'])),
  joinsAt: Type.Optional(ordinal),
  leavesAfter: Type.Optional(ordinal),
  note,
})
export type Attendance = Readonly<Static<typeof Attendance>>

/** An interest that somebody declares at an item. Who is recused takes no part in the item, and no longer sees it. */
export const Interest = only({
  person: Key,
  item: ordinal,
  nature: Wording,
  isRecused: Type.Boolean(),
  classification: ClassName,
  note,
})
export type Interest = Readonly<Static<typeof Interest>>

/** What happens in the room beside the items. */
export const Room = only({
  opensAt: InstantText,
  closesAt: InstantText,
  attendance: Type.Array(Attendance, { minItems: 1 }),
  interests: Type.Optional(Type.Array(Interest)),
})
export type Room = Readonly<Static<typeof Room>>

/** An effect of a decision on a subject or a party. */
export const Effect = only({ outcome: oneOf(OUTCOMES), subject: Key, facts: Type.Optional(Facts) })
export type Effect = Readonly<Static<typeof Effect>>

/**
 * A decision: recommendation number `takes` of the item's papers as it stands, or with another verb or text; or, without `takes`,
 * typed by hand, with both.
 */
export const ScriptedDecision = only({
  takes: Type.Optional(ordinal),
  verb: Type.Optional(Key),
  text: Type.Optional(Wording),
  /** Whose decision it is, if not the whole body's. */
  by: Type.Optional(oneOf(['chair'])),
  votes: Type.Optional(Type.Array(RecordedVote, { minItems: 1 })),
  effects: Type.Optional(Type.Array(Effect, { minItems: 1 })),
  note,
})
export type ScriptedDecision = Readonly<Static<typeof ScriptedDecision>>

/** The number is given only to be checked: the product gives it itself. */
export const ScriptedAction = only({
  number: ordinal,
  owner: Owner,
  text: Wording,
  due: Type.Optional(Due),
  subjects: Type.Optional(Type.Array(Key, { minItems: 1 })),
})
export type ScriptedAction = Readonly<Static<typeof ScriptedAction>>

/** What is said of an earlier action. */
export const ActionUpdate = only({ action: Wording, says: Wording, closes: Type.Boolean() })
export type ActionUpdate = Readonly<Static<typeof ActionUpdate>>

/** What somebody undertakes without an action being raised. */
export const Commitment = only({ owner: Owner, text: Wording })
export type Commitment = Readonly<Static<typeof Commitment>>

/** The confidential record of an item. `publicly` is the place, among the item's decisions, of the one that the public may read. */
export const ConfidentialRecord = only({
  classification: ClassName,
  discussion: Wording,
  decisions: Type.Array(
    only({
      publicly: ordinal,
      verb: Key,
      text: Wording,
      effects: Type.Optional(Type.Array(Effect, { minItems: 1 })),
    }),
    { minItems: 1 },
  ),
  note,
})
export type ConfidentialRecord = Readonly<Static<typeof ConfidentialRecord>>

export const ScriptedItem = only({
  item: ordinal,
  /** Persons who sign the declaration just before it. */
  signs: Type.Optional(Type.Array(Key, { minItems: 1 })),
  /** One to five sentences. */
  discussion: Wording,
  updates: Type.Optional(Type.Array(ActionUpdate, { minItems: 1 })),
  decisions: Type.Optional(Type.Array(ScriptedDecision, { minItems: 1 })),
  actions: Type.Optional(Type.Array(ScriptedAction, { minItems: 1 })),
  commitments: Type.Optional(Type.Array(Commitment, { minItems: 1 })),
  confidential: Type.Optional(ConfidentialRecord),
  note,
})
export type ScriptedItem = Readonly<Static<typeof ScriptedItem>>
