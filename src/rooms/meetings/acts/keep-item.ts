import { newIdentifier } from '../../../kit/identifier.ts'
import { millisecondsOf } from '../../../kit/instant.ts'
import { mostSecret } from '../../../kit/classification.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { link } from '../../../shell/ledger/beside-record.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { personGroup } from '../../../shell/ledger/audience.ts'
import { recusedAmong } from '../interest.ts'
import type { PlannedItem } from '../agenda.ts'
import type { ConfidentialItem, Item } from '../item.ts'
import type { Meeting } from '../meeting.ts'
import { classOnAgenda } from '../planned-item.ts'
import { presenterInWords } from '../presenter.ts'

export type Placed = Readonly<{ serial: number; number: number }>

/** Keeps a new item of a meeting, and the confidential item below it if it has one. */
export async function keepItem(
  tx: Transaction,
  meeting: Kept<Meeting>,
  planned: PlannedItem,
  { serial, number }: Placed,
): Promise<Kept<Item>> {
  const twin = planned.confidentialTitle === null ? null : newIdentifier(millisecondsOf(tx.at))
  const content = contentOf(tx, meeting, planned, { serial, number, twin })
  const item = await keep<Item>(tx, {
    kind: 'item',
    reference: `${meeting.record.reference}/item-${serial}`,
    title: planned.title,
    state: 'listed',
    classification: classOnAgenda(editionOf(tx, meeting.record).classification, planned),
    content,
    body: meeting.content.body,
    parent: meeting.record.id,
    position: number,
    edition: meeting.record.edition,
    verb: 'item-listed',
  })
  if (twin !== null) await keepTwin(tx, meeting, item, planned, twin)
  for (const subject of twin === null ? content.subjects : []) await link(tx, item.record.id, subject, 'about')
  if (planned.carriedFrom !== null) await link(tx, item.record.id, planned.carriedFrom, 'carries-on')
  return item
}

function contentOf(
  tx: Transaction,
  meeting: Kept<Meeting>,
  planned: PlannedItem,
  { serial, number, twin }: Placed & Readonly<{ twin: string | null }>,
): Item {
  const { standing, kind, purpose, presenterKey, hasPaper, carriedFrom } = planned
  const edition = editionOf(tx, meeting.record)
  const { code } = tx.context.pack
  return {
    meeting: meeting.record.reference,
    serial,
    number,
    standing,
    kind,
    purpose,
    presenter: presenterKey === null ? '' : presenterInWords(edition, code, meeting.content.body, presenterKey),
    presenterKey,
    hasPaper,
    papers: twin === null ? papersBrought(planned) : [],
    subjects: twin === null ? planned.subjects : [],
    twin,
    carriedFrom,
    carriedTo: null,
    openedAt: null,
    closedAt: null,
    recusals: [],
  }
}

async function keepTwin(
  tx: Transaction,
  meeting: Kept<Meeting>,
  item: Kept<Item>,
  planned: PlannedItem,
  id: string,
): Promise<void> {
  await keep<ConfidentialItem>(tx, {
    id,
    kind: 'confidential-item',
    reference: `${item.record.reference}-confidential`,
    title: planned.confidentialTitle ?? planned.title,
    state: 'kept',
    // What needs no declaration would be no confidential item; the most secret class always does.
    classification: mostSecret([planned.classification, 'red']),
    content: {
      meeting: meeting.record.reference,
      item: item.record.id,
      papers: papersBrought(planned),
      subjects: planned.subjects,
      recusals: [],
      formerly: null,
    },
    body: meeting.content.body,
    parent: item.record.id,
    edition: meeting.record.edition,
    excluded: recusedAmong(meeting.content.interests).map(personGroup),
    verb: 'confidential-item-kept',
  })
  for (const subject of planned.subjects) await link(tx, id, subject, 'about')
}

/** A paper that is new to the meeting is placed by an act of its own. */
function papersBrought({ carriedFrom, papers }: PlannedItem): readonly string[] {
  return carriedFrom === null ? [] : papers
}
