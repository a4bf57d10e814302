import { type Body } from '../../kit/pack/body.ts'
import { checkActor } from '../../kit/pack/actor.ts'
import { checkStep, type LifecycleRow } from '../../kit/pack/lifecycle.ts'
import type { ActOf } from '../../kit/pack/lifecycle-options.ts'
import { type Edition, getBody, getLifecycle } from '../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../kit/verdict.ts'
import { SYSTEM } from '../../shell/house.ts'
import { editionOf, type Transaction } from '../../shell/ledger/perform.ts'
import { checkVersion } from '../../shell/ledger/keep-record.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { listSeats, rolesOn } from '../bodies/door.ts'
import type { Action } from './action.ts'
import { ownerHolds } from './owner.ts'

export type TakenAction = Readonly<{
  kept: Kept<Action>
  edition: Edition
  body: Body
  /** The state that the step leads to. */
  to: string
}>

/** What an act brings along for the guards of its row. */
export type Brought = Readonly<{
  reason?: string | undefined
  update?: string | undefined
  isDecided?: boolean
  /** The version that the form was made from. */
  version?: number | undefined
}>

/** An action by its reference, locked, and the step that the actor wants to take with it. */
export async function takeAction(
  tx: Transaction,
  reference: string,
  act: ActOf<'action'>,
  brought: Brought = {},
): Promise<Verdict<TakenAction>> {
  const kept = await take<Action>(tx, { kind: 'action', reference })
  if (kept === undefined) {
    return refused({ reason: 'no-such-action', says: 'There is no such action. Check its reference.' })
  }
  const current = checkVersion(kept.record, brought.version)
  if (!current.ok) return current
  const edition = editionOf(tx, kept.record)
  const body = getBody(edition, kept.record.body ?? '')
  const step = checkStep(getLifecycle(edition, 'action'), act, kept.record.state)
  if (!step.ok) return step
  const { row, to } = step.value
  const verdict = allOf(
    tx.actor === SYSTEM ? granted() : checkActor(edition, row, await rolesTo(tx, kept.content, body)),
    ...row.guards.map(guard => checkGuard(guard, row, kept.content, brought)),
  )
  return verdict.ok ? granted({ kept, edition, body, to }) : verdict
}

/** The row by which actions begin, if the actor may begin one. */
export async function checkMayRaise(tx: Transaction, edition: Edition, body: Body): Promise<Verdict<LifecycleRow>> {
  const row = getLifecycle(edition, 'action').rows.find(({ act, from }) => act === 'raise-action' && from.length === 0)
  if (row === undefined) {
    return refused({ reason: 'not-provided', says: 'The rules in force do not provide for this.' })
  }
  const actor = tx.actor === SYSTEM ? granted() : checkActor(edition, row, await rolesOn(tx, body.key))
  return actor.ok ? granted(row) : actor
}

async function rolesTo(tx: Transaction, { owner }: Action, body: Body): Promise<readonly string[]> {
  const own = owner.kind === 'body' || owner.kind === 'seat' ? (owner.key.split('/')[0] ?? '') : undefined
  const seats = own === undefined ? [] : await listSeats(tx, own, tx.today)
  const { functions } = tx.edition
  return [...(await rolesOn(tx, body.key)), ...(ownerHolds(owner, tx.actor, functions, seats) ? ['owner'] : [])]
}

function checkGuard(guard: string, { clause }: LifecycleRow, { updates }: Action, brought: Brought): Verdict {
  const citing = clause === undefined ? {} : { clause }
  switch (guard) {
    case 'reason-given':
      return require((brought.reason ?? '').trim() !== '', {
        reason: 'reason-missing',
        says: 'Say why. The reason stays in the history of the action.',
        field: 'reason',
        ...citing,
      })
    case 'update-given':
      return require((brought.update ?? '').trim() !== '' || updates.length > 0, {
        reason: 'update-missing',
        says: 'Say first what has been done.',
        field: 'text',
        ...citing,
      })
    case 'decided-in-a-meeting':
      return require(brought.isDecided === true, {
        reason: 'not-decided',
        says: 'The body closes its actions: name the meeting or the decision that closed this one.',
        field: 'authority',
        ...citing,
      })
    default:
      return granted()
  }
}
