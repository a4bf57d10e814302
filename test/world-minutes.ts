import { addMinutes } from '../src/kit/instant.ts'
import { type CouncilKey } from './world-council.ts'
import { type DecisionsWorld, openDecisionsWorld } from './world-decisions.ts'
import { type Visit, send } from './world-visit.ts'
import type { WorldOptions } from './world.ts'

/** The council in session on 3 January 2017, as in `openDecisionsWorld`, and the pages on which its secretary minutes it. */
export type MinutesWorld = DecisionsWorld &
  Readonly<{
    /** The page of an item, or of its confidential part. */
    minuting: (number: number, part?: 'confidential') => string
    /** Sends a form a minute later than the last one, as the secretary if nobody else is named. */
    press: (
      url: string,
      fields?: Readonly<Record<string, string | readonly string[]>>,
      as?: CouncilKey,
    ) => Promise<Visit>
  }>

export async function openMinutesWorld(options: WorldOptions = {}): Promise<MinutesWorld> {
  const world = await openDecisionsWorld(options)
  const minuting = (number: number, part?: 'confidential') =>
    `/meetings/${world.meeting}/items/${number}/minute${part === undefined ? '' : '/confidential'}`
  const press: MinutesWorld['press'] = async (url, fields = {}, as = 'secretary') => {
    world.clock.now = addMinutes(world.clock.now, 1)
    return await send(world, url, fields, as)
  }
  // The same object: what the council’s world knows of a world hangs on it.
  return Object.assign(world, { minuting, press })
}

/** Words that stand in the closed record alone, one in each kind of thing that it has. */
export const CANARIES = {
  title: 'The missing kite',
  note: 'Marmalade',
  decision: 'Zeppelin',
  action: 'Periwinkle',
} as const

/** Minutes all that happens at the meeting, in the open and in confidence, and closes it with a draft of its minutes. */
export async function minuteEverything({ press, minuting, number, closedNumber, paper }: MinutesWorld): Promise<void> {
  const kites = minuting(number)
  const action = 'Toy Office to count the kites by 5 February 2017'
  const notes = 'Lender Member 1 said that kites break in frost.\nThe office will count the kites again.'
  await ok(press(`${kites}/recommendations/${paper.record.id}/0`, { verb: 'note', notes, action }))
  await ok(press(`${kites}/recommendations/${paper.record.id}/1`, { verb: 'approve' }))
  await ok(press(`${kites}/conclusion`, { goTo: 'next' }))
  const closed = minuting(closedNumber, 'confidential')
  const secret = {
    verb: 'resolve',
    text: `that the ${CANARIES.decision} is looked for in the river behind the old mill`,
    notes: `The ${CANARIES.note} kite was lost by somebody whom nobody had seen on that day.`,
    action: `Toy Office to ask the ${CANARIES.action} club by 6 February 2017`,
  }
  await ok(press(`${closed}/decisions`, secret))
  await ok(press(`${minuting(closedNumber)}/decisions`, { verb: 'resolve', text: 'what is done about it' }))
  await ok(press(`${minuting(closedNumber)}/conclusion`, { goTo: 'next' }))
  for (const other of [1, 2, 3, 6, 7, 8]) await ok(press(`${minuting(other)}/conclusion`, { nothing: 'stay' }))
  await ok(press(`${minuting(9)}/notes`, { notes: 'Nobody had other business.' }))
  await ok(press(`${minuting(9)}/conclusion`, { nothing: 'stay' }))
  await ok(press(`${minuting(9)}/closing`, { drafts: 'yes' }))
}

/** A press that a test takes for granted. */
export async function ok(pressed: Promise<Visit>): Promise<string> {
  const { status, location, problems } = await pressed
  if (status !== 303 || location === undefined) throw new Error(`refused: ${problems.join(' ') || status}`)
  return location
}
