import { checkActor } from '../../../kit/pack/actor.ts'
import { checkStep } from '../../../kit/pack/lifecycle.ts'
import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { allOf, granted, type Verdict } from '../../../kit/verdict.ts'
import { unanswered } from '../minutes.ts'
import { checkMinutesGuards } from '../minutes-guards.ts'
import type { MinutesView } from './minutes-view.ts'

type Asked = Pick<MinutesView, 'ask' | 'edition' | 'minutes' | 'roles'>

/** May this reader do that now, as far as a page can know? The act itself asks the rest. */
export function checkOffer({ ask, edition, minutes, roles }: Asked, act: ActOf<'minutes'>): Verdict {
  const step = checkStep(getLifecycle(edition, 'minutes'), act, minutes.record.state)
  if (!step.ok) return step
  if (ask.asAt !== undefined) return { ok: false, refusals: [] }
  const { row } = step.value
  const actor = checkActor(edition, row, roles)
  return actor.ok
    ? allOf(granted(), checkMinutesGuards(row, { unanswered: unanswered(minutes.content).length }))
    : actor
}

/** Is it for this reader to do, whatever still stands in the way? */
export function isOffered({ ask, edition, minutes, roles }: Asked, act: ActOf<'minutes'>): boolean {
  const step = checkStep(getLifecycle(edition, 'minutes'), act, minutes.record.state)
  return ask.asAt === undefined && step.ok && checkActor(edition, step.value.row, roles).ok
}
