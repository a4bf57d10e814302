import { personGroup } from '../../../shell/ledger/audience.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { MeetingParts } from '../store.ts'
import { findKeysOfGroups, listRecordsBelow } from '../store-within.ts'
import { recusedFrom } from './recused-from.ts'
import { takeParts } from './take-parts.ts'

/**
 * Takes what is confidential at a meeting out of the sight of those who have withdrawn, and gives it back to those who have not any more. To be
 * called again when something new is put there; `before` is how the meeting stood before an interest was kept.
 *
 * In English:
 * - confidential items, and all that hangs below them or is placed there;
 * - of what the item is about, and of the papers that everybody may read, that alone which needs the declaration.
 */
export async function hideFromRecused(tx: Transaction, meeting: string, before?: MeetingParts): Promise<void> {
  const parts = await takeParts(tx, meeting)
  if (parts === undefined) return
  for (const item of parts.items) {
    const twin = parts.twins.get(item.record.id)
    if (twin === undefined) continue
    const number = item.content.number ?? 0
    const hidden = recusedFrom(parts, number)
    const { papers, formerly, subjects } = twin.content
    const roots = [twin.record.id, ...papers, ...(formerly === null ? [] : [formerly])]
    const records = [...new Set([...roots, ...(await listRecordsBelow(tx, roots))])]
    for (const id of records) await hide(tx, id, hidden.map(personGroup))
    const restored = before === undefined ? [] : recusedFrom(before, number).filter(person => !hidden.includes(person))
    const beside = [...subjects, ...(await listRecordsBelow(tx, item.content.papers))]
    for (const id of beside) await hideSecret(tx, id, hidden.map(personGroup), restored.map(personGroup))
  }
}

/** What others are about too: whom they have hidden it from, it stays hidden from. */
async function hideSecret(
  tx: Transaction,
  id: string,
  hidden: readonly string[],
  restored: readonly string[],
): Promise<void> {
  const kept = await take<unknown>(tx, { id })
  if (kept === undefined) return
  const { classes } = editionOf(tx, kept.record).classification
  if (!classes[kept.record.classification].needsDeclaration) return
  const before = await findKeysOfGroups(tx, kept.record.excluded)
  const after = [...new Set([...before.filter(key => !restored.includes(key)), ...hidden])]
  if (!isSame(before, after)) await change(tx, kept, { verb: 'sight-changed', excluded: after })
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
