import { stampPages } from '../../../shell/documents/pack/stamp-pages.ts'
import { readUpload } from '../../../shell/documents/pack/read-upload.ts'

/** A copy of a PDF with these words across each page; undefined if it cannot be written on, and so cannot go out. */
export async function watermarkDocument(bytes: Uint8Array, watermark: string): Promise<Uint8Array | undefined> {
  const upload = await readUpload(bytes)
  if (!upload.isReadable) return undefined
  const { pdf } = upload
  await stampPages(
    pdf,
    pdf.getPages().map(page => ({ page, label: '', left: '', right: '', watermark })),
  )
  return await pdf.save()
}
