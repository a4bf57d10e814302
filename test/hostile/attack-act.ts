import assert from 'node:assert/strict'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { World } from '../world.ts'
import { type Explored, type FoundForm, likeliestUrl } from './explore.ts'
import { asForm, asJson, asObject, type Entry, fill, schemaOf } from './fill.ts'
import { judge, refusalsIn } from './judge.ts'
import { countActs, type Persona, type Senders, type Sent } from './persons.ts'
import { filled, type Route, valuesIn } from './routes.ts'
import { inTurn, NOTHING } from './words.ts'

/** Where an act is attacked: its address, a form as somebody found it, and whoever that was. */
export type Target = Readonly<{
  route: Route
  url: string
  as: Persona
  entries: readonly Entry[]
  found: FoundForm | undefined
  /** Its place among the acts. */
  turn: number
}>

export function targetOf(explored: Explored, route: Route, turn = 0): Target {
  const found = explored.forms.find(form => form.route === route)
  const url = found?.form.action ?? likeliestUrl(explored, route)
  const entries = found === undefined ? [] : fill(found)
  return { route, url, as: found?.as ?? 'secretary', entries, found, turn }
}

/** The least of it, for an address that is hung by the same source as one that has seen it all. */
export async function attackTwin(world: World, senders: Senders, target: Target): Promise<void> {
  const before = await countActs(world)
  await refusedWith([404, 422], senders, target.as, { url: target.url, ...asForm([...target.entries, ...NEVER]) })
  await attackAsOthers(senders, target)
  assert.equal(
    await countActs(world),
    before,
    `something that was refused at ${target.route.path} was done all the same`,
  )
}

/** Sends to an act what no form of ours would send. Each of these is refused, and after each the ledger is as it was. */
export async function attackAct(world: World, senders: Senders, target: Target): Promise<void> {
  const before = await countActs(world)
  await attackPlaces(senders, target)
  await attackBody(senders, target)
  await attackFields(senders, target)
  await attackEnvelope(senders, target)
  await attackAsOthers(senders, target)
  assert.equal(
    await countActs(world),
    before,
    `something that was refused at ${target.route.path} was done all the same`,
  )
}

async function attackPlaces(senders: Senders, { route, url, as, entries, turn }: Target): Promise<void> {
  const values = valuesIn(route, url)
  for (const [place] of route.names.entries()) {
    for (const nothing of inTurn(NOTHING, turn, place === 0 ? 7 : 14)) {
      const at = filled(route, values.with(place, nothing))
      await refusedWith([404, 422], senders, as, { url: at, ...asForm([...entries, ...NEVER]) })
    }
  }
}

/** A field that no form has: with it, whatever is sent is refused. */
const NEVER: readonly Entry[] = [['nonsense', '1']]

