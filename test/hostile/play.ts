import assert from 'node:assert/strict'
import type { World } from '../world.ts'
import { type FoundForm, foundOn } from './explore.ts'
import { asSentBy, fill } from './fill.ts'
import { judge } from './judge.ts'
import { countActs, type Senders } from './persons.ts'
import type { Route } from './routes.ts'

/** What ends something comes after what goes on with it. */
const ENDINGS =
  /withdrawal|cancellation|cessation|setting-aside|removal|ending|closing|conclusion|carrying-over|superseding|publication|reopening|session|sign|adjournment/

export function endsSomething({ path }: Pick<Route, 'path'>): boolean {
  return ENDINGS.test(path)
}

/** Sends a form as a person would, twice with the same key: it is one act, and both are told the same. Was it done? */
export async function sendTwice(
  world: World,
  senders: Senders,
  routes: readonly Route[],
  stale: FoundForm,
): Promise<boolean> {
  for (const chooses of [false, true]) {
    const found = await fresh(senders, routes, stale)
    if (found !== undefined && (await isDoneOnce(world, senders, found, chooses))) return true
  }
  return false
}

async function isDoneOnce(world: World, senders: Senders, found: FoundForm, chooses: boolean): Promise<boolean> {
  const { form, as, route } = found
  const key = form.boxes.find(({ name }) => name === '_key')?.value ?? ''
  assert.notEqual(key, '', `the form of ${route.path} has no key`)
  const body = await asSentBy(form, [...fill(found, { chooses }), ['_key', key]])
  const first = await senders.send(as, { method: 'POST', url: form.action, ...body })
  judge(first, `the form of ${route.path}`)
  if (first.statusCode !== 303) return false
  const acts = await countActs(world)
  const second = await senders.send(as, { method: 'POST', url: form.action, ...body })
  judge(second, `the form of ${route.path}, sent again`)
  assert.equal(await countActs(world), acts, `${route.path} was done twice`)
  return true
}

/** The form as it stands on its page now. */
async function fresh(
  senders: Senders,
  routes: readonly Route[],
  { page, as, route, form }: FoundForm,
): Promise<FoundForm | undefined> {
  const reply = await senders.send(as, { url: page })
  const now = foundOn(reply.body, routes, page, as).filter(one => one.route === route)
  return now.find(one => one.form.action === form.action) ?? now[0]
}
