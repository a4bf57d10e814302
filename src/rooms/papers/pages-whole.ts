import { unlessBusy } from '../../shell/documents/busy-printer.ts'
import { orderPack } from '../../shell/documents/printing.ts'
import { deliveryHeaders } from '../../shell/files/delivery-headers.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { download, type Reply } from '../../shell/web/page.ts'
import { mostSecret } from '../../kit/classification.ts'
import { type Opened, openPaper } from './pages-open.ts'
import { documentsOf } from './pages-pack-parts.ts'
import { partsBelow } from './pages-paper-parts.ts'
import { readRecorded } from './acts/read-recorded.ts'
import { partsOf } from './store.ts'
import { coverOf } from './views-cover.ts'
import { isRecorded, isStamped, watermarkWords } from './watermark.ts'

/** A paper as one document: cover, what was handed in, and those appendices that the reader may see. */
export async function sendWhole(ask: Ask): Promise<Reply> {
  const opened = await openPaper(ask)
  if (opened === undefined || opened.appendix !== undefined) return undefined
  await recordAppendices(ask, opened)
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

/** What only those may read who have signed is recorded for each of them, before it goes out. */
async function recordAppendices(ask: Ask, { paper, appendices, edition }: Opened): Promise<void> {
  const strict = appendices.filter(({ record }) => isRecorded(edition.classification, record.classification))
  if (strict.length === 0) return
  const statement = partsOf(ask.house.pack.code.key, paper.record.reference, ask.asAt?.instant)
  const readings = strict.map(({ record }) => ({ record: record.id, version: null }))
  await readRecorded(ask, statement, rows => (rows.length === 0 ? [] : readings))
}
