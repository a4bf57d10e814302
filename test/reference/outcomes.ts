import { inWords, type OutcomeRow } from '../../src/kit/subject.ts'
import { REGISTERS } from '../../src/rooms/registers/registers.ts'
import { isLifecycleNoun, LIFECYCLE_OPTIONS } from '../../src/kit/pack/lifecycle-options.ts'
import type { House } from '../../src/shell/house.ts'
import { type Outcome, OUTCOMES } from '../../src/shell/ledger/outcome.ts'
import { FOUND_KINDS } from '../../src/shell/web/found-kinds.ts'
import { capital, codeOf, pageOf, tableOf } from './markdown.ts'

export function outcomesPage({ offers }: House): string {
  const kinds = offers.of(FOUND_KINDS)
  const groups = [...Map.groupBy(offers.of(OUTCOMES), ({ kind }) => kind)].map(([kind, outcomes]) => {
    const word = kinds.find(known => known.kind === kind)?.word ?? capital(inWords(kind))
    const rows = outcomes.map(outcome => [codeOf(outcome.key), outcome.says, ...moveOf(outcome), asksOf(outcome)])
    return [`## ${word}`, tableOf(['outcome', 'on the page', 'from', 'to', 'asks for'], rows)].join('\n\n')
  })
  return pageOf('outcomes', PREFACE, ...groups)
}

const PREFACE = [
  'What a decision may do to what it is about, beside being linked to it. Whoever records the decision chooses one, or none; the change is made in',
  'the same transaction, under the authority of the decision. Each room offers its own (`OUTCOMES` in `room.ts`). A decision that fewer may read than',
  'its subject changes nothing of it.',
]

function asksOf({ asks = [] }: Outcome): string {
  return asks.map(what => (what === 'date' ? 'a date' : 'a reason')).join(', ')
}

/** From which states, and to which. */
function moveOf({ kind, key }: Outcome): readonly [from: string, to: string] {
  const register = tableOfKind(kind)
  const row = register?.outcomes.find(outcome => outcome.key === key)
  if (register !== undefined && row !== undefined) return rowMove(row, register.states, register.finalStates)
  if (kind === 'modification') return ['as the process of the code says', '']
  return BY_HAND[key] ?? lifecycleMove(kind, key)
}

/** What stands in no table: `src/rooms/decisions/store-written.ts`. */
const BY_HAND: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'report-written-decision': ['closed', 'reported'],
}

type Table = Readonly<{ states: readonly string[]; finalStates: readonly string[]; outcomes: readonly OutcomeRow[] }>

function tableOfKind(kind: string): Table | undefined {
  return REGISTERS.find(register => register.kind === kind)
}

function rowMove(
  { from, to }: OutcomeRow,
  states: readonly string[],
  finalStates: readonly string[],
): readonly [string, string] {
  const possible = from ?? states.filter(state => !finalStates.includes(state))
  const isAny = from === undefined && possible.length > 1
  return [isAny ? 'any that is not final' : possible.map(inWords).join(', '), to === 'same' ? 'stays' : inWords(to)]
}

/** Where the outcome is an act of a lifecycle, each code says it. */
function lifecycleMove(kind: string, key: string): readonly [string, string] {
  const isAct = isLifecycleNoun(kind) && LIFECYCLE_OPTIONS[kind].acts.some(act => act === key)
  return isAct ? ['as the [lifecycle](lifecycles.md) says', ''] : ['', '']
}
