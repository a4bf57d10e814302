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
 * The ledger up to its newest checkpoint, as this reader may have it, line by line: acts that he may not read stand in it as hashes, so that
 * the chains, the tree and the checkpoints can be verified all the same. Checkpoints are read first: what they cover is there already.
 * The reader is asked for anew before each part, and the export breaks off where there is none any more.
 */
export async function* exportLedger(house: House, readerNow: () => Promise<Sight | undefined>): AsyncGenerator<string> {
  yield `${headerLine({ origin: house.origin, at: house.now(), publicKey: publicKeyOf(house) })}\n`
  const [checkpoints = []] = await house.database.read(
    KEEPER,
    ledger.selectFrom('ledger.checkpoint').selectAll().orderBy('size'),
  )
  const size = Number(checkpoints.at(-1)?.['size'] ?? 0)
  for (let from = 0; from < size; from += BATCH) {
    const acts = await readBatch(house, from, Math.min(from + BATCH, size))
    const reader = await readerNow()
    if (reader === undefined) throw new Error('whoever asked for the export may read it no more')
    const sight = await readSight(house, reader, acts)
    for (const act of acts) yield `${lineFor(act, sight)}\n`
  }
  for (const row of checkpoints) yield `${checkpointLine(checkpointOf(row))}\n`
}

type Seen = Readonly<{ acts: ReadonlySet<string>; records: ReadonlySet<string> }>

function lineFor(act: Act, seen: Seen): string {
  if (seen.acts.has(act.id)) return actLine(act)
  return redactedLine(redactAct(act, seen.records.has(act.record) ? 'linked' : 'hidden'))
}

async function readBatch(house: House, from: number, until: number): Promise<readonly Act[]> {
  const statement = ledger
    .selectFrom('ledger.leaf as leaf')
    .innerJoin('ledger.act as act', 'act.id', 'leaf.act')
    .selectAll('act')
    .where('leaf.position', '>=', from)
    .where('leaf.position', '<', until)
    .orderBy('leaf.position')
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
