/** How much a file may cost us. A file that needs more is refused, never cut in silence. */
export type Limits = Readonly<{
  /** The file as it was handed in. */
  fileBytes: number
  /** The text taken from it. */
  characters: number
  pages: number
  /** Wall-clock time for one file. */
  seconds: number
  /** Heap of the worker that reads the file. */
  heapMegabytes: number
  /** What a zip may hold, and hold once unpacked. */
  zipEntries: number
  unpackedBytes: number
  /** Elements of one XML document. */
  xmlElements: number
}>

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 25_000_000,
  characters: 5_000_000,
  pages: 2_000,
  seconds: 30,
  heapMegabytes: 512,
  zipEntries: 5_000,
  unpackedBytes: 200_000_000,
  xmlElements: 1_000_000,
}

/** `25 MB`, `1.5 MB`, `800 bytes`. */
export function megabytes(bytes: number): string {
  if (bytes < 100_000) return `${bytes.toLocaleString('en-GB')} bytes`
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB`
}
