/** Bytes as text, and how they were encoded; the encoding's name is the one that a content type gives. */
export type DecodedText = Readonly<{ text: string; charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' }>

/**
 * Reads bytes as text, or tells that they are none.
 *
 * In English: a byte order mark decides; else every second byte zero is UTF-16; else valid UTF-8 is UTF-8; else, if every byte
 * is a character there, Windows-1252. Text has no control characters but tabs, breaks, page breaks and the odd stray one.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const charset = charsetOf(bytes)
  if (charset === undefined) return undefined
  const decoded = decode(bytes, charset)
  return decoded === undefined || !looksWritten(decoded) ? undefined : { text: decoded, charset }
}

function charsetOf(bytes: Uint8Array): DecodedText['charset'] | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4_096)
  if (sample.includes(0)) return zeroesTell(sample)
  return decode(bytes, 'utf-8') === undefined ? 'windows-1252' : 'utf-8'
}

/** Western text in UTF-16 has a zero in nearly every second byte, and none in the others. */
function zeroesTell(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let even = 0
  let odd = 0
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  const most = sample.length / 2
  if (odd > most * 0.7 && even === 0) return 'utf-16le'
  return even > most * 0.7 && odd === 0 ? 'utf-16be' : undefined
}

function decode(bytes: Uint8Array, charset: DecodedText['charset']): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined // the decoder is strict: these bytes are not text in this encoding
  }
}

/** Control characters that no text has: all but the tab, the breaks of lines and pages, and the next-line character. */
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu
const SAMPLE = 1_000_000

function looksWritten(text: string): boolean {
  if (text.includes('\0')) return false
  const sample = text.slice(0, SAMPLE)
  return (sample.match(CONTROLS)?.length ?? 0) <= sample.length / 500
}
