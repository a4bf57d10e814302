import { formatDate } from '../../../kit/calendar-date.ts'
import { titleOfProcessState } from '../../../kit/pack/modification-process.ts'
import type { Edition, Pack } from '../../../kit/pack/pack.ts'
import { readingOf } from '../vocabulary.ts'
import type { Flag } from './flag.ts'
import { keyOf, waysOverGap } from './gap.ts'
import { lateSteps } from './late-steps.ts'
import { misfitInWords } from './misfit.ts'
import { overDay, type Passage } from './one-day.ts'
import { cut, type DatedEvent } from './put-in-order.ts'
import { type EditionMove, type ReplayedStep, taken, targetOf, trailOf, type Way } from './way.ts'

/** What came of a replay: where it stands now, or the first event that does not fit. */
export type Replay = Readonly<{
  state: string | null
  edition: Edition
  paths: readonly string[] | null
  /** Was it changed on the way? Then a path that was given may be that from before. */
  hasChangedPath: boolean
  steps: readonly ReplayedStep[]
  flags: readonly Flag[]
  /** Absent if everything fits. */
  misfit?: Readonly<{ event: number; says: string }>
}>

/** Takes events through the process, each in every way that its words allow, and keeps for each state the way with the fewest gaps. */
export function replay(pack: Pack, begun: Edition, path: string | null, events: readonly DatedEvent[]): Replay {
  const start: Way = {
    edition: begun,
    state: null,
    left: [],
    paths: path === null ? null : [path],
    inferred: 0,
    last: null,
  }
  let ways: readonly Way[] = [start]
  const flags: Flag[] = []
  for (const day of daysOf(events)) {
    const after = overDay(ways, day, (now, some) => overEvents(pack, now, some))
    flags.push(...after.flags)
    if (after.misfit !== undefined) return resultOf(pack, after.ways, flags, after.misfit)
    ways = after.ways
  }
  return resultOf(pack, ways, flags)
}

function overEvents(pack: Pack, ways: readonly Way[], events: readonly DatedEvent[]): Passage {
  const flags: Flag[] = []
  let now = ways
  for (const event of events) {
    const moved = now.flatMap(way => [way, ...movedEditions(pack, way, event)])
    const next = fewest(moved.flatMap(way => overEvent(way, event)))
    const flag = next.length > 0 ? undefined : passedOver(now, moved, event)
    if (next.length === 0 && flag === undefined) return { ways: now, flags, misfit: event }
    if (flag === undefined) now = next
    else flags.push(flag)
    // What it tells again says which way it went, where there are several.
    if (flag?.kind === 'said-again') now = now.filter(way => isToldAgain(way, event))
  }
  return { ways: now, flags }
}

/**
 * Why an event that fits nowhere is passed over; undefined if it contradicts what stands before.
 *
 * In English:
 * - nobody can tell what it means, or it is known to tell of no step: then not even where a step of that name cannot be taken;
 * - it comes after a withdrawal;
 * - it tells again what stood already: registers repeat themselves.
 */
function passedOver(now: readonly Way[], moved: readonly Way[], event: DatedEvent): Flag | undefined {
  const { text, on, event: place } = event
  const readings = moved.map(({ edition }) => readingOf(edition, text))
  const isKnown = readings.some(({ mayBeNoStep }) => mayBeNoStep)
  const noStep = `“${cut(text)}” tells of no step, or not how it came out. It was passed over.`
  if (readings.every(({ steps }) => steps.length === 0))
    return isKnown
      ? { kind: 'no-step', event: place, says: noStep }
      : { kind: 'not-recognised', event: place, says: `“${cut(text)}” is not recognised. It was passed over.` }
  const told = `“${cut(text)}”, ${formatDate(on)}`
  if (now.every(isWithdrawn))
    return {
      kind: 'after-withdrawal',
      event: place,
      says: `${told}, comes after it had been withdrawn. It was passed over.`,
    }
  if (now.some(way => isToldAgain(way, event)))
    return { kind: 'said-again', event: place, says: `${told}, tells again what stood already. It was passed over.` }
  return isKnown ? { kind: 'no-step', event: place, says: noStep } : undefined
}

/** Does an event tell again a step by which it came where it stands, or how it began where that was told? */
function isToldAgain(way: Way, { text }: DatedEvent): boolean {
  const told = readingOf(way.edition, text).steps
  const rows = way.edition.modificationProcess.steps.filter(({ key }) => told.includes(key))
  const leadHere = rows.flatMap(({ key, to }) => (to === way.state ? [key] : []))
  const begin = rows.flatMap(({ key, from }) => (from.length === 0 ? [key] : []))
  return trailOf(way).some(step => {
    if (step.source === 'edition') return false
    const again = step.source === 'told' ? [...leadHere, ...begin] : leadHere
    return again.some(key => step.steps.includes(key))
  })
}

