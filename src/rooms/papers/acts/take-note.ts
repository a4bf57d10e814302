import { granted, type Refusal, refused, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { PaperNote } from '../paper-note.ts'

/** A note of the actor’s own, locked; of those of others nothing is said, not even that they exist. */
export async function takeNote(tx: Transaction, id: string, version?: number): Promise<Verdict<Kept<PaperNote>>> {
  const note = await take<PaperNote>(tx, { id })
  const isOwn = note?.record.kind === 'paper-note' && note.content.person === tx.actor.person
  if (note === undefined || !isOwn || note.record.state === 'removed') return refused(NO_SUCH_NOTE)
  const isCurrent = checkVersion(note.record, version)
  return isCurrent.ok ? granted(note) : isCurrent
}

const NO_SUCH_NOTE: Refusal = { reason: 'no-such-note', says: 'You have no such note. Load the page again.' }
