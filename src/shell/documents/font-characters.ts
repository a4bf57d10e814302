/** The characters that a TrueType font has a glyph for, from its table of the Basic Multilingual Plane (OpenType `cmap`, format 4). */
export function charactersOfFont(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const start = tableOffset(view, CMAP)
  for (let record = start + 4; record < start + 4 + view.getUint16(start + 2) * 8; record += 8) {
    const subtable = start + view.getUint32(record + 4)
    const isUnicode = view.getUint16(record) === 3 && view.getUint16(record + 2) === 1
    if (isUnicode && view.getUint16(subtable) === 4) return new Set(segments(view, subtable))
  }
  throw new Error('The font has no table of Unicode characters of format 4')
}

const CMAP = 0x636d6170

function tableOffset(view: DataView, tag: number): number {
  for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
    if (view.getUint32(entry) === tag) return view.getUint32(entry + 8)
  }
  throw new Error('The font has no cmap table')
}

/** Four arrays of one number for each segment: last code, a spare word, first code, delta, offset into the glyphs. */
function* segments(view: DataView, subtable: number): Generator<number> {
  const bytes = view.getUint16(subtable + 6)
  const ends = subtable + 14
  for (let offset = ends; offset < ends + bytes; offset += 2) {
    const [first, last] = [view.getUint16(offset + bytes + 2), view.getUint16(offset)]
    for (let code = first; code <= last && code !== 0xffff; code++) {
      if (glyphOf(view, offset + 2 * bytes + 2, bytes, code - first, code) !== 0) yield code
    }
  }
}

function glyphOf(view: DataView, deltaAt: number, bytes: number, index: number, code: number): number {
  const delta = view.getUint16(deltaAt)
  const rangeAt = deltaAt + bytes
  const range = view.getUint16(rangeAt)
  if (range === 0) return (code + delta) & 0xffff
  const glyph = view.getUint16(rangeAt + range + index * 2)
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}
