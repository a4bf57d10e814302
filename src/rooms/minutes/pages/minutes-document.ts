import { formatInstant } from '../../../kit/instant.ts'
import type { Classification } from '../../../kit/classification.ts'
import type { Document } from '../../../shell/documents/document.ts'
import { unlessBusy } from '../../../shell/documents/busy-printer.ts'
import { orderDocx, orderPdf } from '../../../shell/documents/printing.ts'
import { deliveryHeaders } from '../../../shell/files/delivery-headers.ts'
import type { FileType } from '../../../shell/files/file-kind.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { download, type Reply } from '../../../shell/web/page.ts'
import { layOutMinutes } from '../acts/lay-out-minutes.ts'
import { isPrinted, type PrintFormat } from '../minutes.ts'
import { printFrom, printOf } from '../store-files.ts'
import { type MinutesView, readMinutes } from './minutes-view.ts'
import { mayOnMinutes } from './reader-roles.ts'

const TYPES: Readonly<Record<PrintFormat, FileType>> = {
  pdf: { kind: 'pdf', mediaType: 'application/pdf', extension: '.pdf' },
  docx: {
    kind: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: '.docx',
  },
  json: { kind: 'text', mediaType: 'application/json', extension: '.json' },
}

export function documentOf({ sheet, checkpoint }: Pick<MinutesView, 'sheet' | 'checkpoint'>): Document {
  return layOutMinutes(sheet, checkpoint ?? undefined)
}

/**
 * The minutes as a file: what was printed when they were published, or a draft as it is now. A copy of what may not be passed on bears the name of
 * whoever fetches it on every page; a format that cannot bear it is only for those who prepare the minutes.
 */
export async function deliverMinutes(ask: Ask, twin: boolean, format: 'pdf' | 'docx'): Promise<Reply> {
  const view = await readMinutes(ask, twin)
  if (view === undefined) return undefined
  return await unlessBusy(async () => {
    const bytes = isPassedOn(view) ? await printedBytes(view, format) : await copyFor(view, format)
    if (bytes === undefined) return undefined
    const { classification } = view.minutes.record
    return download(Buffer.from(bytes), headersOf(view, format, classification), view.minutes.record)
  })
}

function isPassedOn({ edition, minutes }: MinutesView): boolean {
  const { channel } = edition.classification.classes[minutes.record.classification]
  return channel === 'web' || channel === 'sign-in'
}

async function printedBytes(view: MinutesView, format: 'pdf' | 'docx'): Promise<Uint8Array | undefined> {
  const { ask, minutes, version } = view
  if (!isPrinted(minutes.content, version)) {
    return format === 'pdf' ? await orderPdf(documentOf(view)) : await orderDocx(documentOf(view))
  }
  const [rows = []] = await ask.read(printOf(minutes.record.id, version, format))
  return printFrom(rows)
}

async function copyFor(view: MinutesView, format: 'pdf' | 'docx'): Promise<Uint8Array | undefined> {
  const { ask, edition, roles } = view
  if (format === 'docx') {
    return mayOnMinutes(edition, 'amend-minutes', roles) ? await printedBytes(view, format) : undefined
  }
  const watermark = `${ask.reader.person?.name ?? ''}, ${formatInstant(ask.now)}`
  return await orderPdf({ ...documentOf(view), watermark })
}

function headersOf(view: MinutesView, format: PrintFormat, classification: Classification) {
  const name = `${view.sheet.reference.replaceAll('/', '-')} ${view.sheet.version}${TYPES[format].extension}`
  return deliveryHeaders({ type: TYPES[format], name, classification })
}
