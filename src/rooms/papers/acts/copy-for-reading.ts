import type { Document } from '../../../shell/documents/document.ts'
import { printableFormat } from '../../../shell/documents/pack/picture-size.ts'
import { orderPdf } from '../../../shell/documents/printing.ts'
import type { StoredDocument } from '../store-files.ts'

/**
 * What cannot be written on, as PDF that bears its reader’s name on every page: a picture, and of anything else its text, with a note that
 * says so.
 */
export async function copyForReading(
  { bytes, name }: StoredDocument,
  text: string,
  watermark: string,
  cover: Omit<Document, 'blocks' | 'watermark'>,
): Promise<Uint8Array> {
  const format = printableFormat(bytes)
  if (format !== undefined) {
    const picture = { format, bytes, description: `${cover.title}, as a picture` }
    return await orderPdf({ ...cover, watermark, blocks: [] }, picture)
  }
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const says =
    lines.length === 0
      ? `Nothing in “${name}” can be printed here, and files of this class go out on marked pages only. Ask for it to be handed in again as PDF.`
      : `This is the text of “${name}”: files of this class go out on marked pages only. For the file as it looks, ask for it to be handed in as PDF.`
  return await orderPdf({
    ...cover,
    watermark,
    blocks: [
      { kind: 'note', title: 'Reading copy', text: says },
      ...lines.map(line => ({ kind: 'paragraph', text: line }) as const),
    ],
  })
}
