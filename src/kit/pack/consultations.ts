import { type Static, Type } from 'typebox'
import { Key, oneOf, only, Wording } from './plain-values.ts'
import { provenance } from './provenance.ts'

/**
 * What a question asks for. `stance`: approve, reject or neutral on each solution; `objectives`: better, neutral or worse for each objective
 * of the code; `text`: words alone.
 */
export const QUESTION_OPTIONS = ['stance', 'objectives', 'text'] as const
export type QuestionOption = (typeof QUESTION_OPTIONS)[number]

export const ConsultationQuestion = only({
  key: Key,
  text: Wording,
  option: oneOf(QUESTION_OPTIONS),
  /** May what is said in words be said in confidence? */
  mayBeConfidential: Type.Boolean(),
})
export type ConsultationQuestion = Readonly<Static<typeof ConsultationQuestion>>

export const ConsultationKind = only({
  key: Key,
  title: Wording,
  /** With a number behind it, the second part of its reference: `MRC1`. */
  abbreviation: Type.String({ pattern: '^[A-Z]{1,6}$', description: 'capital letters, such as MRC' }),
  /** The clock that runs from the day on which it is issued. */
  clock: Key,
  /** To whom it is put, in words. */
  audience: Wording,
  questions: Type.Array(ConsultationQuestion, { minItems: 1 }),
  ...provenance,
})
export type ConsultationKind = Readonly<Static<typeof ConsultationKind>>

/** What a code asks people about, in which questions and for how long. */
export const Consultations = only({
  kinds: Type.Array(ConsultationKind, { minItems: 1 }),
  /** Who reads what is said in confidence, besides whoever said it and whoever keeps the consultation. */
  confidence: only({
    readers: Type.Array(oneOf(['secretariat', 'regulator', 'government']), { minItems: 1 }),
    ...provenance,
  }),
})
export type Consultations = Readonly<Static<typeof Consultations>>
