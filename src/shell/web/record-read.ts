import { mostSecret } from '../../kit/classification.ts'
import { classesByDeclaration } from '../../kit/pack/pack.ts'
import { listedRecords } from '../ledger/read-record.ts'
import { readAndRecord } from '../ledger/readings.ts'
import type { Ask } from './ask.ts'
import type { Download, Page } from './page.ts'

/**
 * Records that this reader is given what only those may read who have signed, in the transaction that asks once more whether the reader may
 * see it; false if not. Where it cannot be recorded, this throws, and nothing is given out.
 *
 * In English:
 * - the record whose page or copy it is;
 * - every other such record of which it was made: a row of a list, a hit of a search, a part of what holds it; but not those of which the page says
 *   that it tells nothing, nor any for a table as a file, which has none of them.
 */
export async function recordRead(ask: Ask, given: Page | Download): Promise<boolean> {
  const strict = classesByDeclaration(ask.house.pack)
  const about = isStrict(given, strict) ? given.about?.id : undefined
  const told = ask.told().filter(({ id }) => isTold(given, id))
  const ids = [...new Set([...(about === undefined ? [] : [about]), ...told.map(({ id }) => id)])]
  if (ids.length === 0) return true
  const { person } = ask.reader
  if (person === undefined) return false
  const statement = listedRecords(ask.house.pack.code.key).where('record.id', 'in', ids)
  const reads = {
    sight: ask.reader,
    person: person.id,
    at: ask.house.now(),
    address: ask.path,
    page: given.about?.id ?? null,
  }
  const rows = await readAndRecord(ask.house.database, reads, statement, found =>
    found
      .filter(({ id, classification }) => id === about || strict.some(key => key === classification))
      .filter(({ id }) => !told.some(one => one.id === id && one.isRecorded))
      .map(({ id }) => ({ record: String(id), version: null })),
  )
  return rows.length === ids.length
}

function isTold(given: Page | Download, id: string): boolean {
  return given.kind === 'page' ? (given.tells?.includes(id) ?? true) : given.leavesOutDeclared !== true
}

function isStrict(given: Page | Download, strict: readonly string[]): boolean {
  const { about } = given
  if (about === undefined) return false
  const shown = given.kind === 'page' ? given.classification : undefined
  return strict.includes(mostSecret([about.classification, ...(shown === undefined ? [] : [shown])]))
}
