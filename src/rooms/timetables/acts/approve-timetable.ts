import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { takeTimetable } from '../store-taken.ts'
import { type Timetable, underAuthority } from '../timetable.ts'

export type ApprovedTimetable = Readonly<{
  modification: string
  /** The decision, or the meeting. */
  authority: string
  version?: number | undefined
}>

/** A body has approved the plan as it stands: from now on it is what everything is measured by. */
export async function approveTimetable(
  context: ActContext,
  input: ApprovedTimetable,
): Promise<Verdict<Kept<Timetable>>> {
  return await perform(context, async tx => {
    const taken = await takeTimetable(tx, input.modification, 'approve-timetable', input)
    if (!taken.ok) return taken
    const { kept, to, authority } = taken.value
    const reference = authority?.reference
    const content = { ...kept.content, baselines: underAuthority(kept.content.baselines, reference ?? null) }
    return granted(await change(tx, kept, { verb: 'timetable-approved', state: to, content, authority: reference }))
  })
}
