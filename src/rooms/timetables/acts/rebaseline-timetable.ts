import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { workOut } from '../store-course.ts'
import { askedIn, takeTimetable } from '../store-taken.ts'
import { planOf } from '../template.ts'
import type { Timetable } from '../timetable.ts'

export type NewBaseline = Readonly<{
  modification: string
  reason: string
  authority: string
  version?: number | undefined
}>

/** Makes what is now to be expected the plan, for a reason and on a decision. The plans before stay, with theirs. */
export async function rebaselineTimetable(context: ActContext, input: NewBaseline): Promise<Verdict<Kept<Timetable>>> {
  return await perform(context, async tx => {
    const taken = await takeTimetable(tx, input.modification, 'rebaseline-timetable', input)
    if (!taken.ok) return taken
    const { kept, to, authority } = taken.value
    const [worked] = await workOut(askedIn(tx, kept.record), [kept])
    // The modification of a timetable is there as long as the timetable is.
    if (worked === undefined) throw new Error(`${kept.record.reference} has a timetable and is not there`)
    if (worked.knockOns.length === 0) {
      const says = 'Everything is to be expected as it was planned. There is nothing to plan anew.'
      return refused({ reason: 'nothing-late', says })
    }
    const reason = input.reason.trim()
    const reference = authority?.reference ?? null
    const baseline = { madeOn: tx.today, reason, authority: reference, steps: planOf(worked.forecast) }
    const content = { ...kept.content, baselines: [...kept.content.baselines, baseline] }
    const told = { verb: 'timetable-rebaselined', state: to, content, authority: reference ?? undefined }
    return granted(await change(tx, kept, { ...told, input: { reason } }))
  })
}
