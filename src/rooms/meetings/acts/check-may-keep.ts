import { checkActor } from '../../../kit/pack/actor.ts'
import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import { rolesOn } from '../../bodies/door.ts'

/**
 * May the actor do what belongs to this act of the meeting's lifecycle, whatever state the meeting is in? Whoever may issue the papers keeps the
 * agenda; whoever may open the meeting keeps its roll and leads through its items. The system keeps all of it.
 */
export async function checkMayKeep(tx: Transaction, meeting: SpineRecord, act: ActOf<'meeting'>): Promise<Verdict> {
  if (tx.actor.isSystem) return granted()
  const edition = editionOf(tx, meeting)
  const rows = getLifecycle(edition, 'meeting').rows.filter(row => row.act === act)
  const [row] = rows
  if (row === undefined) return granted()
  const by = rows.flatMap(({ by: those }) => those)
  return checkActor(edition, { ...row, by }, await rolesOn(tx, meeting.body ?? ''))
}
