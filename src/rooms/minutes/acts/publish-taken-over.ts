import type { Checkpoint } from '../../../kit/proof/checkpoint.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import type { Classification } from '../../../kit/classification.ts'
import { change, keep } from '../../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import { shareDiscussions } from '../../decisions/door.ts'
import { type Meeting, takeParts } from '../../meetings/door.ts'
import { begunMinutes, type Minutes, minutesReference } from '../minutes.ts'
import { printVersion } from './print-version.ts'

export type TakenOverMinutes = Readonly<{
  /** The reference of the meeting. */
  meeting: string
  classification: Classification
  /** How the file was called. */
  source: string
  checkpoint: Checkpoint | undefined
}>

/** Makes of a meeting that has just been taken over one whose minutes are published, and prints them from the record that they have become. */
export async function publishTakenOver(
  tx: Transaction,
  { meeting, classification, source, checkpoint }: TakenOverMinutes,
): Promise<void> {
  const parts = await takeParts(tx, meeting)
  if (parts === undefined) throw new Error(`the meeting ${meeting} was taken over in this act, and is not there`)
  const { record, content } = parts.meeting
  const edition = editionOf(tx, record)
  const endOf = (noun: 'meeting' | 'minutes') =>
    getLifecycle(edition, noun).rows.find(({ act }) => act === 'publish-minutes')?.to ?? 'published'
  const begun = begunMinutes({ meeting, twin: false, dueOn: content.dates.minutesDue.date }, tx.at)
  const version = { version: '1.0', at: tx.at, why: `Taken over from ${source}` }
  const minutes = await keep<Minutes>(tx, {
    kind: 'minutes',
    reference: minutesReference(meeting, false),
    title: `Minutes of ${record.title}`,
    state: endOf('minutes'),
    classification,
    content: { ...begun, versions: [version], publishedAt: tx.at },
    body: content.body,
    parent: record.id,
    onDate: record.onDate ?? undefined,
    position: 1,
    edition: record.edition,
    verb: 'minutes-taken-over',
    effectiveOn: record.onDate ?? undefined,
  })
  await shareDiscussions(tx, meeting, 'published')
  await change<Meeting>(tx, parts.meeting, { verb: 'meeting-minutes-taken-over', state: endOf('meeting') })
  const printed = await printVersion(tx, { parts, edition, open: minutes }, minutes, minutes.content, checkpoint)
  await change<Minutes>(tx, minutes, { verb: 'minutes-printed', ...printed })
}
