import { redactAct } from '../../kit/proof/act-hash.ts'
import type { Act } from '../../kit/proof/act.ts'
import { actLine, checkpointLine, headerLine, redactedLine } from '../../kit/proof/export-format.ts'
import type { Row } from '../database/connection.ts'
import { KEEPER, type Sight } from '../database/database.ts'
import { build } from '../database/statements.ts'
import type { House } from '../house.ts'
import { checkpointOf, publicKeyOf } from './checkpointing.ts'
import type { LedgerTables } from './ledger-tables.ts'

const ledger = build.withTables<LedgerTables>()
const BATCH = 500

/**
 * The whole ledger as this reader may have it, line by line: acts that he may not read stand in it as hashes, so that the chains, the tree
 * and the checkpoints can be verified all the same.
 */
export async function* exportLedger(house: House, reader: Sight): AsyncGenerator<string> {
  yield `${headerLine({ origin: house.origin, at: house.now(), publicKey: publicKeyOf(house) })}\n`
  for (let after = 0; ; ) {
    const acts = await readBatch(house, after)
    if (acts.length === 0) break
    const sight = await readSight(house, reader, acts)
    for (const act of acts) yield `${lineFor(act, sight)}\n`
    after = acts.at(-1)?.sequence ?? after
  }
  const [checkpoints = []] = await house.database.read(
    KEEPER,
    ledger.selectFrom('ledger.checkpoint').selectAll().orderBy('size'),
  )
  for (const row of checkpoints) yield `${checkpointLine(checkpointOf(row))}\n`
}

type Seen = Readonly<{ acts: ReadonlySet<string>; records: ReadonlySet<string> }>

function lineFor(act: Act, seen: Seen): string {
  if (seen.acts.has(act.id)) return actLine(act)
  return redactedLine(redactAct(act, seen.records.has(act.record) ? 'linked' : 'hidden'))
}

async function readBatch(house: House, after: number): Promise<readonly Act[]> {
  const statement = ledger
    .selectFrom('ledger.act')
    .selectAll()
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(BATCH)
  const [rows = []] = await house.database.read(KEEPER, statement)
  return rows.map(actOf)
}

async function readSight(house: House, reader: Sight, acts: readonly Act[]): Promise<Seen> {
  const ids = acts.map(({ id }) => id)
  const records = [...new Set(acts.map(({ record }) => record))]
  const [seenActs = [], seenRecords = []] = await house.database.read(
    reader,
    ledger.selectFrom('ledger.act').select('id').where('id', 'in', ids),
    ledger.selectFrom('ledger.record').select('id').where('id', 'in', records),
  )
  const idsOf = (rows: readonly Row[]) => new Set(rows.map(({ id }) => String(id)))
  return { acts: idsOf(seenActs), records: idsOf(seenRecords) }
}

/** One row of `ledger.act`, with all its columns. */
export function actOf(row: Row): Act {
  // The columns of the table, by the names that the proof gives them.
  const r = row as Record<string, never>
  return {
    id: r['id'] ?? '',
    sequence: r['sequence'] ?? 0,
    record: r['record'] ?? '',
    recordSequence: r['record_sequence'] ?? 0,
    verb: r['verb'] ?? '',
    actorId: r['actor'] ?? null,
    actorCommitment: r['actor_commitment'] ?? null,
    capacity: r['capacity'] ?? '',
    authority: r['authority'] ?? null,
    effectiveOn: r['effective_on'] ?? '',
    recordedAt: r['recorded_at'] ?? '',
    edition: r['edition'] ?? null,
    input: r['input'] ?? null,
    before: r['before'] ?? null,
    after: r['after'] ?? null,
    previousHash: r['previous_hash'] ?? null,
    hash: r['hash'] ?? '',
  }
}
