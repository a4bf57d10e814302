import type { CalendarDate } from '../../../kit/calendar-date.ts'
import { titleOfProcessState } from '../../../kit/pack/modification-process.ts'
import type { Edition, Pack } from '../../../kit/pack/pack.ts'
import { numberOf } from '../numbering.ts'
import type { Flag } from './flag.ts'
import type { GivenHistory } from './given-history.ts'
import { cut, putInOrder } from './put-in-order.ts'
import { type Replay, replay } from './replay.ts'
import { flagsOfTwins } from './twins.ts'
import type { ReplayedStep } from './way.ts'

/** What is to be said of one history: accepted as it is, or refused for the first event that does not fit. */
export type JudgedHistory = Readonly<{
  reference: string
  title: string | null
  line: number
  verdict: 'accepted' | 'refused'
  /** The edition that it ends under, and on which path, if that is known or follows from what happened. */
  edition: string
  path: string | null
  state: string | null
  stateInWords: string
  steps: readonly ReplayedStep[]
  flags: readonly Flag[]
  refusal: Readonly<{ event: number | null; date: string; text: string; says: string }> | null
}>

/** Replays every history against the edition in force when it began. */
export function judgeHistories(
  pack: Pack,
  histories: readonly GivenHistory[],
  today: CalendarDate,
): readonly JudgedHistory[] {
  const twins = flagsOfTwins(pack, histories)
  return histories.map((history, n) => {
    const judged = judgeHistory(pack, history, today)
    return { ...judged, flags: [...judged.flags, ...(twins[n] ?? [])] }
  })
}

export function judgeHistory(pack: Pack, history: GivenHistory, today: CalendarDate): JudgedHistory {
  const { reference, title, line } = history
  const ordered = putInOrder(history.events, today)
  const { edition, flags: ofEdition } = editionOfHistory(pack, ordered.events[0]?.on)
  const { path, flags: ofPath } = pathIn(edition, history.path)
  const replayed = replay(pack, edition, path, ordered.events)
  const { state, steps, misfit } = replayed
  const flags = [
    ...referenceFlags(pack, reference),
    ...ofEdition,
    ...ofPath,
    ...ordered.flags,
    ...replayed.flags,
    ...gapFlags(steps),
  ]
  const isEmpty = misfit === undefined && !steps.some(({ source }) => source === 'told')
  const nothing = {
    event: null,
    date: '',
    text: '',
    says: 'No event of it is dated and recognised, so nothing can be told of it.',
  }
  const told = misfit === undefined ? undefined : history.events[misfit.event]
  return {
    reference,
    title,
    line,
    verdict: misfit === undefined && !isEmpty ? 'accepted' : 'refused',
    edition: replayed.edition.from,
    path: pathAfter(replayed, path),
    state,
    stateInWords: state === null ? '' : titleOfProcessState(replayed.edition.modificationProcess, state),
    steps,
    flags,
    refusal:
      misfit === undefined
        ? isEmpty
          ? nothing
          : null
        : { event: misfit.event, date: told?.date ?? '', text: told?.text ?? '', says: misfit.says },
  }
}

/** The path that is left; the one that was given, as long as what happened allows it. */
function pathAfter({ paths, hasChangedPath }: Replay, given: string | null): string | null {
  if (paths?.length === 1) return paths[0] ?? null
  return hasChangedPath && given !== null && paths?.includes(given) !== true ? null : given
}

/** The edition in force on the day of the first event; the first there is, if it was before that. */
function editionOfHistory(
  pack: Pack,
  first: CalendarDate | undefined,
): Readonly<{ edition: Edition; flags: readonly Flag[] }> {
  const [earliest] = pack.editions
  // A pack has editions: it is checked when it is loaded.
  if (earliest === undefined) throw new Error(`${pack.code.key} has no edition`)
  const edition = first === undefined ? undefined : pack.editions.findLast(({ from }) => from <= first)
  if (edition !== undefined || first === undefined) return { edition: edition ?? earliest, flags: [] }
  const says = `It began before the first edition that is known here, of ${earliest.from}. It was judged by that one.`
  return { edition: earliest, flags: [{ kind: 'before-first-edition', event: null, says }] }
}

/** A path by its key, by its title or a part of it that no other has, or by the number with which its key ends. */
function pathIn(
  { modificationProcess: { paths } }: Edition,
  given: string | null,
): Readonly<{ path: string | null; flags: readonly Flag[] }> {
  if (given === null) return { path: null, flags: [] }
  const plain = (words: string) =>
    ` ${words
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim()} `
  const wanted = plain(given)
  const exact = paths.find(
    ({ key, title }) => [plain(key), plain(title)].includes(wanted) || plain(key).endsWith(wanted),
  )
  const alike =
    wanted.trim() === ''
      ? []
      : paths.filter(({ title }) => plain(title).includes(wanted) || wanted.includes(plain(title)))
  const found = exact ?? (alike.length === 1 ? alike[0] : undefined)
  if (found !== undefined) return { path: found.key, flags: [] }
  return {
    path: null,
    flags: [
      {
        kind: 'no-such-path',
        event: null,
        says: `There is no path “${cut(given)}”. It was judged as if none were known.`,
      },
    ],
  }
}

/** Registers write two references as one, such as that of before and that of today. */
function referenceFlags({ editions }: Pack, reference: string): readonly Flag[] {
  const isOne = (one: string) => editions.some(edition => numberOf(edition, one) !== undefined)
  if (isOne(reference)) return []
  const within = reference.split(/[^\p{L}\p{N}]+/u).filter(isOne)
  if (within.length > 1) {
    const says = `“${cut(reference)}” is ${within.join(' and ')}: these may be references of one modification.`
    return [{ kind: 'two-numbers', event: null, says }]
  }
  const patterns = [...new Set(editions.map(({ references }) => references.modification))].join(' or ')
  return [{ kind: 'not-a-reference', event: null, says: `“${cut(reference)}” is not written like ${patterns}.` }]
}

function gapFlags(steps: readonly ReplayedStep[]): readonly Flag[] {
  return steps.flatMap((step): Flag[] => {
    if (step.source !== 'inferred') return []
    return [
      {
        kind: 'gap-inferred',
        event: step.event,
        says: `Not told, and inferred as the shortest way to what follows: ${step.says}.`,
      },
    ]
  })
}
