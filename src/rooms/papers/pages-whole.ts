import { unlessBusy } from '../../shell/documents/busy-printer.ts'
import { orderPack } from '../../shell/documents/printing.ts'
import { deliveryHeaders } from '../../shell/files/delivery-headers.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { download, type Reply } from '../../shell/web/page.ts'
import { mostSecret } from '../../kit/classification.ts'
import { openPaper } from './pages-open.ts'
import { documentsOf } from './pages-pack-parts.ts'
import { partsBelow } from './pages-paper-parts.ts'
import { coverOf } from './views-cover.ts'
import { isStamped, watermarkWords } from './watermark.ts'

/** A paper as one document: cover, what was handed in, and those appendices that the reader may see. */
export async function sendWhole(ask: Ask): Promise<Reply> {
  const opened = await openPaper(ask)
  if (opened === undefined || opened.appendix !== undefined) return undefined
  const { paper, appendices, edition, about } = opened
  const handling = edition.classification
  const classification = mostSecret([paper, ...appendices].map(({ record }) => record.classification))
  const isNamed = isStamped(handling, classification)
  return await unlessBusy(async () => {
    const { pdf } = await orderPack(async () => ({
      cover: coverOf(ask.house, edition, paper),
      parts: partsBelow(ask, paper, appendices, await documentsOf(ask, [paper, ...appendices])),
      ...(isNamed ? { watermark: watermarkWords(ask.reader.actor.name, ask.now) } : {}),
    }))
    const type = { kind: 'pdf', mediaType: 'application/pdf', extension: '.pdf' } as const
    const name = about.record.reference.replaceAll('/', '-')
    return download(Buffer.from(pdf), deliveryHeaders({ type, name, classification }), paper.record)
  })
}
