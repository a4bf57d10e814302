import { mostSecret } from '../../kit/classification.ts'
import { getEdition } from '../../kit/pack/pack.ts'
import { listedRecords } from '../ledger/read-record.ts'
import { readAndRecord } from '../ledger/readings.ts'
import type { Ask } from './ask.ts'
import type { Download, Page } from './page.ts'

/**
 * Records that this reader is given what only those may read who have signed, in the transaction that asks once more whether the reader may
 * see it; false if not. Where it cannot be recorded, this throws, and nothing is given out.
 */
export async function recordRead(ask: Ask, given: Page | Download): Promise<boolean> {
  const { about } = given
  if (about === undefined) return true
  const { classes } = getEdition(ask.house.pack, about.edition).classification
  const shown = given.kind === 'page' ? given.classification : undefined
  const classification = mostSecret([about.classification, ...(shown === undefined ? [] : [shown])])
  if (!classes[classification].needsDeclaration) return true
  const { person } = ask.reader
  if (person === undefined) return false
  const statement = listedRecords(ask.house.pack.code.key).where('record.id', '=', about.id)
  const reads = { sight: ask.reader, person: person.id, at: ask.house.now(), address: ask.path }
  const rows = await readAndRecord(ask.house.database, reads, statement, found =>
    found.map(() => ({ record: about.id, version: null })),
  )
  return rows.length > 0
}