/** All ways on which an event can have been one of the steps that its words tell, at once or after a gap. */
function overEvent(way: Way, event: DatedEvent): readonly Way[] {
  const { steps: told, mayBeNoStep } = readingOf(way.edition, event.text)
  if (told.length === 0) return []
  const direct = takenFrom(way, told, event)
  // Nothing is inferred for the sake of words that may mean nothing.
  return direct.length > 0 || mayBeNoStep ? direct : waysOverGap(way, event).flatMap(one => takenFrom(one, told, event))
}

function takenFrom(way: Way, told: readonly string[], event: DatedEvent): readonly Way[] {
  return way.edition.modificationProcess.steps.flatMap(row => {
    const to = told.includes(row.key) ? targetOf(way, row) : undefined
    if (to === undefined) return []
    const { on, event: place } = event
    return [
      taken(way, row, to, { source: 'told', steps: [row.key], says: row.told, from: way.state, to, on, event: place }),
    ]
  })
}

/** The same way under an edition that was in force by then: a case may have been moved to it. */
function movedEditions(pack: Pack, way: Way, { on, event }: DatedEvent): readonly Way[] {
  const later = pack.editions.filter(({ from }) => from > way.edition.from && from <= on)
  return later.flatMap(edition => {
    const { takesOver = [], states } = edition.modificationProcess
    const state = takesOver.find(({ from }) => from === way.state)?.to ?? way.state
    if (state === null || !states.some(({ key }) => key === state)) return []
    const move: EditionMove = { source: 'edition', edition: edition.from, on, event }
    return [{ ...way, edition, state, inferred: way.inferred + COST_OF_MOVE, last: { step: move, before: way.last } }]
  })
}

/** As much as an ordinary step that is inferred. */
const COST_OF_MOVE = 2

function fewest(ways: readonly Way[]): readonly Way[] {
  const byKey = new Map<string, Way>()
  for (const way of ways) {
    const known = byKey.get(keyOf(way))
    if (known === undefined || way.inferred < known.inferred) byKey.set(keyOf(way), way)
  }
  return [...byKey.values()]
}

function best(ways: readonly Way[]): Way {
  return ways.reduce((a, b) => (b.inferred < a.inferred ? b : a))
}

/** Has it been withdrawn? Then the last step that led anywhere was a withdrawal, or what the system does after one. */
function isWithdrawn(way: Way): boolean {
  const { steps } = way.edition.modificationProcess
  const led = trailOf(way).flatMap(step => (step.source === 'edition' || step.from === step.to ? [] : [step]))
  const [last, before] = [led.at(-1), led.at(-2)]
  const isOf = (step: ReplayedStep | undefined, wanted: (row: (typeof steps)[number]) => boolean) =>
    steps.some(row => step?.steps.includes(row.key) === true && wanted(row))
  const isWithdrawal = (step: ReplayedStep | undefined) =>
    isOf(step, ({ outcome }) => outcome === 'withdraw-modification')
  return isWithdrawal(last) || (isWithdrawal(before) && isOf(last, ({ by }) => by.includes('system')))
}

function daysOf(events: readonly DatedEvent[]): readonly (readonly DatedEvent[])[] {
  const days: DatedEvent[][] = []
  for (const event of events) {
    const last = days.at(-1)
    if (last?.[0]?.on === event.on) last.push(event)
    else days.push([event])
  }
  return days
}

function resultOf(pack: Pack, ways: readonly Way[], flags: readonly Flag[], misfit?: DatedEvent): Replay {
  const way = best(ways)
  const trail = trailOf(way)
  const steps = trail.flatMap(one => (one.source === 'edition' ? [] : [one]))
  const moves = trail.flatMap((one): Flag[] => {
    if (one.source !== 'edition') return []
    const says = `It fits only if it was moved to the edition of ${formatDate(one.edition)} by ${formatDate(one.on)}.`
    return [{ kind: 'edition-changed', event: one.event, says }]
  })
  const { state, edition, paths } = way
  const changing = edition.modificationProcess.steps.filter(({ asks }) => asks?.includes('path') === true)
  const hasChangedPath = steps.some(step => changing.some(({ key }) => step.steps.includes(key)))
  const late = lateSteps(pack, edition, steps)
  const known = { state, edition, paths, hasChangedPath, steps }
  if (misfit === undefined) return { ...known, flags: [...flags, ...moves, ...late, ...rivalFlags(way, ways)] }
  const says = misfitInWords(way, misfit)
  return { ...known, flags: [...flags, ...moves, ...late], misfit: { event: misfit.event, says } }
}

/** Where it may stand just as well by all that is told. */
function rivalFlags(way: Way, ways: readonly Way[]): readonly Flag[] {
  const titleOf = ({ edition, state }: Way) =>
    state === null ? '' : titleOfProcessState(edition.modificationProcess, state)
  const alike = ways.filter(({ inferred }) => inferred === way.inferred)
  const rivals = [...new Set(alike.map(titleOf))].filter(title => title !== titleOf(way))
  if (rivals.length === 0) return []
  const others = rivals.map(title => `“${title}”`).join(' or ')
  const says = `By what is told it may stand at ${others} just as well as at “${titleOf(way)}”.`
  return [{ kind: 'not-certain', event: null, says }]
}
