import { createHash } from 'node:crypto'
import { granted, refused, type Refusal, type Verdict } from '../../../kit/verdict.ts'
import { extractText } from '../../../shell/files/extract-text.ts'
import { safeFileName } from '../../../shell/files/file-name.ts'
import { typeOfFile } from '../../../shell/files/file-type.ts'
import type { FileKind, FileType } from '../../../shell/files/file-kind.ts'
import { DEFAULT_LIMITS } from '../../../shell/files/limits.ts'
import { fileTooLarge } from '../../../shell/files/read-file-bounded.ts'

/** A file that may be kept, with all that was found in it. */
export type ReadDocument = Readonly<{
  name: string
  type: FileType
  bytes: Uint8Array
  sha256: string
  text: string
  /** What whoever hands it in should know: what could not be read. */
  warnings: readonly string[]
}>

const TAKEN: readonly FileKind[] = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'png',
  'jpeg',
  'gif',
  'webp',
  'csv',
  'text',
  'markdown',
]
const PICTURES: readonly FileKind[] = ['png', 'jpeg', 'gif', 'webp']

/**
 * Says what a file is by its bytes, and takes its text, in a thread of its own. Web pages are never taken. A picture, or a document of
 * pictures, is kept without text.
 */
export async function readDocument(
  file: Readonly<{ name: string; bytes: Uint8Array; text?: string | undefined }>,
): Promise<Verdict<ReadDocument>> {
  const { bytes } = file
  if (bytes.length > DEFAULT_LIMITS.fileBytes) return asField(fileTooLarge(bytes.length, DEFAULT_LIMITS.fileBytes))
  const type = typeOfFile(bytes)
  if (!type.ok) return asField(type)
  if (!TAKEN.includes(type.value.kind)) return refused(NOT_TAKEN)
  const found = file.text === undefined ? await textIn(file, type.value) : granted({ text: file.text, warnings: [] })
  if (!found.ok) return asField(found)
  const name = safeFileName(file.name, type.value.extension)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return granted({ name, type: type.value, bytes, sha256, ...found.value })
}

type Found = Pick<ReadDocument, 'text' | 'warnings'>

async function textIn(
  file: Readonly<{ name: string; bytes: Uint8Array }>,
  { kind }: FileType,
): Promise<Verdict<Found>> {
  if (PICTURES.includes(kind)) return granted({ text: '', warnings: [] })
  const extracted = await extractText(file.bytes, file.name)
  if (extracted.ok) return granted({ text: extracted.value.text, warnings: extracted.value.warnings })
  const hasNoText = extracted.refusals.every(({ reason }) => reason === 'no-text')
  return hasNoText ? granted({ text: '', warnings: [WITHOUT_TEXT] }) : extracted
}

function asField<T>(verdict: Verdict<T>): Verdict<T> {
  if (verdict.ok) return verdict
  return refused(...verdict.refusals.map(refusal => ({ ...refusal, field: 'file' })))
}

const WITHOUT_TEXT = 'No text was found in the document: it holds only pictures. It cannot be searched or compared.'

const NOT_TAKEN: Refusal = {
  reason: 'file-not-taken',
  says: 'The file is a web page. Save it as PDF, and hand that in.',
  field: 'file',
}
