import { isIdentifier } from '../../../kit/identifier.ts'
import { granted, type Refusal, refused, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { ImportedMinutes } from '../imports/imported.ts'
import type { Review } from '../imports/review.ts'
import { findReview } from '../store-imports.ts'
import { checkMayImport } from './check-may-import.ts'

export type AskedOfImport = Readonly<{
  /** The identifier of the import. */
  id: string
  /** The version that the form was made from. */
  version?: number | undefined
}>

export type ImportInHand = Readonly<{ kept: Kept<ImportedMinutes>; review: Review }>

/** An import that nobody has decided on yet, locked, for somebody who may. */
export async function takeImport(tx: Transaction, { id, version }: AskedOfImport): Promise<Verdict<ImportInHand>> {
  const allowed = checkMayImport(tx.edition, tx.actor)
  if (!allowed.ok) return allowed
  const kept = isIdentifier(id) ? await take<ImportedMinutes>(tx, { id }) : undefined
  const review = kept?.record.kind === 'imported-minutes' ? await findReview(tx, id) : undefined
  if (kept === undefined || review === undefined) return refused(NONE)
  if (kept.record.state !== 'to-review') return refused(DONE)
  const current = checkVersion(kept.record, version)
  return current.ok ? granted({ kept, review }) : current
}

const NONE: Refusal = { reason: 'no-such-import', says: 'There is nothing like that to check.' }

const DONE: Refusal = {
  reason: 'not-in-this-state',
  says: 'These minutes have been accepted or set aside already. Load the page again.',
}
