import { isCalendarDate } from '../../../kit/calendar-date.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { type ItemCorrection, type MeetingCorrection, withItem, withMeeting } from '../imports/corrections.ts'
import type { ImportedMinutes } from '../imports/imported.ts'
import { countsOf, doubtsIn, type Review } from '../imports/review.ts'
import { digestOf, saveReview } from '../store-imports.ts'
import { type AskedOfImport, takeImport } from './take-import.ts'

export type ReadingCorrection = AskedOfImport &
  (Readonly<{ meeting: MeetingCorrection }> | Readonly<{ item: string; said: ItemCorrection }>)

/** Corrects what was read in old minutes, or leaves some of it out. What somebody has looked at is in doubt no more. */
export async function correctReading(context: ActContext, input: ReadingCorrection): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeImport(tx, input)
    if (!taken.ok) return taken
    const { kept, review } = taken.value
    if ('item' in input && !review.items.some(({ key }) => key === input.item)) {
      return refused({ reason: 'no-such-item', says: 'There is no such item. Load the page again.' })
    }
    const possible = 'item' in input ? checkVerbs(tx.edition, input.said) : checkMeeting(tx.edition, input.meeting)
    if (!possible.ok) return possible
    const corrected = 'item' in input ? withItem(review, input.item, input.said) : withMeeting(review, input.meeting)
    await saveReview(tx, kept.record.id, corrected)
    await change<ImportedMinutes>(tx, kept, {
      verb: 'reading-corrected',
      classification: corrected.classification,
      readers: ['secretariat'],
      content: { ...kept.content, ...told(corrected) },
    })
    return granted(kept.record.id)
  })
}

/** What is not known yet may stay open; what is said is of the lists. */
function checkMeeting({ bodies }: Edition, { body, date }: MeetingCorrection): Verdict {
  return allOf(
    require(body === null || bodies.some(({ key }) => key === body), {
      reason: 'no-such-body',
      says: 'Choose a body of the list.',
      field: 'body',
    }),
    require(date === null || isCalendarDate(date), {
      reason: 'not-a-date',
      says: 'Give the day of the meeting as year, month and day.',
      field: 'date',
    }),
  )
}

function checkVerbs({ decisionVerbs }: Edition, { decisions }: ItemCorrection): Verdict {
  const known = decisions.every(({ verb }) => verb === null || decisionVerbs.some(({ key }) => key === verb))
  return require(known, { reason: 'no-such-verb', says: 'Choose a verb of the list.', field: 'verbs' })
}

function told(review: Review): Pick<ImportedMinutes, 'reading' | 'counts' | 'doubts'> {
  return {
    reading: digestOf(JSON.stringify(review)),
    counts: countsOf(review),
    doubts: doubtsIn(review).length + review.meeting.doubts.length,
  }
}
