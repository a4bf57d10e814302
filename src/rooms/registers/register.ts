import type { OutcomeRow } from '../../kit/subject.ts'

/** A register that the secretariat keeps: a kind of record, and what decisions may do to its entries. */
export type Register = Readonly<{
  /** Of its records, and in its address. */
  kind: string
  title: string
  /** One entry, in a sentence. */
  entry: string
  says: string
  columns: readonly string[]
  states: readonly string[]
  finalStates: readonly string[]
  outcomes: readonly OutcomeRow[]
}>
