import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Body } from '../../kit/pack/body.ts'

/** The terms of reference of a body, as one document: each version of its record is a version of the text. */
export type TermsOfReference = Readonly<{
  body: string
  /** Counts the texts: 1 is the first that was adopted. */
  number: number
  text: string
  /** The decision by which this text was adopted or amended. */
  authority: string
  adoptedOn: CalendarDate
  /** The reference of the amendment that made it out of the text before; null if it was adopted as a whole. */
  amendment: string | null
}>

export function titleOfTerms({ inSentence }: Pick<Body, 'inSentence'>): string {
  return `Terms of reference of ${inSentence}`
}
