import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { FileType } from './file-kind.ts'
import { startsWith, startsWithText, textAt } from './signature.ts'
import { viewOf } from './zip-directory.ts'

const PNG: FileType = { kind: 'png', mediaType: 'image/png', extension: '.png' }
const JPEG: FileType = { kind: 'jpeg', mediaType: 'image/jpeg', extension: '.jpg' }
const GIF: FileType = { kind: 'gif', mediaType: 'image/gif', extension: '.gif' }
const WEBP: FileType = { kind: 'webp', mediaType: 'image/webp', extension: '.webp' }

/** A picture that is whole and nothing but a picture; a refusal if it is more or less than that; undefined if it is none. */
export function typeOfImage(bytes: Uint8Array): Verdict<FileType> | undefined {
  const type = typeBySignature(bytes)
  if (type === undefined) return undefined
  if (!endsWhole(bytes, type)) return notWhole()
  return holdsMarkup(bytes) ? holdsMore() : granted(type)
}

function typeBySignature(bytes: Uint8Array): FileType | undefined {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return PNG
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return JPEG
  if (startsWithText(bytes, 'GIF87a') || startsWithText(bytes, 'GIF89a')) return GIF
  return startsWithText(bytes, 'RIFF') && textAt(bytes, 8, 4) === 'WEBP' ? WEBP : undefined
}

/** Whether the picture ends where the file does, so that nothing hides behind it. */
function endsWhole(bytes: Uint8Array, { kind }: FileType): boolean {
  if (kind === 'png') return pngEnds(bytes)
  if (kind === 'gif') return bytes.at(-1) === 0x3b
  if (kind === 'webp') return bytes.length >= 12 && viewOf(bytes).getUint32(4, true) + 8 === bytes.length
  const last = bytes.findLastIndex(byte => byte !== 0) // some cameras pad with zeroes
  return bytes[last] === 0xd9 && bytes[last - 1] === 0xff
}

/** Walks the chunks of a PNG: length, name, content, checksum (ISO/IEC 15948, 5.3). */
function pngEnds(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  let offset = 8
  while (offset + 12 <= bytes.length) {
    const name = textAt(bytes, offset + 4, 4)
    offset += 12 + view.getUint32(offset, false)
    if (name === 'IEND') return offset === bytes.length
  }
  return false
}

/** What a browser that guesses would take for a page, or a server for a script. */
const MARKUP = /<script|<html|<body|<iframe|<!doctype|<svg\s+xmlns|<\?php/i

function holdsMarkup(bytes: Uint8Array): boolean {
  return MARKUP.test(textAt(bytes, 0, bytes.length))
}

function notWhole(): Verdict<never> {
  return refused({
    reason: 'picture-damaged',
    says: 'The picture is incomplete or has something added to it. Open it, save it as PNG or JPEG and upload the new copy.',
  })
}

function holdsMore(): Verdict<never> {
  return refused({
    reason: 'file-two-in-one',
    says: 'The picture has a web page or script inside. Open it, save it as PNG or JPEG without details and upload the new copy.',
  })
}
