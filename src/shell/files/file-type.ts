import { granted, refused, type Refusal, type Verdict } from '../../kit/verdict.ts'
import type { FileType } from './file-kind.ts'
import { typeOfImage } from './image-type.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { typeOfOffice } from './office-type.ts'
import { typeOfText } from './text-type.ts'
import { startsWith, startsWithText, textAt } from './signature.ts'
import { endOfZip } from './zip-directory.ts'

/** Says what these bytes are, or why such a file is not taken. The file's name has no say. */
export function typeOfFile(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Verdict<FileType> {
  if (bytes.length === 0) return refused(EMPTY)
  const unwanted = UNWANTED.find(({ isOne }) => isOne(bytes))
  if (unwanted !== undefined) return refused(unwanted.refusal)
  const isZip = endOfZip(bytes) !== undefined
  if (startsWith(bytes, 0x50, 0x4b)) return typeOfOffice(bytes, limits)
  if (isZip) return refused(TWO_IN_ONE)
  if (startsWithText(bytes, '%PDF-')) return granted(PDF)
  return typeOfImage(bytes) ?? typeOfText(bytes)
}

const PDF: FileType = { kind: 'pdf', mediaType: 'application/pdf', extension: '.pdf' }

const EMPTY: Refusal = {
  reason: 'file-empty',
  says: 'The file is empty. Check that it was saved, and upload it again.',
}

const TWO_IN_ONE: Refusal = {
  reason: 'file-two-in-one',
  says: 'The file is two kinds of file in one, which is unsafe. Open it, save it as PDF and upload that.',
}

const ARCHIVE: Refusal = {
  reason: 'file-is-archive',
  says: 'The file is an archive. Unpack it and upload the documents in it one by one.',
}

const PROGRAM: Refusal = {
  reason: 'file-is-program',
  says: 'The file is a program, which is never taken. Upload a document, picture or table.',
}

const OLD_OFFICE: Refusal = {
  reason: 'file-old-office',
  says: 'The file is of an old Office format. Open it, save it as PDF, DOCX, XLSX or PPTX and upload that.',
}

const PROTECTED: Refusal = {
  reason: 'file-encrypted',
  says: 'The file is protected with a password. Save a copy without the password and upload that.',
}

const RICH_TEXT: Refusal = {
  reason: 'file-rich-text',
  says: 'The file is rich text (RTF). Open it, save it as PDF or DOCX and upload that.',
}

const OTHER_PICTURE: Refusal = {
  reason: 'file-other-picture',
  says: 'Pictures of this format are not taken. Save it as PNG or JPEG and upload that.',
}

type Unwanted = Readonly<{ isOne: (bytes: Uint8Array) => boolean; refusal: Refusal }>

const UNWANTED: readonly Unwanted[] = [
  { isOne: bytes => isOle(bytes) && holdsWide(bytes, 'EncryptedPackage'), refusal: PROTECTED },
  { isOne: isOle, refusal: OLD_OFFICE },
  { isOne: isProgram, refusal: PROGRAM },
  { isOne: isArchive, refusal: ARCHIVE },
  { isOne: bytes => startsWithText(bytes, '{\\rtf'), refusal: RICH_TEXT },
  { isOne: isOtherPicture, refusal: OTHER_PICTURE },
  { isOne: isLatePdf, refusal: TWO_IN_ONE },
]

/** The container of .doc, .xls, .ppt, .msg, and of an OOXML file with a password ([MS-CFB] 2.2). */
function isOle(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
}

/** Whether the name stands there in UTF-16, as the directory of an OLE file has it. */
function holdsWide(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}

/** Windows, Linux, macOS (thin and fat, also Java), WebAssembly, and scripts that name their interpreter. */
function isProgram(bytes: Uint8Array): boolean {
  const isWindows = startsWithText(bytes, 'MZ') && bytes.length > 64 && bytes.subarray(0, 64).includes(0)
  const isMac = [0xce, 0xcf].some(
    last => startsWith(bytes, last, 0xfa, 0xed, 0xfe) || startsWith(bytes, 0xfe, 0xed, 0xfa, last),
  )
  const isJava = startsWith(bytes, 0xca, 0xfe, 0xba, 0xbe)
  const isLinux = startsWith(bytes, 0x7f, 0x45, 0x4c, 0x46) || startsWith(bytes, 0, 0x61, 0x73, 0x6d)
  return isWindows || isMac || isJava || isLinux || startsWithText(bytes, '#!')
}

function isArchive(bytes: Uint8Array): boolean {
  const isPacked =
    startsWithText(bytes, 'Rar!') ||
    startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c) ||
    startsWith(bytes, 0x1f, 0x8b) ||
    startsWithText(bytes, 'BZh') ||
    startsWith(bytes, 0xfd, 0x37, 0x7a, 0x58, 0x5a) ||
    startsWith(bytes, 0x28, 0xb5, 0x2f, 0xfd)
  return (
    isPacked ||
    startsWithText(bytes, 'MSCF') ||
    textAt(bytes, 257, 5) === 'ustar' ||
    textAt(bytes, 0x8001, 5) === 'CD001'
  )
}

function isOtherPicture(bytes: Uint8Array): boolean {
  const isTiff = startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)
  const isBitmap = startsWithText(bytes, 'BM') && bytes.length > 26 && bytes.subarray(6, 10).every(byte => byte === 0)
  return isTiff || isBitmap || /^ftyp(hei|mif|avif)/.test(textAt(bytes, 4, 8))
}

/** Some readers look for the header of a PDF in the first kilobyte, and so would see another file than we do. */
function isLatePdf(bytes: Uint8Array): boolean {
  return textAt(bytes, 0, 1_029).indexOf('%PDF-') > 0
}
