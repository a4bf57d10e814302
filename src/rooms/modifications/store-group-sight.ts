import type { Classification } from '../../kit/classification.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { audienceOf } from '../../shell/ledger/audience.ts'
import { change } from '../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { ClassedKind } from '../sight/door.ts'
import type { Modification } from './modification.ts'
import { DOCUMENT, documentsOf } from './store-documents.ts'
import { asModification } from './store.ts'

/** Whom a class lets in as those of the body, if the body is the group that works on it. Whoever leaves the group is in none of these any more. */
export function readersInGroup(
  { classification: handling }: Edition,
  classification: Classification,
  body: string | null | undefined,
): readonly string[] {
  return body == null ? [] : audienceOf(handling, classification, { body })
}

/** What a change says of who may see a record, so that the group is among them; nothing where everybody is. */
export function letIn(
  edition: Edition,
  { classification }: Readonly<{ classification: Classification }>,
  body: string | null,
) {
  if (classification === 'white' || body === null) return {}
  return { moreReaders: readersInGroup(edition, classification, body) }
}

/** Lets the group see the documents of a modification that has been given to it, as far as the class of each goes. */
export async function letGroupIn(tx: Transaction, { record, content }: Kept<Modification>): Promise<void> {
  const body = content.group?.body ?? null
  const { rows } = await tx.statements.executeQuery(documentsOf(record.code, record.id).compile())
  for (const { record: known } of rows.map(row => keptOf(row))) {
    const document = await take(tx, { kind: DOCUMENT, reference: known.reference })
    if (document === undefined) continue
    const sight = letIn(editionOf(tx, document.record), document.record, body)
    if ('moreReaders' in sight) await change(tx, document, { verb: 'modification-document-shared', ...sight })
  }
}

/** A modification, and a document of one, that is given another class: the group that works on it is let in again, as far as that class goes. */
export const CLASSED_FOR_THE_GROUP: readonly ClassedKind[] = ['modification', DOCUMENT].map(kind => ({
  kind,
  readers: async (tx, { record, content }, to) => {
    const of = kind === DOCUMENT ? await take(tx, { id: record.parent ?? record.id }) : { content }
    const edition = editionOf(tx, record)
    const { group } = asModification({ record, content: of?.content ?? {} }).content
    return [
      ...new Set([...audienceOf(edition.classification, to, record), ...readersInGroup(edition, to, group?.body)]),
    ]
  },
}))
