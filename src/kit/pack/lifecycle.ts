import { type Static, Type } from 'typebox'
import { granted, refused, type Verdict } from '../verdict.ts'
import { Key, only, Wording } from './plain-values.ts'
import { citableClause, provenance } from './provenance.ts'

export const LifecycleState = only({ key: Key, title: Wording, isFinal: Type.Boolean() })
export type LifecycleState = Readonly<Static<typeof LifecycleState>>

/** One line of the table: this act, from any of these states, leads to that one (`same`: stays), if these people ask and the guards hold. */
export const LifecycleRow = only({
  act: Key,
  /** Empty for the act that begins the record. */
  from: Type.Array(Key),
  to: Key,
  /** Functions of the edition, or standing roles such as `chair`. */
  by: Type.Array(Key, { minItems: 1 }),
  guards: Type.Array(Key),
  ...provenance,
})
export type LifecycleRow = Readonly<Static<typeof LifecycleRow>>

export const Lifecycle = only({
  initial: Key,
  states: Type.Array(LifecycleState, { minItems: 2 }),
  rows: Type.Array(LifecycleRow, { minItems: 1 }),
})
export type Lifecycle = Readonly<Static<typeof Lifecycle>>

export type Step = Readonly<{ row: LifecycleRow; to: string }>

/** The step that an act takes from a state, or the refusal that says from which states it can be done. */
export function checkStep(lifecycle: Lifecycle, act: string, state: string): Verdict<Step> {
  const rows = lifecycle.rows.filter(row => row.act === act)
  const row = rows.find(row => row.from.includes(state))
  if (row) return granted({ row, to: row.to === 'same' ? state : row.to })
  const possible = rows.flatMap(row => row.from).map(key => titleOfState(lifecycle, key))
  const citing = rows.map(citableClause).find(clause => clause !== undefined)
  return refused({
    reason: 'not-in-this-state',
    says: possible.length === 0 ? neverAllowed() : onlyAllowedFrom(possible, titleOfState(lifecycle, state)),
    ...(citing === undefined ? {} : { clause: citing }),
  })
}

/** Every row that starts from this state, in the order of the table: what can happen next, before guards and people are asked. */
export function rowsFrom(lifecycle: Lifecycle, state: string): readonly LifecycleRow[] {
  return lifecycle.rows.filter(row => row.from.includes(state))
}

export function isFinalState(lifecycle: Lifecycle, state: string): boolean {
  return lifecycle.states.some(({ key, isFinal }) => key === state && isFinal)
}

export function titleOfState(lifecycle: Lifecycle, state: string): string {
  return lifecycle.states.find(({ key }) => key === state)?.title ?? state
}

function neverAllowed(): string {
  return 'The rules in force do not provide for this. Choose one of the acts that the page offers.'
}

function onlyAllowedFrom(possible: readonly string[], now: string): string {
  const states = [...new Set(possible)].map(title => `“${title}”`).join(' or ')
  return `This can be done only while the state is ${states}; now it is “${now}”. Choose one of the acts that the page offers.`
}
