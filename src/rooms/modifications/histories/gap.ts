import { findState, isEnded, type ModificationProcess } from '../../../kit/pack/modification-process.ts'
import type { ProcessStep } from '../../../kit/pack/modification-step.ts'
import type { DatedEvent } from './put-in-order.ts'
import { pathsAfter, type ReplayedStep, taken, targetOf, type Way } from './way.ts'

/** Published histories leave out more than one step at a time, but not half of the process. */
const LONGEST_GAP = 8

/**
 * The ways on which steps are missing before an event: from where a way stands to every state that can be reached by steps that registers leave
 * out, each by the likeliest.
 *
 * In English:
 * - only what leads on is inferred, never what leads back, and nothing that somebody would have had to ask for, such as an appeal, a withdrawal or
 *   what answers a challenge; of what ends by itself, only that end; and nothing after an end;
 * - what begins a modification is inferred where its history begins later;
 * - after a rejection that was told, only what happens by itself is inferred: nobody is said to have approved it after all.
 */
export function waysOverGap(way: Way, event: DatedEvent): readonly Way[] {
  const { modificationProcess: process } = way.edition
  const onlySystem = wasRejected(way)
  const reached = new Map<string, Way>([[keyOf(way), way]])
  let edge: readonly Way[] = [way]
  for (let steps = 0; steps < LONGEST_GAP && edge.length > 0; steps += 1) {
    const next: Way[] = []
    for (const one of edge) {
      for (const further of nextInferred(one, process, event, onlySystem)) {
        if ((reached.get(keyOf(further))?.inferred ?? Number.POSITIVE_INFINITY) <= further.inferred) continue
        reached.set(keyOf(further), further)
        next.push(further)
      }
    }
    edge = next
  }
  return [...reached.values()]
}

/** Ways that stand alike go on alike. */
export function keyOf({ edition, state, paths, left }: Way): string {
  return `${edition.from} ${state ?? ''} ${paths?.join() ?? '*'} ${left.at(-1) ?? ''}`
}

function nextInferred(way: Way, process: ModificationProcess, event: DatedEvent, onlySystem: boolean): readonly Way[] {
  const rows = inferredFrom(process, way.state).filter(row => !onlySystem || row.by.includes('system'))
  const byTarget = Map.groupBy(rows, row => targetOf(way, row))
  return [...byTarget].flatMap(([to, same]) => {
    const [row] = same
    if (to === undefined || to === way.state || row === undefined) return []
    const alike = same.filter(one => pathsAfter(way.paths, one)?.join() === pathsAfter(way.paths, row)?.join())
    const step: ReplayedStep = {
      source: 'inferred',
      steps: [...new Set(alike.map(({ key }) => key))],
      says: [...new Set(alike.map(({ told }) => told))].join(', or: '),
      from: way.state,
      to,
      on: event.on,
      event: event.event,
    }
    return [taken(way, row, to, step)]
  })
}

type RowsByState = Map<string | null, readonly ProcessStep[]>

/** Worked out once for each state of a process: each gap asks for them anew. */
const INFERRED = new WeakMap<ModificationProcess, RowsByState>()

function inferredFrom(process: ModificationProcess, state: string | null): readonly ProcessStep[] {
  const byState: RowsByState = INFERRED.get(process) ?? new Map()
  INFERRED.set(process, byState)
  const known = byState.get(state)
  if (known !== undefined) return known
  const rows = process.steps.filter(
    row => (state === null || row.from.includes(state)) && isInferred(row, state, process),
  )
  byState.set(state, rows)
  return rows
}

/** Was the last that was told a rejection? */
function wasRejected({ edition, last }: Way): boolean {
  for (let one = last; one !== null; one = one.before) {
    const { step } = one
    if (step.source !== 'told') continue
    const rows = edition.modificationProcess.steps.filter(({ key }) => step.steps.includes(key))
    return rows.some(({ outcome }) => outcome === 'reject-modification')
  }
  return false
}

function isInferred(
  { from, to, by, outcome, guards = [] }: ProcessStep,
  state: string | null,
  process: ModificationProcess,
): boolean {
  if (state === null) return from.length === 0 && to === process.initial
  if (to === 'same' || to === 'previous' || by.includes('party') || guards.includes('challenged')) return false
  if (outcome === 'return-report') return false
  // What has ended stays ended, and in a window somebody would have had to ask.
  const isStill = isEnded(process, state) || findState(process, state)?.closes !== undefined
  if (isStill && !by.includes('system')) return false
  const [start, end] = [stageOf(process, state), stageOf(process, to)]
  return start !== undefined && end !== undefined && start <= end
}

function stageOf(process: ModificationProcess, state: string): number | undefined {
  const stage = findState(process, state)?.stage
  const place = process.stages.findIndex(({ key }) => key === stage)
  return place === -1 ? undefined : place
}
