import type { Counts } from './review.ts'

/**
 * Old minutes that are being taken over, as the ledger knows them. The file, its text and what was read in it, with the names of persons, stand in the
 * table `minutes.imported`; here are only digests of them.
 */
export type ImportedMinutes = Readonly<{
  /** How the file is called. */
  name: string
  /** Of the file as it was sent. */
  sha256: string
  /** Of what was read in it, as corrected so far. */
  reading: string
  counts: Counts
  /** How many readings nobody has looked at yet. */
  doubts: number
  /** The reference of the meeting that came of it. */
  meeting: string | null
  /** Why it was set aside. */
  reason: string | null
}>

export const IMPORT_STATES = ['to-review', 'accepted', 'set-aside'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

export const IMPORT_STATE_WORDS: Readonly<Record<ImportState, string>> = {
  'to-review': 'To be checked',
  accepted: 'Accepted',
  'set-aside': 'Set aside',
}
