import { rowsFrom } from '../../../kit/pack/lifecycle.ts'
import { type Edition, getLifecycle } from '../../../kit/pack/pack.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { kindsOf } from '../kinds.ts'
import { beginningRow } from '../store-request.ts'
import { rolesTo } from '../store-taken.ts'

/** The reader's functions, and whether the reader is the assessor who was asked. */
export function rolesOfAsker({ context }: Pick<Ask, 'context'>, assessor: string): readonly string[] {
  return rolesTo(context.actor.functions, assessor)
}

/** May the reader ask for assessments under this edition? A page that shows the past lets nobody do anything. */
export function mayRequest(ask: Ask, edition: Edition, act = 'request-assessment'): boolean {
  if (ask.asAt !== undefined) return false
  const row = beginningRow(edition, act)
  return row?.by.some(role => ask.context.actor.functions.includes(role)) ?? false
}

/** Is the reader an assessor, and may so change what is known of it? */
export function isAssessor(ask: Ask, assessor: string): boolean {
  return ask.asAt === undefined && ask.context.actor.functions.includes(assessor)
}

/** May the reader put assessments elsewhere in the queue, or answer them? */
export function looksAfterQueue(ask: Ask): boolean {
  if (kindsOf(ask.edition).length === 0) return false
  return rowsFrom(getLifecycle(ask.edition, 'assessment'), 'information-needed').some(
    ({ act, by }) => act === 'give-information' && by.some(role => ask.context.actor.functions.includes(role)),
  )
}
