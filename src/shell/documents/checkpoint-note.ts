import type { Checkpoint } from '../../kit/proof/checkpoint.ts'
import { formatCheckpoint } from '../../kit/proof/checkpoint-text.ts'

/** The end of a document: why the checkpoint is there, and its lines as a checker reads them back. */
export function checkpointNote(checkpoint: Checkpoint): Readonly<{ title: string; why: string; lines: string }> {
  return {
    title: 'Record checkpoint',
    why: 'Keep these lines. With them anybody can find out later whether the record that this document comes from has been altered.',
    lines: formatCheckpoint(checkpoint),
  }
}
