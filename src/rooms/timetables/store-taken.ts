import { checkActor } from '../../kit/pack/actor.ts'
import type { ActOf } from '../../kit/pack/lifecycle-options.ts'
import { checkStep, type LifecycleRow } from '../../kit/pack/lifecycle.ts'
import { type Edition, getLifecycle } from '../../kit/pack/pack.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import { allOf, granted, refused, require, type Verdict } from '../../kit/verdict.ts'
import { checkVersion } from '../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../shell/ledger/record.ts'
import { findAuthority } from '../assessments/door.ts'
import { readIn } from '../meetings/door.ts'
import { takeModification } from '../modifications/door.ts'
import { timetablesBelow, timetablesFrom } from './store.ts'
import type { Asked } from './store-course.ts'
import type { Timetable } from './timetable.ts'

export type TakenTimetable = Readonly<{
  kept: Kept<Timetable>
  edition: Edition
  to: string
  /** The decision that was named; null where none is needed. */
  authority: SpineRecord | null
}>

export type Brought = Readonly<{
  reason?: string | undefined
  authority?: string | undefined
  version?: number | undefined
}>

/** The timetable of a modification, by the modification’s reference: locked, and with the step that the actor wants to take. */
export async function takeTimetable(
  tx: Transaction,
  reference: string,
  act: ActOf<'timetable'>,
  brought: Brought = {},
): Promise<Verdict<TakenTimetable>> {
  const modification = await takeModification(tx, reference)
  const kept = modification === undefined ? undefined : await findTimetable(tx, modification.record.id)
  if (kept === undefined)
    return refused({ reason: 'no-such-timetable', says: 'There is no such timetable. Check its reference.' })
  const version = checkVersion(kept.record, brought.version)
  if (!version.ok) return version
  const edition = editionOf(tx, kept.record)
  const step = checkStep(getLifecycle(edition, 'timetable'), act, kept.record.state)
  if (!step.ok) return step
  const { row, to } = step.value
  const verdict = allOf(checkMay(tx, edition, row), checkReason(row, brought.reason ?? ''))
  if (!verdict.ok) return verdict
  if (!row.guards.includes('authority-named')) return granted({ kept, edition, to, authority: null })
  const authority = await findAuthority(tx, brought.authority ?? '', kept.record.classification)
  return authority.ok ? granted({ kept, edition, to, authority: authority.value }) : authority
}

/** The timetable of a modification, locked, whatever the modification was called when it was laid out. */
export async function findTimetable(tx: Transaction, modification: string): Promise<Kept<Timetable> | undefined> {
  const [rows = []] = await readIn(tx)(timetablesBelow(tx.context.pack.code.key, [modification]))
  const [found] = timetablesFrom(rows)
  return found === undefined ? undefined : await take<Timetable>(tx, { id: found.record.id })
}

export function checkMay(tx: Transaction, edition: Edition, row: LifecycleRow): Verdict {
  return tx.actor.isSystem ? granted() : checkActor(edition, row, tx.actor.functions)
}

function checkReason(row: LifecycleRow, reason: string): Verdict {
  const clause = citableClause(row)
  return require(!row.guards.includes('reason-given') || reason.trim() !== '', {
    reason: 'reason-missing',
    says: 'Say why. The reason stays beside the plan.',
    field: 'reason',
    ...(clause === undefined ? {} : { clause }),
  })
}

/** What working out a timetable needs, within an act. The plan of what is open to everybody rests on nothing else. */
export function askedIn(tx: Transaction, { classification }: Pick<SpineRecord, 'classification'>): Asked {
  const { pack, calendar } = tx.context
  return { read: readIn(tx), pack, calendar, today: tx.today, isForEverybody: classification === 'white' }
}
