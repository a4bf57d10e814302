import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Instant } from '../../kit/instant.ts'
import { allOf, type Refusal, require, type Verdict } from '../../kit/verdict.ts'
import type { Asked } from './asked.ts'

export const STANCES = ['approve', 'reject', 'neutral'] as const
export type Stance = (typeof STANCES)[number]
export const EFFECTS = ['better', 'neutral', 'worse'] as const
export type Effect = (typeof EFFECTS)[number]

/** What one party, or somebody else, says to a consultation, as far as it is not said in confidence. */
export type Response = Readonly<{
  /** The reference of the consultation. */
  consultation: string
  /** Who says it: the name of a party, another organisation; once published without a name, that it is one of its category. */
  respondent: string
  /** The category of the party; null if it is none. */
  category: string | null
  isAnonymous: boolean
  stances: readonly Readonly<{ solution: string; stance: Stance }>[]
  effects: readonly Readonly<{ objective: string; effect: Effect }>[]
  answers: readonly Answer[]
  /** The questions that were answered in confidence. */
  inConfidence: readonly string[]
  /** The capacity in which it was given or entered, and when it came in. */
  by: string
  receivedAt: Instant
  /** On what decision it came in after the close. */
  late: Readonly<{ authority: string; reason: string; on: CalendarDate }> | null
}>

export type Answer = Readonly<{ question: string; text: string }>

/** Who responded, where that is not to be told, and what was said in confidence: another record, for fewer. */
export type ConfidentialPart = Readonly<{ response: string; respondent: string; answers: readonly Answer[] }>

export type GivenResponse = Readonly<
  Pick<Response, 'stances' | 'effects' | 'answers' | 'isAnonymous'> & {
    /** The questions whose answers are in confidence. */
    confidential: readonly string[]
  }
>

/**
 * Does a response answer what was asked, and nothing else?
 *
 * In English:
 * - it says something;
 * - each solution, objective and question is one of the consultation's, each at most once;
 * - a stance is not taken without words, in some answer;
 * - in confidence is said what may be, and something is said there.
 */
export function checkResponse(consultation: Asked, given: GivenResponse): Verdict {
  const { stances, effects, answers, confidential } = given
  const said = answers.filter(({ text }) => text.trim() !== '')
  const open = consultation.questions.filter(({ mayBeConfidential }) => mayBeConfidential).map(({ key }) => key)
  const keys = (list: readonly Readonly<{ key: string }>[]) => list.map(({ key }) => key)
  const takesSides = stances.some(({ stance }) => stance !== 'neutral')
  return allOf(
    require(stances.length + effects.length + said.length > 0, NOTHING_SAID),
    require(!takesSides || said.length > 0, WITHOUT_WORDS),
    checkNamed(
      stances.map(({ solution }) => solution),
      keys(consultation.solutions),
      'stance',
      'solutions that are put',
    ),
    checkNamed(
      effects.map(({ objective }) => objective),
      keys(consultation.objectives),
      'effect',
      'objectives of the code',
    ),
    checkNamed(
      answers.map(({ question }) => question),
      keys(consultation.questions),
      'answer',
      'questions that are asked',
    ),
    require(confidential.every(key => open.includes(key) && said.some(({ question }) => question === key)), {
      reason: 'not-in-confidence',
      says: 'In confidence can be said what the question allows, and only where something is said.',
      field: 'confidential',
    }),
  )
}

function checkNamed(named: readonly string[], known: readonly string[], field: string, what: string): Verdict {
  return require(new Set(named).size === named.length && named.every(key => known.includes(key)), {
    reason: 'not-asked',
    says: `Answer the ${what}, each once. Load the page again.`,
    field,
  })
}

/** What is kept apart: the answers in confidence, and the name where it is not to be told. */
export function partsOf(given: GivenResponse): Readonly<{ open: readonly Answer[]; confidential: readonly Answer[] }> {
  const said = given.answers.filter(({ text }) => text.trim() !== '')
  return {
    open: said.filter(({ question }) => !given.confidential.includes(question)),
    confidential: said.filter(({ question }) => given.confidential.includes(question)),
  }
}

const NOTHING_SAID: Refusal = {
  reason: 'nothing-said',
  says: 'Answer one question at least.',
  field: 'answer',
}

const WITHOUT_WORDS: Refusal = {
  reason: 'without-reason',
  says: 'Say in words why you would have it approved or rejected.',
  field: 'answer',
}
