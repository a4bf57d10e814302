import type { Consultation } from '../consultations/door.ts'
import type { Ballot } from './ballot.ts'
import { ORIGINAL, solutionsOf } from './solution.ts'
import { type Effect, EFFECTS, type Modification, type View, type Viewer, VIEWERS } from './modification.ts'

/** How many hold each effect. */
export type EffectCounts = Readonly<Record<Effect, number>>

/** What one kind of viewer holds of one objective: what was recorded of all of them together, and how many held what, where they were counted. */
export type HeldView = Readonly<{ view: View | null; counts: EffectCounts | null }>

export type ObjectiveRow = Readonly<{ objective: string; title: string; held: Readonly<Record<Viewer, HeldView>> }>

export type ObjectivesOfSolution = Readonly<{ solution: string; rows: readonly ObjectiveRow[] }>

/** Those who were asked one by one, by the objective. */
export type CountedViews = Readonly<Partial<Record<Viewer, ReadonlyMap<string, EffectCounts> | undefined>>>

/**
 * How each objective of the code is served, as the proposer, the group, the respondents and the voters hold it; for each solution of which somebody
 * holds anything.
 *
 * In English:
 * - what was recorded of the proposer, of the group, of the respondents or of the voters together stands for them;
 * - voters and respondents were asked for the modification and not for each solution: how many held what stands with the original.
 */
export function objectivesHeld(
  objectives: readonly Readonly<{ key: string; title: string }>[],
  { views, solutions }: Pick<Modification, 'views' | 'solutions'>,
  counted: CountedViews,
): readonly ObjectivesOfSolution[] {
  return solutionsOf({ solutions })
    .map(({ key: solution }) => ({
      solution,
      rows: objectives.map(({ key, title }) => ({
        objective: key,
        title,
        held: heldOf(views, counted, solution, key),
      })),
    }))
    .filter(({ rows }) => rows.some(({ held }) => VIEWERS.some(viewer => isSaid(held[viewer]))))
}

function heldOf(views: readonly View[], counted: CountedViews, solution: string, objective: string) {
  const held = (by: Viewer): HeldView => ({
    view: views.find(one => one.by === by && one.solution === solution && one.objective === objective) ?? null,
    counts: solution === ORIGINAL ? (counted[by]?.get(objective) ?? null) : null,
  })
  return { proposer: held('proposer'), group: held('group'), respondents: held('respondents'), voters: held('voters') }
}

export function isSaid({ view, counts }: HeldView): boolean {
  return view !== null || (counts !== null && EFFECTS.some(effect => counts[effect] > 0))
}

/** What the respondents held in the consultation whose responses were collated last, by the objective. */
export function countedInConsultation(
  consultations: readonly Readonly<{ record: Readonly<{ id: string }>; content: Pick<Consultation, 'tally'> }>[],
): CountedViews['respondents'] {
  const collated = consultations
    .flatMap(({ record, content: { tally } }) => (tally === null ? [] : [{ id: record.id, tally }]))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .at(-1)
  if (collated === undefined) return undefined
  return new Map(collated.tally.byObjective.map(({ objective, counts }) => [objective, counts]))
}

/** What the seats held in a ballot that has been counted, by the objective. */
export function countedInBallot(ballot: Pick<Ballot, 'positions' | 'count'> | undefined): CountedViews['voters'] {
  if (ballot === undefined || ballot.count === null) return undefined
  const counts = new Map<string, EffectCounts>()
  for (const { objective, effect } of ballot.positions.flatMap(({ objectives }) => objectives)) {
    const before = counts.get(objective) ?? { better: 0, neutral: 0, worse: 0 }
    counts.set(objective, { ...before, [effect]: before[effect] + 1 })
  }
  return counts
}
