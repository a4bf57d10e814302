import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { ModificationDocument } from '../document.ts'
import { checkMayKeep } from '../roles.ts'
import { noSuchDocument, takeDocument } from '../store-documents.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { noSuchModification, takeModification } from '../store.ts'

/** A document that the actor may change. */
export async function takeOwnDocument(
  tx: Transaction,
  asked: Readonly<{ document: string; speaksFor?: string | null | undefined; version?: number | undefined }>,
): Promise<Verdict<Kept<ModificationDocument>>> {
  const kept = await takeDocument(tx, asked.document)
  if (kept === undefined) return refused(noSuchDocument())
  const modification = await takeModification(tx, kept.content.modification)
  if (modification === undefined) return refused(noSuchModification())
  const edition = editionFollowed(tx.context.pack, modification)
  const may = allOf(
    checkVersion(kept.record, asked.version),
    checkMayKeep(edition, actingIn(tx, asked.speaksFor), modification),
    require(kept.record.state === 'attached', {
      reason: 'document-withdrawn',
      says: 'This document has been withdrawn. Attach another one.',
    }),
  )
  return may.ok ? granted(kept) : may
}
