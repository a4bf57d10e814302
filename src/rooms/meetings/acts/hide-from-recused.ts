import { personGroup } from '../../../shell/ledger/audience.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { findKeysOfGroups, listRecordsBelow } from '../store-within.ts'
import { recusedFrom } from './recused-from.ts'
import { takeParts } from './take-parts.ts'

/**
 * Takes the confidential items of a meeting, and all that hangs below them or is placed there, out of the sight of those who have withdrawn, and
 * gives it back to those who have not any more. To be called again when something new is put there.
 */
export async function hideFromRecused(tx: Transaction, meeting: string): Promise<void> {
  const parts = await takeParts(tx, meeting)
  if (parts === undefined) return
  for (const item of parts.items) {
    const twin = parts.twins.get(item.record.id)
    if (twin === undefined) continue
    const hidden = recusedFrom(parts, item.content.number ?? 0).map(personGroup)
    const { papers, formerly } = twin.content
    const roots = [twin.record.id, ...papers, ...(formerly === null ? [] : [formerly])]
    const records = [...new Set([...roots, ...(await listRecordsBelow(tx, roots))])]
    for (const id of records) await hide(tx, id, hidden)
  }
}

/** Groups of more than one person are not what a withdrawal has put there. */
async function hide(tx: Transaction, id: string, hidden: readonly string[]): Promise<void> {
  const kept = await take<unknown>(tx, { id })
  if (kept === undefined) return
  const before = await findKeysOfGroups(tx, kept.record.excluded)
  const after = [...before.filter(key => !key.startsWith(personGroup(''))), ...hidden]
  if (isSame(before, after)) return
  await change(tx, kept, { verb: 'sight-changed', excluded: after })
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(key => b.includes(key))
}
