import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { FileType } from './file-kind.ts'
import type { Limits } from './limits.ts'
import { attributeOf, elementsOf, parseXml } from './xml.ts'
import { type Archive, openArchive, unpack } from './zip-guard.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument.'

/** The content type of a document's main part without its prefix (ECMA-376 part 1, section 11.3 and 15.2), and what the file is then. */
const MAIN_PARTS: Readonly<Record<string, FileType>> = {
  'wordprocessingml.document.main+xml': {
    kind: 'docx',
    mediaType: `${OFFICE}wordprocessingml.document`,
    extension: '.docx',
  },
  'spreadsheetml.sheet.main+xml': { kind: 'xlsx', mediaType: `${OFFICE}spreadsheetml.sheet`, extension: '.xlsx' },
  'presentationml.presentation.main+xml': {
    kind: 'pptx',
    mediaType: `${OFFICE}presentationml.presentation`,
    extension: '.pptx',
  },
}

const LARGEST_CONTENT_TYPES_BYTES = 1_000_000

/** Says which office document a zip is. Any other zip is an archive, and refused; so is a document with macros in it. */
export function typeOfOffice(bytes: Uint8Array, limits: Limits): Verdict<FileType> {
  const archive = openArchive(bytes, limits)
  if (!archive.ok) return archive
  if (archive.value.entries.has('mimetype')) return openDocument()
  const types = contentTypes(archive.value, limits)
  if (types === undefined) return archiveOfFiles()
  if (!types.ok) return types
  const names = [...archive.value.entries.keys()]
  if (types.value.some(isMacro) || names.some(name => /vbaProject|vbaData|macrosheets/i.test(name))) return withMacros()
  const mains = [...new Set(types.value)].flatMap(type => MAIN_PARTS[type.replace(OFFICE, '')] ?? [])
  const [main] = mains
  return main !== undefined && mains.length === 1 ? granted(main) : otherDocument()
}

function isMacro(type: string): boolean {
  return /macroEnabled|vbaProject|vbaData|macrosheet/i.test(type)
}

/** The content types of the parts, or undefined if this zip has no list of them and so is no office document. */
function contentTypes({ bytes, entries }: Archive, limits: Limits): Verdict<readonly string[]> | undefined {
  const name = '[Content_Types].xml'
  if ((entries.get(name)?.unpackedBytes ?? 0) > LARGEST_CONTENT_TYPES_BYTES) return otherDocument()
  const part = unpack({ bytes, entries }, name)
  if (part === undefined || !part.ok) return part
  const xml = parseXml(new TextDecoder().decode(part.value), limits.xmlElements)
  return xml.ok ? granted(elementsOf(xml.value).map(type => attributeOf(type, 'ContentType') ?? '')) : xml
}

function withMacros(): Verdict<never> {
  return refused({
    reason: 'file-has-macros',
    says: 'The document has macros, which are never taken. Save it without macros, as DOCX, XLSX, PPTX or PDF, and upload that.',
  })
}

function openDocument(): Verdict<never> {
  return refused({
    reason: 'file-open-document',
    says: 'OpenDocument files and e-books are not read. Save it as PDF, DOCX, XLSX or PPTX and upload that.',
  })
}

function otherDocument(): Verdict<never> {
  return refused({
    reason: 'file-other-office',
    says: 'The file is a template or another kind of Office file that is not taken. Save it as PDF, DOCX, XLSX or PPTX and upload that.',
  })
}

function archiveOfFiles(): Verdict<never> {
  return refused({
    reason: 'file-is-archive',
    says: 'The file is an archive. Unpack it and upload the documents in it one by one.',
  })
}
