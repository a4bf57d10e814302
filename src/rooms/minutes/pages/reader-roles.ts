import type { Edition } from '../../../kit/pack/pack.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { bodyGroup } from '../../../shell/ledger/audience.ts'
import type { Ask } from '../../../shell/web/ask.ts'

const STANDING = ['chair', 'member', 'alternate'] as const

/** The reader's functions, and how the reader stands to the body: `chair`, `member`, `alternate`. */
export function rolesOfReader({ reader }: Pick<Ask, 'reader'>, body: string): readonly string[] {
  const standing = STANDING.filter(role =>
    reader.isIn(bodyGroup(role === 'chair' ? 'chair-of-the-body' : `${role}s-of-the-body`, body)),
  )
  return [...(reader.person?.functions ?? []), ...standing]
}

/** Is this act on minutes done by somebody who stands in one of these roles, whatever state they are in? */
export function mayOnMinutes(edition: Edition, act: ActOf<'minutes'>, roles: readonly string[]): boolean {
  return getLifecycle(edition, 'minutes').rows.some(row => row.act === act && row.by.some(role => roles.includes(role)))
}

/** Whoever drafts the decisions of a body takes its minutes. */
export function mayMinute(edition: Edition, roles: readonly string[]): boolean {
  return getLifecycle(edition, 'decision').rows.some(
    row => row.act === 'draft-decision' && row.by.some(role => roles.includes(role)),
  )
}
