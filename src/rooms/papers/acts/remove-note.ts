import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { PaperNote } from '../paper-note.ts'
import { takeNote } from './take-note.ts'

/** Removes a note of the actor’s own from the page; only he could still find it, in the record as it stood. */
export async function removeNote(
  context: ActContext,
  { note }: Readonly<{ note: string }>,
): Promise<Verdict<Kept<PaperNote>>> {
  return await perform(context, async tx => {
    const taken = await takeNote(tx, note)
    if (!taken.ok) return taken
    const content = { ...taken.value.content, text: '', place: '' }
    return granted(await change(tx, taken.value, { verb: 'paper-note-removed', state: 'removed', content }))
  })
}
