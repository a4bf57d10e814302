/**
 * Text that every format can hold and that reads as it looks: without the characters that no format may contain, that
 * show nothing, or that turn the order of reading round. Line breaks stay, as `\n`.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNPRINTABLE, '')
}

/** Controls; embeddings, overrides and isolates of direction; marks of byte order and annotation; code points that are no characters. */
const UNPRINTABLE = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/gu
