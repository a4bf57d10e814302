import { type Edition, getLifecycle } from '../../../kit/pack/pack.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { rolesOfReader } from '../../decisions/door.ts'

/** May the reader raise an action for this body? A page that shows the past lets nobody do anything. */
export function mayRaise(ask: Ask, edition: Edition, body: string): boolean {
  const roles = rolesOfReader(ask, body)
  const rows = getLifecycle(edition, 'action').rows.filter(({ act }) => act === 'raise-action')
  return ask.asAt === undefined && rows.some(({ by }) => by.some(role => roles.includes(role)))
}
