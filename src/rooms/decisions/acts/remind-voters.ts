import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { notify } from '../../../shell/ledger/beside-record.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { listVotes } from '../store.ts'
import { checkOpen } from '../voter.ts'
import { unanswered } from '../written-count.ts'
import type { WrittenDecision } from '../written-decision.ts'
import { checkRuns, takeWrittenDecision } from '../store-written.ts'

export type Reminder = Readonly<{
  written: string
  /** The version that the form was made from. */
  version?: number | undefined
}>

/** Reminds the members, and those who stand in, of the seats that have not answered. */
export async function remindVoters(
  context: ActContext,
  { written, version }: Reminder,
): Promise<Verdict<Kept<WrittenDecision>>> {
  return await perform(context, async tx => {
    const taken = await takeWrittenDecision(tx, written, version)
    if (!taken.ok) return taken
    const { kept } = taken.value
    const runs = await checkRuns(tx, taken.value)
    if (!runs.ok) return runs
    const open = checkOpen(kept.content, kept.record.state, context.now())
    if (!open.ok) return open
    const outstanding = unanswered(kept.content.electorate, await listVotes(tx, kept.record.id))
    if (outstanding.length === 0) {
      return refused({ reason: 'all-have-answered', says: 'Every seat has answered. There is nobody to remind.' })
    }
    const persons = outstanding.flatMap(({ member, alternates }) => [
      ...(member === null ? [] : [member]),
      ...alternates,
    ])
    await notify(tx, kept.record.id, persons, 'written-decision-reminder')
    return granted(
      await change(tx, kept, {
        verb: 'voters-reminded',
        content: { ...kept.content, remindedAt: [...kept.content.remindedAt, tx.at] },
      }),
    )
  })
}
