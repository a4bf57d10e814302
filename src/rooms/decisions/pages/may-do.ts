import type { LifecycleRow } from '../../../kit/pack/lifecycle.ts'
import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { type Edition, getLifecycle } from '../../../kit/pack/pack.ts'
import { bodyGroup } from '../../../shell/ledger/audience.ts'
import type { Ask } from '../../../shell/web/ask.ts'

/** Does the row name the reader, as far as a page can tell? The act itself asks again. */
export function mayDo(ask: Ask, body: string | null, row: Pick<LifecycleRow, 'by'>): boolean {
  return row.by.some(role => rolesOfReader(ask, body).includes(role))
}

/** May the reader take any step of this name in the life of a decision of this body? */
export function mayDecide(ask: Ask, edition: Edition, body: string | null, act: ActOf<'decision'>): boolean {
  return getLifecycle(edition, 'decision').rows.some(row => row.act === act && mayDo(ask, body, row))
}

/** The reader’s functions, and where the reader stands to the body. */
export function rolesOfReader({ reader, context }: Ask, body: string | null): readonly string[] {
  if (reader.person === undefined || body === null) return []
  const isIn = (group: string) => reader.isIn(bodyGroup(group, body))
  return [
    ...context.actor.functions,
    ...(isIn('chair-of-the-body') ? ['chair'] : []),
    ...(isIn('members-of-the-body') ? ['member'] : []),
    ...(isIn('alternates-of-the-body') ? ['alternate'] : []),
  ]
}
