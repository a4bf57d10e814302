import { checkActor } from '../../../kit/pack/actor.ts'
import { checkStep, type Step } from '../../../kit/pack/lifecycle.ts'
import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { type Edition, getLifecycle } from '../../../kit/pack/pack.ts'
import { granted, type Refusal, refused, type Verdict } from '../../../kit/verdict.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { rolesOn } from '../../bodies/door.ts'
import { type MeetingParts, takeParts } from '../../meetings/door.ts'
import { type Minutes, minutesReference } from '../minutes.ts'

export type MinutesInHand = Readonly<{
  parts: MeetingParts
  open: Kept<Minutes>
  closed: Kept<Minutes> | undefined
  edition: Edition
  step: Step
}>

export type AskedOfMinutes = Readonly<{
  isActorKnown?: boolean
  /** The version that the form was made from: of the open minutes, or of the closed ones. */
  version?: number | undefined
  twin?: boolean
}>

/**
 * The open and the closed minutes of a meeting, locked after it, for an act that their state allows and that is done by such as the actor. The
 * guards are for the act to ask.
 */
export async function takeMinutes(
  tx: Transaction,
  meeting: string,
  act: ActOf<'minutes'>,
  { isActorKnown = false, version, twin = false }: AskedOfMinutes = {},
): Promise<Verdict<MinutesInHand>> {
  const parts = await takeParts(tx, meeting)
  const takeOne = async (twin: boolean) =>
    await take<Minutes>(tx, { kind: 'minutes', reference: minutesReference(meeting, twin) })
  const open = parts === undefined ? undefined : await takeOne(false)
  if (parts === undefined || open === undefined) return refused(NONE)
  const closed = await takeOne(true)
  const current = checkVersion((twin ? closed : open)?.record ?? open.record, version)
  if (!current.ok) return current
  const edition = editionOf(tx, open.record)
  const step = checkStep(getLifecycle(edition, 'minutes'), act, open.record.state)
  if (!step.ok) return step
  const isKnown = isActorKnown || tx.actor.isSystem
  const roles = isKnown ? [] : await rolesOn(tx, open.record.body ?? '')
  const actor = isKnown ? granted() : checkActor(edition, step.value.row, roles)
  return actor.ok ? granted({ parts, open, closed, edition, step: step.value }) : actor
}

const NONE: Refusal = {
  reason: 'no-minutes',
  says: 'There are no minutes of this meeting yet. Draft them once it has been closed.',
}
