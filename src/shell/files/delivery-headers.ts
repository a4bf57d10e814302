import type { Classification } from '../../kit/classification.ts'
import { contentDisposition, safeFileName } from './file-name.ts'
import type { FileKind, FileType } from './file-kind.ts'

export type StoredFile = Readonly<{ type: FileType; name: string; classification: Classification }>

const SHOWN_IN_PLACE: readonly FileKind[] = ['pdf', 'png', 'jpeg', 'gif', 'webp']
const TEXTS: readonly FileKind[] = ['html', 'markdown', 'csv', 'text']

/**
 * The headers with which a stored file goes out, so that a browser takes it for nothing but what it is. Only PDF and pictures may be shown
 * in place; a page is sent as plain text to be saved, never as HTML. Only white files may stay in a cache, and must be asked for again.
 */
export function deliveryHeaders(
  { type, name, classification }: StoredFile,
  wanted: 'attachment' | 'inline' = 'attachment',
): Readonly<Record<string, string>> {
  const isInline = wanted === 'inline' && SHOWN_IN_PLACE.includes(type.kind)
  return {
    'content-type': contentType(type),
    'content-disposition': contentDisposition(isInline ? 'inline' : 'attachment', safeFileName(name, type.extension)),
    'x-content-type-options': 'nosniff',
    'content-security-policy': securityPolicy(isInline && type.kind === 'pdf'),
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': classification === 'white' ? 'private, no-cache' : 'no-store',
  }
}

function contentType({ kind, mediaType, charset = 'utf-8' }: FileType): string {
  if (!TEXTS.includes(kind)) return mediaType
  return `${kind === 'csv' ? 'text/csv' : 'text/plain'}; charset=${charset}`
}

/** Chrome does not open its PDF viewer in a sandbox, so a PDF shown in place goes without; the viewer is a sandbox of its own. */
function securityPolicy(isPdfInPlace: boolean): string {
  const none = "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
  return isPdfInPlace ? `${none}; style-src 'unsafe-inline'` : `${none}; sandbox`
}
