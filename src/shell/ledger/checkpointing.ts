import { sql } from 'kysely'
import { createPublicKey } from 'node:crypto'
import { leafOf } from '../../kit/proof/act-hash.ts'
import { type Checkpoint, signCheckpoint } from '../../kit/proof/checkpoint.ts'
import { appendLeaf, EMPTY_FRONTIER, type Frontier, parseFrontier, rootOfFrontier } from '../../kit/proof/merkle.ts'
import { publicKeyText } from '../../kit/proof/signing-key.ts'
import type { Connection, Row } from '../database/connection.ts'
import { KEEPER } from '../database/database.ts'
import { inline } from '../database/literal.ts'
import { build } from '../database/statements.ts'
import type { House } from '../house.ts'
import type { LedgerTables } from './ledger-tables.ts'

const ledger = build.withTables<LedgerTables>()

/** At most so many acts are gathered at once, so that nobody waits for the lock. */
const BATCH = 5_000

/**
 * Gathers new acts, in order, into the tree and signs how it then stands. Answers the newest checkpoint; undefined if there is no act yet.
 *
 * An act that is not yet committed has a lower number than one that is: all that began before the oldest transaction that still runs are
 * taken, and no other, so that the order of leaves is the order of numbers.
 */
export async function checkpoint(house: House): Promise<Checkpoint | undefined> {
  return await house.database.maintain(async connection => {
    await connection.script('begin;\nselect pg_advisory_xact_lock(816)')
    try {
      const made = await gather(house, connection)
      await connection.script('commit')
      return made
    } catch (fault) {
      await connection.script('rollback')
      throw fault
    }
  })
}

async function gather(house: House, connection: Connection): Promise<Checkpoint | undefined> {
  // Whoever writes acts holds this table in a mode that this one conflicts with: none is half done while the next are read.
  await connection.script('lock table ledger.act in share mode')
  const frontier = await readFrontier(connection)
  const acts = await rowsOf(
    connection,
    `select sequence, id, hash from ledger.act where sequence > coalesce(
       (select a.sequence from ledger.leaf l join ledger.act a on a.id = l.act order by l.position desc limit 1), 0)
     order by sequence limit ${BATCH}`,
  )
  if (acts.length === 0) return await newest(connection)
  const grown = acts.reduce<Frontier>((tree, act) => appendLeaf(tree, leafOf(linkedTo(act))), frontier)
  const signed = signCheckpoint(
    { origin: house.origin, size: grown.size, root: rootOfFrontier(grown), at: house.now() },
    house.signingKey,
  )
  await store(connection, frontier.size, acts, grown, signed)
  return signed
}

function linkedTo(act: Row): Readonly<{ sequence: number; hash: string }> {
  return { sequence: Number(act['sequence']), hash: String(act['hash']) }
}

async function readFrontier(connection: Connection): Promise<Frontier> {
  const [row] = await rowsOf(connection, 'select frontier from ledger.tree_state')
  if (row === undefined) return EMPTY_FRONTIER
  const frontier = parseFrontier(row['frontier'])
  if (!frontier.ok) throw new Error(frontier.refusals[0]?.says)
  return frontier.value
}

async function store(
  connection: Connection,
  from: number,
  acts: readonly Row[],
  grown: Frontier,
  signed: Checkpoint,
): Promise<void> {
  const leaves = acts.map((act, i) => ({ position: from + i, act: String(act['id']), hash: String(act['hash']) }))
  const statements = [
    ledger.insertInto('ledger.leaf').values(leaves).compile(),
    ledger
      .insertInto('ledger.checkpoint')
      .values({ ...signed })
      .compile(),
    sql`insert into ledger.tree_state (size, frontier) values (${grown.size}, ${JSON.stringify(grown)})
      on conflict (is_only) do update set size = excluded.size, frontier = excluded.frontier`.compile(build),
  ]
  await connection.script(statements.map(({ sql: text, parameters }) => inline(text, parameters)).join(';\n'))
}

async function rowsOf(connection: Connection, text: string): Promise<readonly Row[]> {
  return (await connection.query(text, [])).rows
}

async function newest(connection: Connection): Promise<Checkpoint | undefined> {
  const [row] = await rowsOf(connection, 'select * from ledger.checkpoint order by size desc limit 1')
  return row === undefined ? undefined : checkpointOf(row)
}

/** The newest checkpoint as it was last signed, without gathering: for printing. */
export async function lastCheckpoint(house: House): Promise<Checkpoint | undefined> {
  const statement = ledger.selectFrom('ledger.checkpoint').selectAll().orderBy('size', 'desc').limit(1)
  const [[row] = []] = await house.database.read(KEEPER, statement)
  return row === undefined ? undefined : checkpointOf(row)
}

export function checkpointOf(row: Row): Checkpoint {
  // The columns of the table are the fields of a checkpoint.
  const { origin, size, root, at, key, signature } = row as unknown as Checkpoint
  return { origin, size, root, at, key, signature }
}

export function publicKeyOf(house: Pick<House, 'signingKey'>): string {
  return publicKeyText(createPublicKey(house.signingKey))
}
