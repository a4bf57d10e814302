import { type Static, Type } from 'typebox'
import { oneOf, Wording } from './plain-values.ts'

/**
 * How sure the pack is of a number or a rule. Only `stated` and `published` may be shown to people as the rule of the code;
 * everything else is a setting that somebody has yet to check against the legal text.
 */
export const Confidence = oneOf([
  'stated', // the code's own minutes or text say so
  'published', // a public page of the code says so
  'mem-high', // known from memory, high confidence
  'mem-medium', // known from memory; the rule exists, the number may be off
  'mem-low', // a placeholder
  'computed', // worked out from a fact that is stated
  'design', // our own choice, where the code is silent
])
export type Confidence = Static<typeof Confidence>

/** What every rule in a pack carries: where it stands, how sure we are, and anything a reader should know. */
export const provenance = {
  clause: Type.Optional(Wording),
  confidence: Confidence,
  note: Type.Optional(Wording),
} as const

export type Provenance = Readonly<{ clause?: string; confidence: Confidence; note?: string }>

/** May a page show this as what the code says? Otherwise it is shown as a setting, with `confidenceInWords`. */
export function isLaw(rule: Provenance): boolean {
  return rule.confidence === 'stated' || rule.confidence === 'published'
}

const IN_WORDS: Readonly<Record<Confidence, string>> = {
  stated: 'Stated in the code or in its minutes',
  published: 'Published by the code',
  'mem-high': 'A setting, not yet checked against the code',
  'mem-medium': 'A setting, not yet checked against the code; the number may differ',
  'mem-low': 'A placeholder, not yet checked against the code',
  computed: 'Worked out from a fact that is stated',
  design: 'Our own choice, where the code is silent',
}

export function confidenceInWords(confidence: Confidence): string {
  return IN_WORDS[confidence]
}

/** The clause if the rule may be cited as law, otherwise nothing. */
export function citableClause(rule: Provenance): string | undefined {
  return isLaw(rule) ? rule.clause : undefined
}
