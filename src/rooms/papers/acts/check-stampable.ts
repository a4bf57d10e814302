import type { Classification } from '../../../kit/classification.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { tryToMark } from '../../../shell/documents/printing.ts'
import { isStamped } from '../watermark.ts'
import type { ReadDocument } from './read-document.ts'

/** A PDF of a class that only goes out with its reader’s name across it must be one that this can be written on. */
export async function checkStampable(
  edition: Edition,
  classification: Classification,
  { type, bytes }: Pick<ReadDocument, 'type' | 'bytes'>,
): Promise<Verdict> {
  if (type.kind !== 'pdf' || !isStamped(edition.classification, classification)) return granted()
  const why = await tryToMark(bytes)
  if (why === undefined) return granted()
  return refused({
    reason: 'cannot-be-marked',
    says: `The name of the reader is printed across documents of this class, and this PDF cannot be written on: ${why}. Print it to PDF again, and hand that in.`,
    field: 'file',
  })
}
