import { mostSecret } from '../../../kit/classification.ts'
import { dateIn, type Instant, LONDON } from '../../../kit/instant.ts'
import { unlessBusy } from '../../../shell/documents/busy-printer.ts'
import type { Pack, PackEntry } from '../../../shell/documents/pack.ts'
import { orderContents, orderPack } from '../../../shell/documents/printing.ts'
import { deliveryHeaders } from '../../../shell/files/delivery-headers.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { download, type Reply } from '../../../shell/web/page.ts'
import { isStamped, packPartsOf, watermarkWords } from '../../papers/door.ts'
import { issuesFrom, issuesOf } from '../store-lists.ts'
import { coverOf } from './pack-cover.ts'
import { classOf } from './meeting-page.ts'
import { type MeetingView, readMeeting } from './meeting-view.ts'

const PDF = { kind: 'pdf', mediaType: 'application/pdf', extension: '.pdf' } as const

/**
 * The pack of a meeting for this reader: its agenda, each paper, and a page that says so in the place of what is not open to them. The reader's
 * name stands across it where the class of anything in it asks for that.
 */
export async function sendPack(ask: Ask): Promise<Reply> {
  const view = await readMeeting(ask)
  if (view === undefined) return undefined
  return await unlessBusy(async () => {
    const previous = await previousContents(view)
    const { pdf } = await orderPack(async () => await packOf(view, previous))
    const name = `${view.meeting.content.documentReference}-pack`
    return download(Buffer.from(pdf), deliveryHeaders({ type: PDF, name, classification: packClass(view) }))
  })
}

function packClass(view: MeetingView) {
  return mostSecret([classOf(view), ...view.papers.map(({ record }) => record.classification)])
}

async function packOf(view: MeetingView, previous: readonly PackEntry[] | undefined): Promise<Pack> {
  const { ask, edition } = view
  const classification = packClass(view)
  const isNamed = ask.reader.person !== undefined && isStamped(edition.classification, classification)
  return {
    cover: coverOf(view, classification),
    parts: await packPartsOf(ask, view.reference),
    ...(isNamed ? { watermark: watermarkWords(ask.reader.actor.name, ask.now) } : {}),
    ...(previous === undefined ? {} : { previous }),
  }
}

/** So that a page keeps its number when papers are issued again, the issues before are numbered first, each after the one before it. */
async function previousContents(view: MeetingView): Promise<readonly PackEntry[] | undefined> {
  const { ask, meeting, papers } = view
  const { papersIssuedAt } = meeting.content
  if (papersIssuedAt === null) return undefined
  const ids = papers.map(({ record }) => record.id)
  const [rows = []] = await ask.read(issuesOf(ids, papersIssuedAt, ask.asAt?.instant))
  let contents: readonly PackEntry[] | undefined
  for (const at of [papersIssuedAt, ...issuesFrom(rows)].slice(0, -1)) {
    const before = await readMeeting(asAtInstant(ask, at))
    const earlier = contents
    if (before !== undefined) contents = await orderContents(async () => await packOf(before, earlier))
  }
  return contents
}

function asAtInstant(ask: Ask, instant: Instant): Ask {
  return { ...ask, asAt: { date: dateIn(LONDON, instant), instant } }
}
