import { granted, refused, type Verdict } from '../../kit/verdict.ts'

/** One file in a zip, as the central directory declares it. What it declares is checked while it is unpacked. */
export type ZipEntry = Readonly<{
  name: string
  isDeflated: boolean
  isEncrypted: boolean
  packedBytes: number
  unpackedBytes: number
  checksum: number
  headerOffset: number
}>

const END_RECORD = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const END_RECORD_BYTES = 22
const LONGEST_COMMENT = 65_535

/** Where the end record of a zip stands whose comment ends with the file, or undefined if the file is no zip. */
export function endOfZip(bytes: Uint8Array): number | undefined {
  const view = viewOf(bytes)
  const lowest = Math.max(0, bytes.length - END_RECORD_BYTES - LONGEST_COMMENT)
  for (let offset = bytes.length - END_RECORD_BYTES; offset >= lowest; offset--) {
    if (view.getUint32(offset, true) !== END_RECORD) continue
    if (offset + END_RECORD_BYTES + view.getUint16(offset + 20, true) === bytes.length) return offset
  }
  return undefined
}

/** Reads the central directory of a zip (PKWARE APPNOTE 4.3.12 and 4.3.16) without unpacking anything. */
export function readZipDirectory(bytes: Uint8Array, mostEntries: number): Verdict<readonly ZipEntry[]> {
  const end = endOfZip(bytes)
  if (end === undefined) return damaged()
  const view = viewOf(bytes)
  const count = view.getUint16(end + 10, true)
  const isSplit = view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count
  const start = view.getUint32(end + 16, true)
  if (isSplit || start + view.getUint32(end + 12, true) !== end) return damaged()
  if (count > mostEntries) return tooManyEntries(count, mostEntries)
  return readEntries(bytes, start, end, count)
}

function readEntries(bytes: Uint8Array, start: number, end: number, count: number): Verdict<readonly ZipEntry[]> {
  const view = viewOf(bytes)
  const entries: ZipEntry[] = []
  let offset = start
  for (let n = 0; n < count; n++) {
    if (offset + 46 > end || view.getUint32(offset, true) !== DIRECTORY_ENTRY) return damaged()
    const next = offset + 46 + lengthsAt(view, offset + 28) + view.getUint16(offset + 32, true)
    const method = view.getUint16(offset + 10, true)
    if (next > end || (method !== 0 && method !== 8)) return damaged()
    entries.push(readEntry(bytes, view, offset, method === 8))
    offset = next
  }
  return offset === end ? granted(entries) : damaged()
}

function readEntry(bytes: Uint8Array, view: DataView, offset: number, isDeflated: boolean): ZipEntry {
  const name = bytes.subarray(offset + 46, offset + 46 + view.getUint16(offset + 28, true))
  return {
    name: new TextDecoder().decode(name),
    isDeflated,
    isEncrypted: (view.getUint16(offset + 8, true) & 1) === 1,
    checksum: view.getUint32(offset + 16, true),
    packedBytes: view.getUint32(offset + 20, true),
    unpackedBytes: view.getUint32(offset + 24, true),
    headerOffset: view.getUint32(offset + 42, true),
  }
}

/** The length of the name and of the extra field, which stand beside each other in both kinds of header. */
export function lengthsAt(view: DataView, offset: number): number {
  return view.getUint16(offset, true) + view.getUint16(offset + 2, true)
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Also the answer to a zip64 or split archive: no office document of a size that we take is one. */
export function damaged(): Verdict<never> {
  return refused({
    reason: 'file-damaged',
    says: 'The file is damaged or incomplete. Open it in the program that made it, save it again and upload the new copy.',
  })
}

function tooManyEntries(count: number, most: number): Verdict<never> {
  return refused({
    reason: 'zip-too-many-entries',
    says: `The file holds ${count} parts; at most ${most} are read. Save it as PDF and upload that.`,
  })
}
