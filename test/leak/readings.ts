import { classesByDeclaration } from '../../src/kit/pack/pack.ts'
import { KEEPER } from '../../src/shell/database/database.ts'
import { build } from '../../src/shell/database/statements.ts'
import type { LedgerTables } from '../../src/shell/ledger/ledger-tables.ts'
import { keptRecords } from '../../src/shell/ledger/read-record.ts'
import type { Canary } from './canary.ts'
import type { SecretWorld } from './secret-world.ts'

/** By each canary that stands in what needs a declaration: the records that say it. */
export async function recordsByDeclaration(
  { house }: SecretWorld,
  canaries: readonly Canary[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const statement = keptRecords(house.pack.code.key).where(
    'record.classification',
    'in',
    classesByDeclaration(house.pack),
  )
  const [rows = []] = await house.database.read(KEEPER, statement)
  const kept = rows.map(row => ({ id: String(row['id']), says: JSON.stringify(row) }))
  const saying = (word: string) => kept.filter(({ says }) => says.includes(word)).map(({ id }) => id)
  return new Map(canaries.map(({ word }) => [word, saying(word)] as const).filter(([, ids]) => ids.length > 0))
}

/** What was read, by whom and where. */
export async function readingsIn({ house }: SecretWorld): Promise<ReadonlySet<string>> {
  const statement = build
    .withTables<LedgerTables>()
    .selectFrom('ledger.reading')
    .select(['record', 'person', 'address'])
  const [rows = []] = await house.database.read(KEEPER, statement)
  return new Set(rows.map(({ record, person, address }) => `${record} ${person} ${address}`))
}
