import type { CalendarDate } from '../../../kit/calendar-date.ts'
import type { Classification } from '../../../kit/classification.ts'
import { isFinalState } from '../../../kit/pack/lifecycle.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { formatReference } from '../../../kit/pack/reference-pattern.ts'
import { allOf, granted, type Refusal, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { link, nextNumber, unlink } from '../../../shell/ledger/beside-record.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { type Appendix, referenceOfAppendix } from '../appendix.ts'
import { isLateOn } from '../lateness.ts'
import { numberedPart } from '../numbered-part.ts'
import { isIssued, type Paper } from '../paper.ts'
import { textOfPaper } from '../paper-text.ts'
import { latestVersion } from '../stored-version.ts'
import { AT_ITEM, findId, FOR_MEETING, lastOfSeries, listAppendices } from '../store.ts'
import { findText } from '../store-files.ts'
import { takePaper } from './take-paper.ts'
import { tellChairOfLateness } from './tell-chair-of-lateness.ts'

export type Place = Readonly<{
  meeting: SpineRecord
  /** The name under which the documents of the meeting are filed. */
  documentReference: string
  /** The key of the body. */
  body: string
  /** The identifier of the item, or of the confidential item. */
  item: string
  dueOn: CalendarDate
  /** Its number among the papers of its class for the meeting; the next one if absent. */
  number?: number | undefined
}>

/**
 * Gives a paper its place on an agenda, and with it its reference; judges whether it was received in time.
 *
 * In English:
 * - it gets a number among the papers of its class for the meeting, and the reference that follows from it;
 * - what has been issued keeps reference and paper day when its item is carried over;
 * - at another item of the same meeting it keeps them too.
 */
export async function placePaper(tx: Transaction, id: string, place: Place): Promise<Verdict<Kept<Paper>>> {
  const taken = await takePaper(tx, id)
  if (!taken.ok) return taken
  const { record, content } = taken.value
  const verdict = allOf(
    require(content.body === place.body, OTHER_BODY),
    require(!isFinalState(getLifecycle(editionOf(tx, record), 'paper'), record.state), OVER),
  )
  if (!verdict.ok) return verdict
  const keepsReference = isIssued(record.state) || content.meeting === place.meeting.reference
  const { classification } = record
  const numbered = keepsReference ? granted({ number: content.number }) : await numberFor(tx, place, classification)
  if (!numbered.ok) return numbered
  const dueOn = isIssued(record.state) ? content.dueOn : place.dueOn
  const placed = await save(tx, taken.value, place, {
    ...content,
    meeting: place.meeting.reference,
    item: place.item,
    number: numbered.value.number,
    dueOn,
    isLate: isLateOn(content.receivedOn, dueOn),
  })
  if (!content.isLate) await tellChairOfLateness(tx, placed)
  return granted(placed)
}

async function numberFor(
  tx: Transaction,
  place: Place,
  classification: Classification,
): Promise<Verdict<{ number: number | null }>> {
  const series = `papers:${numberedPart(place.documentReference, classification)}`
  const { number } = place
  if (number === undefined) return granted({ number: await nextNumber(tx, series) })
  if ((await findId(tx, 'paper', referenceOf(tx, place, classification, number))) !== undefined)
    return refused(numberTaken(number))
  return granted({ number: number > (await lastOfSeries(tx, series)) ? await nextNumber(tx, series, number) : number })
}

function referenceOf(tx: Transaction, place: Place, classification: Classification, number: number): string {
  const meeting = numberedPart(place.meeting.reference, classification)
  const fields = { meeting, document: numberedPart(place.documentReference, classification), number }
  return formatReference(tx.edition.references, 'paper', fields)
}

async function save(tx: Transaction, paper: Kept<Paper>, place: Place, content: Paper): Promise<Kept<Paper>> {
  const { record } = paper
  const isNew = content.number !== paper.content.number || record.reference.startsWith('draft-')
  const reference = isNew ? referenceOf(tx, place, record.classification, content.number ?? 0) : record.reference
  const text = await findText(tx, latestVersion(content.files)?.file)
  const placed = await change<Paper>(tx, paper, {
    verb: 'paper-placed',
    input: { meeting: place.meeting.reference },
    reference,
    content,
    onDate: place.meeting.onDate,
    position: content.number,
    words: `${textOfPaper(editionOf(tx, record), record.title, content)}\n${text}`,
  })
  await moveLinks(tx, paper, place)
  if (reference !== record.reference) await renameAppendices(tx, placed)
  return placed
}

async function moveLinks(tx: Transaction, { record, content }: Kept<Paper>, { meeting, item }: Place): Promise<void> {
  const before = content.meeting === null ? undefined : await findId(tx, 'meeting', content.meeting)
  if (before !== undefined && before !== meeting.id) await unlink(tx, record.id, before, FOR_MEETING)
  if (content.item !== null && content.item !== item) await unlink(tx, record.id, content.item, AT_ITEM)
  await link(tx, record.id, meeting.id, FOR_MEETING)
  await link(tx, record.id, item, AT_ITEM)
}

async function renameAppendices(tx: Transaction, paper: Kept<Paper>): Promise<void> {
  for (const id of await listAppendices(tx, paper.record.id)) {
    const appendix = await take<Appendix>(tx, { id })
    if (appendix === undefined) continue
    const { label, summary, files } = appendix.content
    const text = await findText(tx, latestVersion(files)?.file)
    const reference = referenceOfAppendix(paper.record.reference, label)
    await change<Appendix>(tx, appendix, { verb: 'appendix-placed', reference, words: `${summary}\n${text}` })
  }
}

const OTHER_BODY: Refusal = {
  reason: 'paper-of-another-body',
  says: 'The paper was written for another body. Put it on the agenda of a meeting of that body.',
}

const OVER: Refusal = {
  reason: 'paper-is-over',
  says: 'The paper was withdrawn or published, and cannot be put on an agenda. Write a new one.',
}

function numberTaken(number: number): Refusal {
  const says = `There is a paper ${number} for this meeting already. Leave the number out to get the next one.`
  return { reason: 'number-taken', says, field: 'number' }
}
