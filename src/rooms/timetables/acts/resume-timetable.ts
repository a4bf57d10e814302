import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { takeTimetable } from '../store-taken.ts'
import type { Timetable } from '../timetable.ts'

export type EndedPause = Readonly<{ modification: string; version?: number | undefined }>

/** Work goes on today. */
export async function resumeTimetable(context: ActContext, input: EndedPause): Promise<Verdict<Kept<Timetable>>> {
  return await perform(context, async tx => {
    const taken = await takeTimetable(tx, input.modification, 'resume-timetable', input)
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const pauses = kept.content.pauses.map(pause => (pause.until === null ? { ...pause, until: tx.today } : pause))
    return granted(
      await change(tx, kept, { verb: 'timetable-resumed', state: to, content: { ...kept.content, pauses } }),
    )
  })
}
