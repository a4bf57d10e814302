import { crc32, inflateRawSync } from 'node:zlib'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { type Limits, megabytes } from './limits.ts'
import { damaged, lengthsAt, readZipDirectory, viewOf, type ZipEntry } from './zip-directory.ts'

/** A zip whose declared sizes are within bounds. Nothing in it is unpacked yet. */
export type Archive = Readonly<{ bytes: Uint8Array; entries: ReadonlyMap<string, ZipEntry> }>

/** Deflate cannot do better than 1032 to 1, and office documents stay well below 100 to 1. */
const HIGHEST_RATIO = 200
const RATIO_MATTERS_BYTES = 1_000_000
const MOST_EMBEDDED_DOCUMENTS = 100

/**
 * Opens a zip only if it cannot swamp us.
 *
 * In English: it is whole; it has no more parts than allowed; no part is encrypted; no two share a name or overlap;
 * no name leads out of the archive; unpacked, all parts together stay within the limit; no large part is packed tighter
 * than a document could be; no archive or program is inside.
 */
export function openArchive(bytes: Uint8Array, limits: Limits): Verdict<Archive> {
  const directory = readZipDirectory(bytes, limits.zipEntries)
  if (!directory.ok) return directory
  const entries = directory.value
  if (entries.some(entry => entry.isEncrypted)) return encrypted()
  const named = new Map(entries.map(entry => [entry.name, entry]))
  if (named.size !== entries.length || entries.some(leadsOut) || overlap(bytes, entries)) return damaged()
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  if (unpacked > limits.unpackedBytes) return tooLarge(unpacked, limits.unpackedBytes)
  if (entries.some(isPackedTooTightly)) return bomb()
  return holdsArchives(entries) ? nested() : granted({ bytes, entries: named })
}

/** Unpacks one part, never further than the size that it declared. Undefined if there is no such part. */
export function unpack(archive: Archive, name: string): Verdict<Uint8Array> | undefined {
  const entry = archive.entries.get(name)
  if (entry === undefined) return undefined
  const packed = packedBytes(archive.bytes, entry)
  const unpacked = entry.isDeflated ? inflated(packed, entry.unpackedBytes) : packed
  const isWhole = unpacked?.length === entry.unpackedBytes && crc32(unpacked) === entry.checksum
  return unpacked !== undefined && isWhole ? granted(unpacked) : damaged()
}

function leadsOut({ name }: ZipEntry): boolean {
  return name === '' || /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\0/i.test(name)
}

/** Parts that share their packed bytes make a small file unpack to a huge one (Fifield, "A better zip bomb", 2019). */
function overlap(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const ordered = entries.toSorted((a, b) => a.headerOffset - b.headerOffset)
  let free = 0
  for (const entry of ordered) {
    const start = startOfPacked(bytes, entry)
    if (start === undefined || entry.headerOffset < free) return true
    free = start + entry.packedBytes
  }
  return free > bytes.length
}

function startOfPacked(bytes: Uint8Array, { headerOffset }: ZipEntry): number | undefined {
  const view = viewOf(bytes)
  const isHeader = headerOffset + 30 <= bytes.length && view.getUint32(headerOffset, true) === 0x04034b50
  return isHeader ? headerOffset + 30 + lengthsAt(view, headerOffset + 26) : undefined
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const start = startOfPacked(bytes, entry) ?? 0
  return bytes.subarray(start, start + entry.packedBytes)
}

function isPackedTooTightly({ unpackedBytes, packedBytes }: ZipEntry): boolean {
  return unpackedBytes > RATIO_MATTERS_BYTES && unpackedBytes > packedBytes * HIGHEST_RATIO
}

/** Office documents may hold others (a workbook behind a chart), which are never opened; nothing else belongs in one. */
function holdsArchives(entries: readonly ZipEntry[]): boolean {
  const embedded = entries.filter(({ name }) => /\.(docx|xlsx|pptx)$/i.test(name))
  const isForeign = ({ name }: ZipEntry) =>
    /\.(zip|7z|rar|gz|bz2|xz|jar|cab|iso|exe|dll|msi|scr|bat|cmd|ps1|vbs|js)$/i.test(name)
  return embedded.length > MOST_EMBEDDED_DOCUMENTS || entries.some(isForeign)
}

function inflated(packed: Uint8Array, declaredBytes: number): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, declaredBytes) })
  } catch {
    return undefined // zlib has one error for bad data and one for too much of it: the file is not what it declares
  }
}

function encrypted(): Verdict<never> {
  return refused({
    reason: 'file-encrypted',
    says: 'The file is protected with a password. Save a copy without the password and upload that.',
  })
}

function tooLarge(bytes: number, most: number): Verdict<never> {
  return refused({
    reason: 'zip-too-large',
    says: `Unpacked, the file has ${megabytes(bytes)}; at most ${megabytes(most)} are read. Split the document, or save it as PDF.`,
  })
}

function bomb(): Verdict<never> {
  return refused({
    reason: 'zip-bomb',
    says: 'The file unpacks to far more than a document could hold, so it was not opened. Save the document as PDF and upload that.',
  })
}

function nested(): Verdict<never> {
  return refused({
    reason: 'zip-nested',
    says: 'The file has archives or programs inside. Remove them, or save the document as PDF, and upload that.',
  })
}
