import { newIdentifier } from '../../../kit/identifier.ts'
import { millisecondsOf } from '../../../kit/instant.ts'
import { granted, type Refusal, refused, type Verdict } from '../../../kit/verdict.ts'
import { personGroup } from '../../../shell/ledger/audience.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Appendix } from '../appendix.ts'
import type { Paper } from '../paper.ts'
import type { PaperNote } from '../paper-note.ts'
import { latestVersion } from '../stored-version.ts'

export type NewNote = Readonly<{
  /** The identifier of the paper, or of the appendix. */
  paper: string
  text: string
  place?: string | undefined
}>

/** Keeps what a reader notes on a paper for himself. It is his alone, whatever becomes of the paper. */
export async function writeNote(context: ActContext, note: NewNote): Promise<Verdict<Kept<PaperNote>>> {
  return await perform(context, async tx => {
    const { person } = tx.actor
    const paper = await take<Paper | Appendix>(tx, { id: note.paper })
    if (person === null || paper === undefined || !['paper', 'appendix'].includes(paper.record.kind)) {
      return refused(NOBODYS)
    }
    if (note.text.trim() === '') return refused(EMPTY)
    const id = newIdentifier(millisecondsOf(tx.at))
    const content: PaperNote = {
      paper: paper.record.id,
      person,
      text: note.text.trim(),
      place: (note.place ?? '').trim(),
      onVersion: latestVersion(paper.content.files)?.version ?? null,
      on: tx.today,
    }
    const kept = await keep<PaperNote>(tx, {
      verb: 'paper-note-written',
      id,
      kind: 'paper-note',
      reference: id,
      title: 'Note',
      state: 'kept',
      classification: paper.record.classification,
      parent: paper.record.id,
      readers: [personGroup(person)],
      content,
    })
    return granted(kept)
  })
}

const NOBODYS: Refusal = {
  reason: 'not-signed-in',
  says: 'Sign in to keep notes: they are yours alone.',
}

const EMPTY: Refusal = { reason: 'empty-note', says: 'Write something, or leave the note out.', field: 'text' }
