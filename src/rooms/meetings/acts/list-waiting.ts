import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { Edition, Pack } from '../../../kit/pack/pack.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import type { Offers } from '../../../shell/offers.ts'
import type { PlannedItem } from '../agenda.ts'
import type { Meeting } from '../meeting.ts'
import { businessItem } from '../planned-item.ts'
import { type Matter, type Read, WAITING } from '../store-offerings.ts'

export type WaitingGroup = Readonly<{ key: string; says: string; matters: readonly WaitingMatter[] }>
export type WaitingMatter = Matter & Readonly<{ planned: PlannedItem }>

/** What waits for a body, as far as the reader may know of it, without what has its place on the agenda already. */
export async function listWaiting(
  read: Read,
  { offers, pack }: Readonly<{ offers: Offers; pack: Pack }>,
  edition: Edition,
  { record, content }: Readonly<{ record: Pick<SpineRecord, 'code' | 'reference'>; content: Meeting }>,
  placed: readonly string[],
): Promise<readonly WaitingGroup[]> {
  const { body, startsAt } = content
  const about = { code: record.code, reference: record.reference, date: dateIn(LONDON, startsAt), edition, pack }
  const groups = []
  for (const { key, says, list } of offers.of(WAITING)) {
    const matters = await list(read, body, about)
    const left = matters.filter(({ subject, paper }) => !isPlaced(placed, subject) && !isPlaced(placed, paper))
    groups.push({ key, says, matters: left.map(matter => ({ ...matter, planned: plannedFrom(edition, matter) })) })
  }
  return groups.filter(({ matters }) => matters.length > 0)
}

function isPlaced(placed: readonly string[], id: string | null | undefined): boolean {
  return id !== null && id !== undefined && placed.includes(id)
}

function plannedFrom(edition: Edition, matter: Matter): PlannedItem {
  const { title, purpose, classification, kind, subject, paper, presenterKey } = matter
  return businessItem(edition.classification, {
    title,
    purpose,
    classification,
    kind,
    presenterKey: presenterKey ?? null,
    subjects: subject === null ? [] : [subject],
    papers: paper === undefined ? [] : [paper],
  })
}
