import { type Classification, isClassification } from '../../kit/classification.ts'
import { classesByDeclaration } from '../../kit/pack/pack.ts'
import type { Row } from '../database/connection.ts'
import type { Readable } from '../database/database.ts'
import type { House } from '../house.ts'
import { isDeclaredGroup } from '../ledger/audience.ts'
import type { Reader } from './reader.ts'

export type Told = Readonly<{ id: string; classification: Classification; isRecorded: boolean }>

export type ReadsAlong = Readonly<{
  /** Reads as the reader, all in one round trip. */
  read: (...statements: readonly Readable[]) => Promise<readonly (readonly Row[])[]>
  /** The records of which what was read so far told, and whose reading is recorded. */
  told: () => readonly Told[]
  /** The reading of these was recorded in the transaction that read them. */
  recorded: (records: readonly string[]) => void
}>

/**
 * Reads as a reader, and remembers of which records that need a declaration the rows told: each of them is recorded before the page goes out.
 * Of the past any row may be of a record that needs one by now. Whoever has signed none is given no such row, and pays nothing.
 */
export function readsOf(
  { database, pack }: House,
  reader: Reader,
  { isPast }: Readonly<{ isPast: boolean }>,
): ReadsAlong {
  const read: ReadsAlong['read'] = (...statements) => database.read(reader, ...statements)
  if (!reader.groupKeys.some(isDeclaredGroup)) return { read, told: () => [], recorded: () => undefined }
  const strict = classesByDeclaration(pack)
  const told = new Map<string, Classification>()
  const recorded = new Set<string>()
  const note = ({ id, classification }: Row) => {
    if (typeof id !== 'string' || !isClassification(classification)) return
    if (isPast || strict.includes(classification)) told.set(id, classification)
  }
  return {
    read: async (...statements) => {
      const outcomes = await read(...statements)
      for (const rows of outcomes) rows.forEach(note)
      return outcomes
    },
    told: () => [...told].map(([id, classification]) => ({ id, classification, isRecorded: recorded.has(id) })),
    recorded: records => records.forEach(id => recorded.add(id)),
  }
}
