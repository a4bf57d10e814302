import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Matter } from '../store-offerings.ts'
import { placeOnAgenda } from './place-on-agenda.ts'
import { takeAgendaInHand } from './take-agenda-in-hand.ts'

/** Puts a matter that waits for the body on the agenda of a meeting; answers the reference of the meeting. */
export async function takeUpMatter(
  context: ActContext,
  { meeting, matter }: Readonly<{ meeting: string; matter: Matter }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const parts = await takeAgendaInHand(tx, meeting)
    if (!parts.ok) return parts
    const placed = await placeOnAgenda(tx, meeting, matter)
    return placed.ok ? granted(meeting) : placed
  })
}
