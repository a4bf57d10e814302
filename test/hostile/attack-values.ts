import assert from 'node:assert/strict'
import { Value } from 'typebox/value'
import { KEEPER } from '../../src/shell/database/database.ts'
import { build } from '../../src/shell/database/statements.ts'
import type { LedgerTables } from '../../src/shell/ledger/ledger-tables.ts'
import type { World } from '../world.ts'
import type { Target } from './attack-act.ts'
import { foundOn } from './explore.ts'
import { asJson, asObject, schemaOf } from './fill.ts'
import { judge } from './judge.ts'
import { countActs, type Senders } from './persons.ts'
import { ODD } from './words.ts'

/** The identifier of one record of each kind. */
export async function idsOfKinds({ house }: Pick<World, 'house'>): Promise<readonly string[]> {
  const all = build.withTables<LedgerTables>().selectFrom('ledger.record').select(['id', 'kind']).orderBy('id', 'desc')
  const [rows = []] = await house.database.read(KEEPER, all)
  return [...new Map(rows.map(row => [String(row['kind']), String(row['id'])])).values()]
}

const TURNS = 3

/**
 * Sends what the form itself cannot tell from what it wants: odd values in every field that takes them, and identifiers of records that are
 * something else or somebody else's. It may be done, where the words make sense; if it is refused, nothing has happened.
 */
export async function attackValues(
  world: World,
  senders: Senders,
  target: Target,
  ids: readonly string[],
): Promise<void> {
  const { route, url, as, entries, turn: place } = target
  const own = asObject(entries)
  const values = [...ODD, ids[place % ids.length] ?? '', ids[(place * 7 + 3) % ids.length] ?? '']
  const names = Object.keys(route.fields?.properties ?? {})
  for (let turn = 0; turn < TURNS && names.length > 0; turn++) {
    const odd = names.flatMap((name, n) => oddFor(route, name, values, turn * 3 + n))
    const fields = { ...own, ...(await versionNow(senders, target)), ...Object.fromEntries(odd) }
    const before = await countActs(world)
    const reply = await senders.send(as, { method: 'POST', url, ...asJson(fields) })
    const about = `POST ${url} with ${JSON.stringify(odd)}`
    judge(reply, about)
    if (reply.statusCode >= 400) {
      assert.equal(await countActs(world), before, `${about} was refused and done all the same`)
    }
  }
}

/** The version that stands in the form now: with an older one nothing would be judged. */
async function versionNow(senders: Senders, { found, route, as }: Target): Promise<Readonly<{ _version?: string }>> {
  if (found?.form.boxes.some(({ name }) => name === '_version') !== true) return {}
  const { body } = await senders.send(as, { url: found.page })
  const now = foundOn(body, [route], found.page, as).find(({ form }) => form.action === found.form.action)
  const version = now?.form.boxes.find(({ name }) => name === '_version')?.value
  return version === undefined ? {} : { _version: version }
}

/** The next of the values that the field takes. */
function oddFor(
  route: Target['route'],
  name: string,
  values: readonly string[],
  from: number,
): readonly (readonly [string, string])[] {
  const schema = schemaOf(route, name)
  const inTurn = values.map((_, n) => values[(from + n) % values.length] ?? '')
  const value = inTurn.find(one => schema !== undefined && Value.Check(schema, one.trim().toWellFormed()))
  return value === undefined ? [] : [[name, value]]
}
