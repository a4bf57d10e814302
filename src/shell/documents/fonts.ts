import { readFileSync } from 'node:fs'

const STYLES = ['Regular', 'Bold', 'Italic', 'BoldItalic']
const FAMILY = 'Liberation Sans'

/** As long as the family's own name. A machine may have a font of that name, which would be taken in place of ours. */
export const HOUSE_FAMILY = 'Witan Documents'

/** Regular, bold, italic, bold italic; under our own name. Throws if they are not where they belong. */
export function readFonts(): readonly Uint8Array[] {
  return STYLES.map(style => renamed(readFileSync(new URL(`fonts/LiberationSans-${style}.ttf`, import.meta.url))))
}

/** A font holds its name in the encodings of several systems; these two are what is there. */
function renamed(font: Buffer): Buffer {
  replaceAll(font, Buffer.from(FAMILY, 'latin1'), Buffer.from(HOUSE_FAMILY, 'latin1'))
  replaceAll(font, Buffer.from(FAMILY, 'utf16le').swap16(), Buffer.from(HOUSE_FAMILY, 'utf16le').swap16())
  return font
}

function replaceAll(bytes: Buffer, from: Buffer, to: Buffer): void {
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + to.length)) to.copy(bytes, at)
}
