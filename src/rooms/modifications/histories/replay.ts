import { formatDate } from '../../../kit/calendar-date.ts'
import { isEnded, type ModificationProcess, titleOfProcessState } from '../../../kit/pack/modification-process.ts'
import type { Edition, Pack } from '../../../kit/pack/pack.ts'
import { stepsToldBy, tellsOfNoStep } from '../vocabulary.ts'
import type { Flag } from './flag.ts'
import { keyOf, waysOverGap } from './gap.ts'
import { lateSteps } from './late-steps.ts'
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
    const after = overDay(pack, ways, day, flags)
    if ('misfit' in after) return resultOf(pack, best(after.ways), flags, after.misfit)
    ways = after.ways
  }
  return resultOf(pack, best(ways), flags)
}

type AfterDay = Readonly<{ ways: readonly Way[] } | { ways: readonly Way[]; misfit: DatedEvent }>

/** Of several events of one day the order is not always the one in which they happened: if it does not fit, another may. */
function overDay(pack: Pack, ways: readonly Way[], day: readonly DatedEvent[], flags: Flag[]): AfterDay {
  const first = overEvents(pack, ways, day)
  if (!('misfit' in first.after) || day.length === 1 || day.length > MOST_OF_ONE_DAY) {
    flags.push(...first.flags)
    return first.after
  }
  for (const order of ordersOf(day).slice(1)) {
    const other = overEvents(pack, ways, order)
    if ('misfit' in other.after) continue
    const says = `The events of ${formatDate(day[0]?.on ?? '')} fit only in another order than that in which they stand.`
    flags.push(...other.flags, { kind: 'order-of-one-day', event: day[0]?.event ?? null, says })
    return other.after
  }
  flags.push(...first.flags)
  return first.after
}

const MOST_OF_ONE_DAY = 5

function overEvents(pack: Pack, ways: readonly Way[], events: readonly DatedEvent[]) {
  const flags: Flag[] = []
  let now = ways
  for (const event of events) {
    const isTold = now.some(({ edition }) => stepsToldBy(edition.modificationProcess, event.text).length > 0)
    const moved = now.flatMap(way => [way, ...movedEditions(pack, way, event)])
    const next = fewest(moved.flatMap(way => overEvent(way, event)))
    if (next.length > 0) now = next
    else if (!isTold && !moved.some(way => stepsToldBy(way.edition.modificationProcess, event.text).length > 0))
      flags.push(passedOver(now, event))
    else if (now.every(isWithdrawn))
      flags.push({
        kind: 'after-withdrawal',
        event: event.event,
        says: `“${cut(event.text)}”, ${formatDate(event.on)}, comes after it had been withdrawn. It was passed over.`,
      })
    else if (now.some(way => isToldAgain(way, event)))
      flags.push({
        kind: 'said-again',
        event: event.event,
        says: `“${cut(event.text)}”, ${formatDate(event.on)}, tells again what stood already. It was passed over.`,
      })
    else return { after: { ways: now, misfit: event } as const, flags }
  }
  return { after: { ways: now } as const, flags }
}

/** Does an event tell again a step by which it came where it stands? Registers repeat themselves. */
function isToldAgain(way: Way, { text }: DatedEvent): boolean {
  const { modificationProcess: process } = way.edition
  const told = stepsToldBy(process, text)
  const leadHere = process.steps.flatMap(({ key, to }) => (told.includes(key) && to === way.state ? [key] : []))
  return trailOf(way).some(step => step.source !== 'edition' && leadHere.some(key => step.steps.includes(key)))
}

/** What tells of no step is told apart from what nobody can tell. */
function passedOver(ways: readonly Way[], { event, text }: DatedEvent): Flag {
  if (ways.some(({ edition }) => tellsOfNoStep(edition.modificationProcess, text)))
    return { kind: 'no-step', event, says: `“${cut(text)}” is no step of the process. It was passed over.` }
  return { kind: 'not-recognised', event, says: `“${cut(text)}” is not recognised. It was passed over.` }
}

/** All ways on which an event can have been one of the steps that its words tell, at once or after a gap. */
function overEvent(way: Way, event: DatedEvent): readonly Way[] {
  const told = stepsToldBy(way.edition.modificationProcess, event.text)
  if (told.length === 0) return []
  const direct = takenFrom(way, told, event)
  return direct.length > 0 ? direct : waysOverGap(way, event).flatMap(one => takenFrom(one, told, event))
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

function ordersOf(events: readonly DatedEvent[]): readonly (readonly DatedEvent[])[] {
  if (events.length <= 1) return [events]
  return events.flatMap((one, n) => ordersOf(events.toSpliced(n, 1)).map(rest => [one, ...rest]))
}

function resultOf(pack: Pack, way: Way, flags: readonly Flag[], misfit?: DatedEvent): Replay {
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
  const known = { state, edition, paths, hasChangedPath, steps, flags: [...flags, ...moves, ...late] }
  return misfit === undefined ? known : { ...known, misfit: { event: misfit.event, says: misfitInWords(way, misfit) } }
}

function misfitInWords({ edition, state }: Way, { text, on }: DatedEvent): string {
  const { modificationProcess: process } = edition
  const told = stepsToldBy(process, text)
  const rows = process.steps.filter(({ key }) => told.includes(key))
  const from = [...new Set(rows.flatMap(row => row.from))].map(key => `“${titleOfProcessState(process, key)}”`)
  const now =
    state === null
      ? 'it has not been raised'
      : `it stands at “${titleOfProcessState(process, state)}”${endInWords(process, state)}`
  const isElsewhere = rows.some(row => state !== null && row.from.includes(state))
  const onPath = isElsewhere ? ', on another path than that on which it is' : ''
  const needs = from.length === 0 ? 'it begins one' : `this can happen at ${from.join(' or ')}${onPath}`
  return `“${cut(text)}”, ${formatDate(on)}, does not fit: ${needs}; by what stands before, ${now}.`
}

function endInWords(process: ModificationProcess, state: string): string {
  return isEnded(process, state) ? ', which is an end' : ''
}
