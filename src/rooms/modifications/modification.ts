import type { Subject } from '../../kit/subject.ts'
import { type Elsewhere, NOWHERE_ELSE } from './elsewhere.ts'

/** A proposal to change the code. What all subjects of decisions have, it has too. */
export type Modification = Subject &
  Readonly<{
    /** The other references by which it is or was known. */
    aliases: readonly string[]
    /** The edition whose process it follows; an act may move it to another. */
    under: string
    proposer: Proposer | null
    /** The organisation that administers it now, where another has taken it over; absent as long as the administrator of the code does. */
    administrator?: string | undefined
    /** Of the process; null until it is set. */
    path: string | null
    /** What the initial report recommends; a decision that names no other confirms it. */
    recommendedPath: string | null
    urgency: string
    raisedOn: string | null
    summary: string
    issue: string
    solution: string
    impacts: Impacts
    /** Where it is linked in other codes. */
    elsewhere: Elsewhere
    /** The original and the alternatives, in the order in which they were put forward. */
    solutions: readonly Solution[]
    views: readonly View[]
    instructions: readonly Instruction[]
    /** Those who work on it; null until terms of reference are set. */
    group: WorkingGroup | null
    /** Every solution and mitigation that any body considered, taken up or not. */
    considered: readonly ConsideredOption[]
    /** For which categories of reasons a report was returned, by the key of the step, where somebody said so. */
    returns: Readonly<Record<string, readonly string[]>>
    /** Each with what takes effect on it; more than one if it comes in parts. */
    implementation: readonly ImplementationDate[]
    /** What has been shown to be there, by the guard that asks for it. */
    evidence: Readonly<Record<string, Evidence>>
    /** Until when the state lasts by itself, and which step then follows. */
    window: StateWindow | null
    /** The newest consultation on it, as far as it has come. */
    consultation: NotedConsultation | null
    /** What the newest ballot on its solutions came to. */
    ballot: CountedBallot | null
    /** The steps that it has taken, oldest first. */
    taken: readonly TakenStep[]
  }>

export type Proposer = Readonly<{
  words: string
  /** The identifier of the party, if it is one. */
  party: string | null
  /** Did the regulator raise it, or direct that it be raised? */
  isRegulator: boolean
  /** The body that raised it, if one did. */
  body: string | null
}>

export type Impacts = Readonly<{
  /** Keys of categories of parties. */
  categories: readonly string[]
  systems: readonly string[]
  documents: readonly string[]
  otherCodes: readonly string[]
  consumers: string
  greenhouseGases: string
}>

export type Solution = Readonly<{
  key: string
  title: string
  /** Who put it forward, in words: a party, a role, the group. Empty for the original, which is the proposer's, and where nobody said. */
  by: string
  on: string
  /** The identifier of the party, or the key of the body, if it is one of those. */
  party?: string | undefined
  body?: string | undefined
  /** What an alternative is, in full; absent until somebody says it. That of the original is the `solution` of the modification. */
  text?: string | undefined
}>

/** Who puts an alternative forward. */
export type Raiser = Pick<Solution, 'by' | 'party' | 'body'>

export const VIEWERS = ['proposer', 'group', 'respondents', 'voters'] as const
export type Viewer = (typeof VIEWERS)[number]
export const EFFECTS = ['better', 'neutral', 'worse'] as const
export type Effect = (typeof EFFECTS)[number]

/** How somebody holds that a solution serves an objective of the code. */
export type View = Readonly<{ by: Viewer; solution: string; objective: string; effect: Effect; reason: string }>

export type Instruction = Readonly<{ on: string; text: string; authority: string | null }>

export type WorkingGroup = Readonly<{
  terms: string
  /** What it is asked. */
  questions: readonly string[]
  /** What was answered, each question once; what is not here is open. */
  answers?: readonly GroupAnswer[] | undefined
  setOn: string
  authority: string | null
  /** The key of the body whose seats its members hold; null where the process has no such groups. Several modifications may be given to one. */
  body: string | null
}>

export type GroupAnswer = Readonly<{ question: string; text: string; by: string; on: string }>

export type ConsideredOption = Readonly<{ what: string; by: string; outcome: string; on: string }>

export type ImplementationDate = Readonly<{
  on: string
  /** What takes effect on it; empty if it is everything. */
  part: string
  reason: string
  authority: string | null
  setOn: string
  /** The date before, if it was moved. */
  before: string | null
}>

export type Evidence = Readonly<{ on: string; says: string; by: string }>

export type NotedConsultation = Readonly<{
  reference: string
  kind: string
  state: string
  /** It is open until this instant, which lies on this day. */
  closesAt: string
  closesOn: string
}>

export type CountedBallot = Readonly<{
  reference: string
  outcome: 'carried' | 'lost'
  solution: string | null
  /** How many steps it had taken when it was put to the vote. */
  stepsBefore?: number | undefined
}>

/** What the vote came to, as long as it stands where it was put to it: what was sent back and comes again is voted on anew. */
export function ballotThatCounts({ ballot, taken }: Pick<Modification, 'ballot' | 'taken'>): CountedBallot | null {
  const since = ballot?.stepsBefore === undefined ? [] : taken.slice(ballot.stepsBefore)
  return since.every(({ from, to }) => from === to) ? ballot : null
}

export type StateWindow = Readonly<{
  clock: string
  step: string
  closesAt: string
  closesOn: string
  explained: string
}>

export type TakenStep = Readonly<{
  step: string
  says: string
  from: string | null
  to: string
  on: string
  authority: string | null
  reason: string | null
  clause: string | null
  /** What was lacking when it was taken all the same. */
  overridden: readonly string[]
  /** Taken over from elsewhere: `told` there, or `inferred` because what follows needs it. */
  source: 'here' | 'told' | 'inferred'
}>

export const NO_IMPACTS: Impacts = {
  categories: [],
  systems: [],
  documents: [],
  otherCodes: [],
  consumers: '',
  greenhouseGases: '',
}

/** A modification of which nothing is known but that it is there. */
export function blankModification(under: string, urgency: string, title: string | null): Modification {
  return {
    label: null,
    title,
    formerTitles: [],
    facts: {},
    history: [],
    rulings: [],
    aliases: [],
    under,
    proposer: null,
    path: null,
    recommendedPath: null,
    urgency,
    raisedOn: null,
    summary: '',
    issue: '',
    solution: '',
    impacts: NO_IMPACTS,
    elsewhere: NOWHERE_ELSE,
    solutions: [],
    views: [],
    instructions: [],
    group: null,
    considered: [],
    returns: {},
    implementation: [],
    evidence: {},
    window: null,
    consultation: null,
    ballot: null,
    taken: [],
  }
}

/** What it is found by, besides its reference and title. */
export function wordsOf(content: Modification): string {
  const { aliases, formerTitles, administrator, summary, issue, solution, solutions, elsewhere } = content
  return [
    ...aliases,
    ...formerTitles,
    ...(administrator === undefined ? [] : [administrator]),
    summary,
    issue,
    solution,
    ...solutions.map(({ text = '' }) => text),
    ...elsewhere.links.map(({ reference }) => reference),
  ].join(' ')
}

/** The day on which all of it is in effect, as far as that is set. */
export function lastImplementation({ implementation }: Pick<Modification, 'implementation'>): string | null {
  return (
    implementation
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? null
  )
}

/** The day of the next part that takes effect. */
export function nextImplementation({ implementation }: Pick<Modification, 'implementation'>, today: string) {
  return (
    implementation
      .map(({ on }) => on)
      .toSorted()
      .find(on => on >= today) ?? null
  )
}
