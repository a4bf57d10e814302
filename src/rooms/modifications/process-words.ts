import { capital } from '../../kit/capital.ts'
import { findState, type ModificationProcess } from '../../kit/pack/modification-process.ts'
import type { Edition } from '../../kit/pack/pack.ts'

/** The code's own word for them, as a heading. */
export function headingOf({ words }: Edition): string {
  return capital(words.modifications)
}

export function titleOfPath({ modificationProcess }: Edition, path: string | null): string {
  return modificationProcess.paths.find(({ key }) => key === path)?.title ?? path ?? ''
}

export function titleOfUrgency({ modificationProcess }: Edition, urgency: string): string {
  return modificationProcess.urgencies.find(({ key }) => key === urgency)?.title ?? urgency
}

/** The stage of which a state is a part; empty if it is of none. */
export function titleOfStage(process: ModificationProcess, state: string): string {
  const stage = findState(process, state)?.stage
  return process.stages.find(({ key }) => key === stage)?.title ?? ''
}
