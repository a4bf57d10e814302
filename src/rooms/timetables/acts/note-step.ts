import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkDay } from '../day.ts'
import { takeTimetable } from '../store-taken.ts'
import { getTemplate } from '../template.ts'
import { type Timetable, withNoted } from '../timetable.ts'

export type DoneStep = Readonly<{
  modification: string
  /** The key of a step of its template. */
  step: string
  /** The day on which it was done; absent if nobody knows. */
  on?: string | undefined
  note?: string | undefined
  version?: number | undefined
}>

/** Notes that a step is done, where the record does not tell by itself: a consultation that closed, work that was finished. */
export async function noteStep(context: ActContext, input: DoneStep): Promise<Verdict<Kept<Timetable>>> {
  return await perform(context, async tx => {
    const taken = await takeTimetable(tx, input.modification, 'note-step', input)
    if (!taken.ok) return taken
    const { kept, edition, to } = taken.value
    const step = getTemplate(edition, kept.content.template).steps.find(({ key }) => key === input.step)
    const no = (reason: string, says: string, field: string) => refused({ reason, says, field })
    if (step === undefined) return no('no-such-step', 'Choose a step of this timetable.', 'step')
    const on = input.on ?? null
    const day = on === null ? granted() : checkDay(on, tx.today, 'on')
    if (!day.ok) return day
    if (on !== null && on > tx.today)
      return no('not-yet', 'That day is still to come. Note the step when it is done.', 'on')
    const content = withNoted(kept.content, { key: step.key, on, note: input.note?.trim() ?? '' })
    const told = { verb: 'step-noted', state: to, content, ...(on === null ? {} : { effectiveOn: on }) }
    return granted(await change(tx, kept, { ...told, input: { step: step.title } }))
  })
}
