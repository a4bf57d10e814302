import type { Document } from '../../../shell/documents/document.ts'
import { orderDocx, orderPdf } from '../../../shell/documents/printing.ts'
import { deliveryHeaders } from '../../../shell/files/delivery-headers.ts'
import { download, type Reply } from '../../../shell/web/page.ts'

const TYPES = {
  docx: {
    kind: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: '.docx',
  },
  pdf: { kind: 'pdf', mediaType: 'application/pdf', extension: '.pdf' },
} as const

/** A document of this room as a file. */
export async function deliverDocument(document: Document, name: string, format: 'pdf' | 'docx'): Promise<Reply> {
  const bytes = format === 'pdf' ? await orderPdf(document) : await orderDocx(document)
  const { classification } = document
  return download(bytes, deliveryHeaders({ type: TYPES[format], name, classification: classification.key }))
}
