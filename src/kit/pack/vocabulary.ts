import { type Static, Type } from 'typebox'
import { only, Wording } from './plain-values.ts'

const Phrases = Type.Array(Wording, { minItems: 1 })

/** The words in which registers tell what became of a modification; those of a step stand with it, in `words`. */
export const Vocabulary = only({
  /** Words and abbreviations that mean the same there, such as a body and its abbreviation, `approves` and `approved`: the first stands for all. */
  sameWords: Type.Optional(Type.Array(Type.Array(Wording, { minItems: 2 }), { minItems: 1 })),
  /** In these words they tell of no step. What stands here and with a step is one only where the step can be taken. */
  noSteps: Type.Optional(Phrases),
  /** Whatever else an event says, with one of these in it it is still to come. */
  plans: Type.Optional(Phrases),
})
export type Vocabulary = Readonly<Static<typeof Vocabulary>>
