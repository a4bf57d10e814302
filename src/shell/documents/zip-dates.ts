import { endOfZip, viewOf } from '../files/zip-directory.ts'

/** 1 January 1980, the first day that a zip can name (PKWARE APPNOTE 4.4.6). */
const FIRST_DAY = 0x21

/** A zip whose parts all bear the same date, so that it does not tell when it was made. */
export function withoutDates(zip: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(zip)
  const view = viewOf(bytes)
  const end = endOfZip(bytes)
  if (end === undefined) throw new Error('Not a zip')
  let entry = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    setDate(view, entry + 12)
    setDate(view, view.getUint32(entry + 42, true) + 10)
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
  return bytes
}

/** Time and date stand beside each other, two bytes each. */
function setDate(view: DataView, offset: number): void {
  view.setUint16(offset, 0, true)
  view.setUint16(offset + 2, FIRST_DAY, true)
}
