import { orderDocx, orderPdf } from '../../../shell/documents/printing.ts'
import type { PrintFormat } from '../minutes.ts'
import type { PrintedSheet } from '../printed-sheet.ts'
import { layOutMinutes } from './lay-out-minutes.ts'

export type Print = Readonly<{ format: PrintFormat; bytes: Uint8Array }>

/** The minutes in every format. All say the same, because all are made from the one sheet. */
export async function printSheet(printed: PrintedSheet): Promise<readonly Print[]> {
  const document = layOutMinutes(printed.sheet, printed.checkpoint ?? undefined)
  return [
    { format: 'pdf', bytes: await orderPdf(document) },
    { format: 'docx', bytes: await orderDocx(document) },
    { format: 'json', bytes: new TextEncoder().encode(JSON.stringify(printed)) },
  ]
}
