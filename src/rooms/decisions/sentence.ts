import { capital } from '../../kit/capital.ts'
import { getBody, getVerb, type Edition } from '../../kit/pack/pack.ts'
import type { Decision } from './decision.ts'

export type Told = Pick<Decision, 'by' | 'verb' | 'text'>

/** `The Council APPROVED the budget.`, as the minutes print it. */
export function sentenceOf(edition: Edition, body: string, decision: Told): string {
  return ended(
    `${subjectOf(edition, body, decision.by)} ${getVerb(edition, decision.verb).minuteWord} ${decision.text}`,
  )
}

/** Whose decision it is: `The Council`, `The Chair`. */
export function subjectOf(edition: Edition, body: string, by: Decision['by']): string {
  const words = by === 'chair' ? `the ${capital(edition.words.chair)}` : getBody(edition, body).inSentence
  return capital(words)
}

/** As the title of the record: the sentence, cut at a word. */
export function titleOf(edition: Edition, body: string, decision: Told): string {
  return cutAtWord(sentenceOf(edition, body, decision).replaceAll(/\s+/g, ' '), 160)
}

export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > most / 2 ? end : undefined).toWellFormed()}…`
}

function ended(sentence: string): string {
  return /[.!?…:;]$/.test(sentence) ? sentence : `${sentence}.`
}
