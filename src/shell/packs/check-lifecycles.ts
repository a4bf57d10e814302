import { STANDING_ROLES } from '../../kit/pack/capacity.ts'
import type { EditionContent } from '../../kit/pack/edition.ts'
import type { Lifecycle } from '../../kit/pack/lifecycle.ts'
import { isLifecycleNoun, LIFECYCLE_OPTIONS, REQUIRED_LIFECYCLES } from '../../kit/pack/lifecycle-options.ts'
import type { Path } from './problem.ts'
import { checkDistinct, checkKnown, type Report } from './report.ts'

/** Lifecycles name only acts, guards, people and states that exist, and no state is a dead end or an island. */
export function checkLifecycles(edition: EditionContent, report: Report): void {
  for (const noun of REQUIRED_LIFECYCLES) {
    if (edition.lifecycles[noun] === undefined)
      report(['lifecycles'], `there is no lifecycle of ${noun}`, `add “${noun}:” here`)
  }
  const electing = edition.bodies.find(({ elections }) => elections !== undefined)
  if (electing !== undefined && edition.lifecycles['election'] === undefined)
    report(
      ['lifecycles'],
      `the ${electing.name} is elected to, and there is no lifecycle of election`,
      'add “election:” here',
    )
  const people = [...STANDING_ROLES, ...edition.functions.map(({ key }) => key)]
  for (const [noun, lifecycle] of Object.entries(edition.lifecycles)) {
    checkKnown(report, ['lifecycles', noun], 'kind of record', noun, Object.keys(LIFECYCLE_OPTIONS))
    checkRows(noun, lifecycle, people, report)
    checkStates(lifecycle, ['lifecycles', noun], report)
  }
}

function checkRows(noun: string, lifecycle: Lifecycle, people: readonly string[], report: Report): void {
  const options = isLifecycleNoun(noun) ? LIFECYCLE_OPTIONS[noun] : undefined
  const states = lifecycle.states.map(({ key }) => key)
  for (const [n, row] of lifecycle.rows.entries()) {
    const at = ['lifecycles', noun, 'rows', n] as const
    if (options) checkKnown(report, [...at, 'act'], `act on a ${noun}`, row.act, options.acts)
    for (const [m, guard] of row.guards.entries()) {
      if (options) checkKnown(report, [...at, 'guards', m], `guard of a ${noun}`, guard, options.guards)
    }
    for (const [m, state] of row.from.entries()) checkKnown(report, [...at, 'from', m], 'state', state, states)
    checkKnown(report, [...at, 'to'], 'state', row.to, [...states, 'same'])
    for (const [m, role] of row.by.entries()) checkKnown(report, [...at, 'by', m], 'function or role', role, people)
  }
}

/** Each state is there once, can be reached, and can be left unless it ends the record. */
export function checkStates(lifecycle: Lifecycle, at: Path, report: Report): void {
  const { initial, states, rows } = lifecycle
  const keys = states.map(({ key }) => key)
  checkDistinct(
    report,
    states.map(({ key }, n) => [[...at, 'states', n, 'key'], key]),
    'state',
  )
  checkKnown(report, [...at, 'initial'], 'state', initial, keys)
  const reached = reachedFrom(initial, rows)
  for (const [n, { key, isFinal }] of states.entries()) {
    const here = [...at, 'states', n] as const
    const canBeLeft = rows.some(row => row.from.includes(key) && row.to !== 'same' && row.to !== key)
    if (!reached.has(key))
      report(here, `the state “${key}” can never be reached`, 'add a row that leads to it, or take it out')
    if (!isFinal && !canBeLeft) {
      report(here, `the state “${key}” can never be left`, 'add a row that starts from it, or give it “isFinal: true”')
    }
  }
}

function reachedFrom(initial: string, rows: Lifecycle['rows']): ReadonlySet<string> {
  // An act that begins a record may begin it in another state.
  const reached = new Set([initial, ...rows.filter(({ from }) => from.length === 0).map(({ to }) => to)])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const { from, to } of rows) {
      if (to !== 'same' && from.some(state => reached.has(state))) reached.add(to)
    }
  }
  return reached
}