async function attackBody(senders: Senders, { url, as, entries, turn }: Target): Promise<void> {
  const json = { 'content-type': 'application/json', accept: 'application/json' }
  const fields = JSON.stringify(asObject(entries)).slice(1, -1)
  const rest = fields === '' ? '' : `,${fields}`
  const bodies: readonly (readonly [statuses: readonly number[], sent: Omit<Sent, 'url'>])[] = [
    [[404, 415, 422], { payload: 'hello', headers: { 'content-type': 'text/plain' } }],
    [[415], { payload: '<a/>', headers: { 'content-type': 'application/xml' } }],
    [[400], { payload: '{"a":', headers: json }],
    [[400], { payload: '', headers: json }],
    [[404, 422], { payload: '["a"]', headers: json }],
    [[400], { payload: `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, headers: json }],
    [[404, 422], { payload: '"a"', headers: json }],
    [[400], { payload: `{"__proto__":{"isAdmin":true}${rest}}`, headers: json }],
    [[400], { payload: `{"constructor":{"prototype":{"isAdmin":true}}${rest}}`, headers: json }],
    [[400, 406, 415], { payload: 'x', headers: { 'content-type': 'multipart/form-data' } }],
    [[404, 422], { payload: Array.from({ length: 600 }, (_, n) => `f${n}=1`).join('&'), headers: FORM }],
    [[404, 422], { payload: '__proto__[x]=1&__proto__=1&constructor=2&toString=3', headers: FORM }],
    [[403], { ...asForm(entries), headers: { ...FORM, origin: 'https://other.example' } }],
  ]
  for (const [statuses, sent] of inTurn(bodies, turn, 3)) await refusedWith(statuses, senders, as, { url, ...sent })
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** Fields that belong to the record and not to the form. */
const OF_THE_RECORD = [
  'state',
  'id',
  'version',
  'capacity',
  'person',
  'classification',
  'audience',
  'edition',
  'actor',
  'code',
]

async function attackFields(senders: Senders, target: Target): Promise<void> {
  const { route, url, as, entries } = target
  const properties = route.fields?.properties ?? {}
  const own = asObject(entries)
  const send = async (fields: unknown, reason: string, names: readonly string[]) => {
    const reply = await refusedWith([404, 422], senders, as, { url, ...asJson(fields) })
    if (reply.statusCode === 404 || names.length === 0) return
    const refused = refusalsIn(reply.body)
    for (const name of names) {
      const isNamed = refused.some(one => one.field === name || (reason === 'no-such-field' && one.says.includes(name)))
      assert.ok(isNamed, `${route.path} does not name ${name}: ${reply.body}`)
    }
  }
  const stray = OF_THE_RECORD.filter(name => !Object.hasOwn(properties, name))
  await send({ ...own, ...Object.fromEntries(stray.map(name => [name, 'x'])) }, 'no-such-field', stray.slice(0, 5))
  const names = Object.keys(properties)
  const required = names.filter(name => !Type.IsOptional(properties[name] ?? Type.Any()))
  if (required.length > 0) await send({}, 'field-missing', required)
  const single = names.filter(name => !('items' in (properties[name] ?? {})))
  for (const turn of names.length > 0 ? [0, 1] : []) {
    const wrong = names.map((name, n): readonly [string, unknown] => [name, WRONG[(n + turn) % WRONG.length]])
    await send(
      { ...own, ...Object.fromEntries(wrong) },
      'not-in-form',
      single.filter(name => isWrong(route, name, wrong)),
    )
  }
  const long = single.filter(name => Number(maximumOf(route, name)) < 300_000)
  const longer = Object.fromEntries(long.map(name => [name, 'a'.repeat(Number(maximumOf(route, name)) + 1)]))
  if (long.length > 0) await send({ ...own, ...longer }, 'too-long', long)
}

/** What no field takes: something else than text, two of one name, characters that no text has. */
const WRONG: readonly unknown[] = [{ a: 1 }, [['a']], true, null, ['a', 'b'], 'a\u0000b']

function isWrong(route: Route, name: string, wrong: readonly (readonly [string, unknown])[]): boolean {
  const [, value] = wrong.find(([one]) => one === name) ?? []
  return !Value.Check(schemaOf(route, name) ?? Type.Any(), value)
}

function maximumOf(route: Route, name: string): number | undefined {
  const schema = schemaOf(route, name)
  return schema !== undefined && 'maxLength' in schema ? Number(schema.maxLength) : undefined
}

/** A version that cannot be read must not count as none. */
async function attackEnvelope(senders: Senders, { url, as, entries }: Target): Promise<void> {
  for (const version of ['abc']) {
    const others = entries.filter(([name]) => name !== '_version')
    await refusedWith([404, 422], senders, as, { url, ...asForm([...others, ['_version', version]]) })
  }
}

/** Nobody acts without having signed in, and nobody on a page that is not open to him. */
async function attackAsOthers(senders: Senders, { url, entries }: Target): Promise<void> {
  await refusedWith([403, 404, 422], senders, 'public', { url, ...asForm([...entries, ...NEVER]) })
}

async function refusedWith(statuses: readonly number[], senders: Senders, as: Persona, sent: Sent) {
  const reply = await senders.send(as, { method: 'POST', ...sent })
  const about = `POST ${sent.url.slice(0, 120)} with ${String(sent.payload).slice(0, 120)}`
  judge(reply, about)
  assert.ok(
    statuses.includes(reply.statusCode),
    `${about} was answered with ${reply.statusCode}: ${reply.body.slice(0, 300)}`,
  )
  return reply
}
