import { capital } from '../../kit/capital.ts'
import { findState, type ModificationProcess } from '../../kit/pack/modification-process.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { type Elsewhere, OWN_CODE } from './elsewhere.ts'

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

export function titleOfOtherCode({ modificationProcess }: Edition, code: string): string {
  return modificationProcess.otherCodes?.codes.find(({ key }) => key === code)?.title ?? code
}

/** The code that leads, of those in which it is changed together; empty while nobody has said. */
export function titleOfLead(edition: Edition, own: string, { lead }: Elsewhere): string {
  return lead === null ? '' : lead === OWN_CODE ? own : titleOfOtherCode(edition, lead)
}

export function titleOfPriority({ modificationProcess }: Edition, { priority }: Elsewhere): string {
  return modificationProcess.otherCodes?.priorities.find(({ key }) => key === priority)?.title ?? ''
}
