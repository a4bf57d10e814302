/** Larger pictures take more memory to unpack than a page is worth. */
const MOST_PIXELS = 60_000_000

/** Which of the two formats that we print this is, if it is one and not too large. */
export function printableFormat(bytes: Uint8Array): 'png' | 'jpg' | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 24 && view.getUint32(0) === PNG)
    return isSmall(view.getUint32(16), view.getUint32(20)) ? 'png' : undefined
  const size = bytes.length > 4 && view.getUint16(0) === JPEG ? sizeOfJpeg(view) : undefined
  return size !== undefined && isSmall(size.width, size.height) ? 'jpg' : undefined
}

const PNG = 0x89504e47
const JPEG = 0xffd8

/** Walks the segments to the first frame header, which all kinds of JPEG have (ITU-T T.81, B.2.2). */
function sizeOfJpeg(view: DataView): Readonly<{ width: number; height: number }> | undefined {
  let offset = 2
  while (offset + 9 <= view.byteLength) {
    if (view.getUint8(offset) !== 0xff) return undefined
    const marker = view.getUint8(offset + 1)
    if (marker === 0xff) {
      offset += 1
    } else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) }
    } else {
      offset += 2 + view.getUint16(offset + 2)
    }
  }
  return undefined
}

function isSmall(width: number, height: number): boolean {
  return width > 0 && height > 0 && width * height <= MOST_PIXELS
}
