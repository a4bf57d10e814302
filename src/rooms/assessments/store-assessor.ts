import { checkActor } from '../../kit/pack/actor.ts'
import { getLifecycle } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { change, checkVersion, keep, type Telling } from '../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { UNKNOWN_ASSESSOR } from './assessor.ts'
import { assessorsOf, kindsOf } from './kinds.ts'
import type { Assessor } from './queue.ts'
import { lockQueue } from './store-request.ts'
import { rolesTo } from './store-taken.ts'

export type AskedOfAssessor = Readonly<{ assessor: string; version?: number | undefined }>

/** Changes what is known of an assessor, who alone says how much it can do. */
export async function changeAssessor(
  tx: Transaction,
  { assessor, version }: AskedOfAssessor,
  telling: Telling,
  changed: (before: Assessor) => Assessor,
): Promise<Verdict<Kept<Assessor>>> {
  const known = assessorsOf(tx.edition).find(({ key }) => key === assessor)
  const row = kindsOf(tx.edition).length === 0 ? undefined : deliveringRow(tx)
  if (known === undefined || row === undefined) {
    const says = 'Nobody assesses anything in this function. Check its name.'
    return refused({ reason: 'no-such-assessor', says, field: 'assessor' })
  }
  const may = tx.actor.isSystem ? granted() : checkActor(tx.edition, row, rolesTo(tx.actor.functions, assessor))
  if (!may.ok) return may
  await lockQueue(tx, assessor)
  const kept = await take<Assessor>(tx, { kind: 'assessor', reference: assessor })
  if (kept === undefined) {
    const own = { kind: 'assessor', reference: assessor, title: known.title, state: 'known' }
    const content = changed(UNKNOWN_ASSESSOR)
    return granted(await keep<Assessor>(tx, { ...own, classification: 'white', content, ...telling }))
  }
  const isCurrent = checkVersion(kept.record, version)
  if (!isCurrent.ok) return isCurrent
  return granted(await change(tx, kept, { ...telling, content: changed(kept.content) }))
}

function deliveringRow({ edition }: Transaction) {
  return getLifecycle(edition, 'assessment').rows.find(({ act }) => act === 'deliver-assessment')
}
