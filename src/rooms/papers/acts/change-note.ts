import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { PaperNote } from '../paper-note.ts'
import { takeNote } from './take-note.ts'

/** Changes a note of the actor’s own. */
export async function changeNote(
  context: ActContext,
  note: Readonly<{ note: string; text: string; place: string; version?: number | undefined }>,
): Promise<Verdict<Kept<PaperNote>>> {
  return await perform(context, async tx => {
    const taken = await takeNote(tx, note.note, note.version)
    if (!taken.ok) return taken
    const text = note.text.trim()
    if (text === '') {
      return refused({ reason: 'empty-note', says: 'Write something, or remove the note.', field: 'text' })
    }
    const content = { ...taken.value.content, text, place: note.place.trim(), on: tx.today }
    return granted(await change(tx, taken.value, { verb: 'paper-note-changed', content }))
  })
}
