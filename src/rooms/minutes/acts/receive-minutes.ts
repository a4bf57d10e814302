import { newIdentifier } from '../../../kit/identifier.ts'
import { millisecondsOf } from '../../../kit/instant.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { nextNumber } from '../../../shell/ledger/beside-record.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { ImportedMinutes } from '../imports/imported.ts'
import { countsOf, doubtsIn, type Review } from '../imports/review.ts'
import { reviewOf } from '../imports/review-of.ts'
import { digestOf, saveImport, type SourceFile } from '../store-imports.ts'
import { checkMayImport } from './check-may-import.ts'
import { type HandedIn, readSource } from './read-source.ts'

/**
 * Receives a file of old minutes and reads it, for a person to check; answers the identifier of the import. Whether the actor may is asked first, so that
 * nobody else has a file read.
 */
export async function receiveMinutes(context: ActContext, handed: HandedIn): Promise<Verdict<string>> {
  const { request: _request, ...asking } = context
  const may = await perform(asking, async tx => {
    const allowed = checkMayImport(tx.edition, tx.actor)
    return allowed.ok ? granted(tx.edition) : allowed
  })
  if (!may.ok) return may
  const read = await readSource(context.pack.editions, handed)
  if (!read.ok) return read
  const review = reviewOf(read.value.read, context.pack.code, may.value)
  return await perform(context, async tx => granted(await begin(tx, read.value.source, review)))
}

async function begin(tx: Transaction, source: SourceFile, review: Review): Promise<string> {
  const id = newIdentifier(millisecondsOf(tx.at))
  const number = await nextNumber(tx, 'import')
  const content: ImportedMinutes = {
    name: source.name,
    sha256: digestOf(source.bytes),
    reading: digestOf(JSON.stringify(review)),
    counts: countsOf(review),
    doubts: doubtsIn(review).length + review.meeting.doubts.length,
    meeting: null,
    reason: null,
  }
  await keep<ImportedMinutes>(tx, {
    id,
    kind: 'imported-minutes',
    reference: `import-${number}`,
    title: source.name,
    state: 'to-review',
    classification: review.classification,
    readers: ['secretariat'],
    content,
    verb: 'minutes-received',
  })
  await saveImport(tx, id, source, review)
  return id
}
