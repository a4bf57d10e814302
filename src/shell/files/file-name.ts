const LONGEST_CHARACTERS = 120
const LONGEST_BYTES = 200

/** Names that Windows keeps for devices, whatever extension follows. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i

/**
 * A name that is safe to show, to send and to save under on any system.
 *
 * In English: of a path only its last part; no control, invisible or direction-changing characters, and none that a file system forbids;
 * no dot or space at either end; no name of a device; of bounded length; and with the extension of what the file is.
 */
export function safeFileName(name: string, extension: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .replace(/[<>:"|?*%;]/g, '-')
    .replace(/\s+/g, ' ')
  const stem = trimmed(withoutExtension(plain, extension))
  const free = RESERVED.test(stem) ? `_${stem}` : stem
  return `${trimmed(shortened(free)) || 'document'}${extension}`
}

/**
 * The Content-Disposition of a file (RFC 6266): the name in ASCII for old clients, and as it is in the encoding of RFC 5987.
 * Give a name made by `safeFileName`.
 */
export function contentDisposition(disposition: 'attachment' | 'inline', fileName: string): string {
  const ascii = fileName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\]/g, '_')
  return `${disposition}; filename="${ascii}"; filename*=UTF-8''${encoded(fileName)}`
}

function withoutExtension(name: string, extension: string): string {
  const also = extension === '.jpg' ? '.jpeg' : extension
  const found = [extension, also].find(ending => name.toLowerCase().endsWith(ending))
  return found === undefined ? name : name.slice(0, -found.length)
}

function trimmed(name: string): string {
  return name.replace(/^[. ]+|[. ]+$/g, '')
}

/** Cut between characters as people see them, so that no letter loses its accent. */
function shortened(name: string): string {
  let short = ''
  let characters = 0
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name.slice(0, 1_000))) {
    if (++characters > LONGEST_CHARACTERS || Buffer.byteLength(short + segment) > LONGEST_BYTES) break
    short += segment
  }
  return short
}

/** Percent-encoded but for the characters that RFC 5987 lets stand; `encodeURIComponent` leaves four more. */
function encoded(fileName: string): string {
  return encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
