import { rowsFrom } from '../../../kit/pack/lifecycle.ts'
import { type Edition, getLifecycle } from '../../../kit/pack/pack.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { templatesOf } from '../template.ts'

/** May the reader lay out timetables under this edition? A page that shows the past lets nobody do anything. */
export function mayPropose(ask: Ask, edition: Edition): boolean {
  if (ask.asAt !== undefined || templatesOf(edition).length === 0) return false
  return getLifecycle(edition, 'timetable').rows.some(
    ({ act, by }) => act === 'propose-timetable' && by.some(role => ask.context.actor.functions.includes(role)),
  )
}

/** The acts that the reader may do on a timetable in this state. */
export function actsFor(ask: Ask, edition: Edition, state: string): readonly string[] {
  if (ask.asAt !== undefined || ask.reader.person === undefined) return []
  return rowsFrom(getLifecycle(edition, 'timetable'), state)
    .filter(({ by }) => by.some(role => ask.context.actor.functions.includes(role)))
    .map(({ act }) => act)
}
