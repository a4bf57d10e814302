import type { Demonstration } from '../kit/pack/demonstration.ts'
import { compareInstants } from '../kit/instant.ts'
import { refreshStatistics } from '../shell/database/statistics.ts'
import type { House } from '../shell/house.ts'
import { callSteps } from './call-meetings.ts'
import { actionSteps } from './enter-actions.ts'
import { bodySteps } from './enter-bodies.ts'
import { peopleSteps } from './enter-people.ts'
import { standingSteps } from './enter-party-standing.ts'
import { subjectSteps } from './enter-subjects.ts'
import { earlierMeetingSteps } from './hold-earlier-meetings.ts'
import { agendaSteps } from './set-agenda.ts'
import { sightSteps } from './set-sight.ts'
import { type Stage, stageOf, type Step } from './stage.ts'
import { writtenDecisionSteps } from './decide-in-writing.ts'
import { paperSteps } from './write-papers.ts'

/** How far it has come: the act that it is at, and its place among all, and among those of its part. */
export type Told = Readonly<{ at: string; part: string; ofPart: number; inPart: number; step: number; of: number }>

/**
 * Sets up what a demonstration begins with: everything by the acts of the product, at the moments of the story and in the order of time, so
 * that the record reads as if it had been kept all along. Answers false where it was told to stop.
 *
 * The house must stand at the beginning of the edition, and know that it is a demonstration.
 */
export async function seedDemonstration(
  house: House,
  facts: Demonstration,
  {
    tell = () => undefined,
    isStopped = () => false,
  }: Readonly<{ tell?: (told: Told) => void; isStopped?: () => boolean }> = {},
): Promise<boolean> {
  if (house.demonstration === undefined) throw new Error('This is no demonstration, and nothing is made up for it.')
  const steps = stepsOf(stageOf(house, facts))
  const parts = Map.groupBy(steps, ({ part }) => part)
  const done = new Map<string, number>()
  for (const [n, { at, part, run }] of steps.entries()) {
    if (isStopped()) return false
    const inPart = (done.get(part) ?? 0) + 1
    done.set(part, inPart)
    tell({ at, part, inPart, ofPart: parts.get(part)?.length ?? 0, step: n + 1, of: steps.length })
    await run()
    if ((n + 1) % STEPS_BETWEEN === 0) await refreshStatistics(house.database)
  }
  await refreshStatistics(house.database)
  return true
}

/** After so many acts there is so much more that the database counts anew. */
const STEPS_BETWEEN = 60

/** The whole story, in the order of time; what happens at one moment stays in the order in which it stands here. */
function stepsOf(stage: Stage): readonly Step[] {
  const all = [
    ...peopleSteps(stage),
    ...standingSteps(stage),
    ...bodySteps(stage),
    ...subjectSteps(stage),
    ...earlierMeetingSteps(stage),
    ...actionSteps(stage),
    ...callSteps(stage),
    ...agendaSteps(stage),
    ...paperSteps(stage),
    ...sightSteps(stage),
    ...writtenDecisionSteps(stage),
  ]
  return all.toSorted((a, b) => compareInstants(a.at, b.at))
}
