import { isCalendarDate } from '../../../kit/calendar-date.ts'
import { instantAt, isTimeOfDay, LONDON } from '../../../kit/instant.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkSchedule, type ConsultationDraft } from '../draft.ts'
import { takeDraft } from '../store-draft.ts'

export type ConsultationSchedule = Readonly<{
  draft: string
  /** A day, and a time of that day where the code is at home. */
  opensOn: string
  opensAt: string
  version?: number | undefined
}>

/** Lets a draft open by itself at an instant. */
export async function scheduleConsultation(
  context: ActContext,
  { draft, opensOn, opensAt, version }: ConsultationSchedule,
): Promise<Verdict<Kept<ConsultationDraft>>> {
  return await perform(context, async tx => {
    const taken = await takeDraft(tx, draft, 'schedule-consultation', { version })
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const opening = momentOf(opensOn, opensAt)
    if (!opening.ok) return opening
    const may = checkSchedule(opening.value, context.now())
    if (!may.ok) return may
    const content = { ...kept.content, opensAt: opening.value, hindrance: null }
    return granted(await change(tx, kept, { verb: 'consultation-scheduled', state: to, content }))
  })
}

function momentOf(day: string, time: string): Verdict<string> {
  const no = (says: string, field: string) => refused({ reason: 'not-a-moment', says, field })
  if (!isCalendarDate(day)) return no('Give a day that exists, such as 9 January 2017.', 'opensOn')
  if (!isTimeOfDay(time)) return no('Give a time of day, such as 09:00.', 'opensAt')
  const moment = instantAt(LONDON, day, time)
  return moment.ok ? moment : refused(...moment.refusals.map(one => ({ ...one, field: 'opensAt' })))
}
