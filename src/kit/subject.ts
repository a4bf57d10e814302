import { capital } from './capital.ts'
/** A single thing that is known of a subject. */
export type Fact = string | number | boolean | readonly string[]
export type Facts = Readonly<Record<string, Fact>>

/** What a register says of one of its entries: the record on which decisions act. */
export type Subject = Readonly<{
  /** As people call it, where the reference is made for addresses: `Risk #3`. */
  label: string | null
  /** Null where it is not known: it is not made up. */
  title: string | null
  formerTitles: readonly string[]
  /** By names such as `release-date`. A date is `YYYY-MM-DD`. */
  facts: Facts
  /** What has become of it, as far as its own acts do not tell: events from before it was kept here. */
  history: readonly Readonly<{ on: string; says: string }>[]
  /** What decisions did to it. */
  rulings: readonly Ruling[]
}>

export type Ruling = Readonly<{
  outcome: string
  on: string
  authority: string
  says: string
  date: string | null
  reason: string | null
}>

/** The title on its record: its label if it has one, and its title if that is known. */
export function titleOf({ label, title }: Pick<Subject, 'label' | 'title'>, reference: string): string {
  if (title === null) return label ?? reference
  return label === null ? title : `${label}: ${title}`
}

/** `release-date` as a label: `Release date`. */
export function factName(key: string): string {
  const words = key.replaceAll('-', ' ')
  return capital(words)
}

/** One line of the table of what decisions do to subjects of a kind. */
export type OutcomeRow = Readonly<{
  key: string
  says: string
  /** The states from which it leads; any but a final one if absent. */
  from?: readonly string[]
  /** The state to which it leads; `same` stays. */
  to: string
  /** Past tense, as history tells it: `Returned for further work`. */
  told: string
  /** What it needs from whoever records the decision. */
  asks?: readonly ('date' | 'reason')[]
  /** The fact that the date, or the reason, becomes. */
  datesFact?: string
  reasonsFact?: string
}>

/** `draft-report` -> `draft report`. */
export function inWords(state: string): string {
  return state.replaceAll('-', ' ')
}
