/** What the compiler writes of itself, in the dictionary of the file and in its metadata. None of it stands in a compressed part. */
const NAMES = [
  /\/Creator \([^()]*\)/g,
  /<xmp:CreatorTool>[^<]*<\/xmp:CreatorTool>/g,
  /(?<=<x:xmpmeta[^>]*) x:xmptk="[^"]*"/g,
]

/**
 * The PDF without the name of what compiled it: the only author that it names is the organisation. Blanks take the place, so that every
 * part of the file stays where its tables say that it is.
 */
export function withoutCompiler(pdf: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(pdf)
  // One character for each byte, so that places in the text are places in the file.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (const { index, 0: found } of NAMES.flatMap(name => [...text.matchAll(name)])) {
    if (isOwn(found)) bytes.fill(BLANK, index, index + found.length)
  }
  return bytes
}

const BLANK = 0x20

/** A text of the document that looks like it is left alone. */
function isOwn(found: string): boolean {
  return /Typst \d|xmp-writer/.test(found)
}
