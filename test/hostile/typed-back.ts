import assert from 'node:assert/strict'
import type { Explored, FoundForm } from './explore.ts'
import { asJson, asObject, asSentBy, type Entry, fill, isFree, schemaOf } from './fill.ts'
import { shownIn } from './forms.ts'
import { judge, refusalsIn } from './judge.ts'
import type { Senders } from './persons.ts'

/** The forms to try: of each act the first that was found. */
export function oneOfEach({ forms }: Explored): readonly FoundForm[] {
  return [...Map.groupBy(forms, ({ route }) => route).values()].flatMap(([first]) => first ?? [])
}

/** A form that is refused comes back with all that was typed and chosen in it. */
export async function typedBack(senders: Senders, found: FoundForm): Promise<void> {
  const { form, as, route } = found
  const entries = changed(found)
  const about = `the form of ${route.path}`
  const reply = await senders.send(as, {
    method: 'POST',
    url: form.action,
    ...(await asSentBy(form, [...entries, ['nonsense', '1']])),
  })
  judge(reply, about)
  assert.equal(reply.statusCode, 422, about)
  const shown = shownIn(reply.body, form.action)
  const lost = entries.filter(([name, value]) => {
    const box = form.boxes.find(one => one.name === name)
    return box !== undefined && box.kind !== 'hidden' && !(shown.get(name) ?? []).includes(value)
  })
  assert.deepEqual(lost, [], `${about} has lost what was entered`)
}

/** Something else than what stands there: the last choice instead of the first. */
function changed(found: FoundForm): readonly Entry[] {
  return fill(found).map(([name, value]): Entry => {
    const box = found.form.boxes.find(one => one.name === name && one.kind === 'choice')
    return [name, box?.options.at(-1) ?? value]
  })
}

/** A form made from an older version saves nothing: it is told so, and what was typed is there, beside what stands there now. */
export async function staleRefused(senders: Senders, found: FoundForm): Promise<void> {
  const { form, route } = found
  const entries = fill(found).map(([name, value]): Entry => [name, name === '_version' ? '4711' : value])
  const about = `a stale form of ${route.path}`
  const body = await refusedAsStale(senders, found, entries, about)
  const isText = form.boxes.some(
    ({ name, kind, value }) => kind === 'text' && value !== '' && isFree(schemaOf(route, name)),
  )
  if (isText) assert.match(body, /witan-compare/, `${about} does not show both texts`)
  const shown = shownIn(body, form.action)
  for (const [name, value] of entries) {
    const box = form.boxes.find(one => one.name === name && one.kind === 'text')
    if (box !== undefined) assert.ok((shown.get(name) ?? []).includes(value), `${about} has lost ${name}`)
  }
}

/** The same form without a word of its version is of any age, and is refused alike: to a person on the page, to a program as data. */
export async function versionlessRefused(senders: Senders, found: FoundForm): Promise<void> {
  const { as, route, form } = found
  const entries = fill(found).filter(([name]) => name !== '_version')
  await refusedAsStale(senders, found, entries, `a form of ${route.path} that says no version`)
  const reply = await senders.send(as, { method: 'POST', url: form.action, ...asJson(asObject(entries)) })
  const reasons = refusalsIn(reply.body).map(({ reason }) => reason)
  assert.ok(
    reasons.includes('changed-meanwhile'),
    `a program without a version at ${route.path} is told ${reasons.join()}`,
  )
}

async function refusedAsStale(
  senders: Senders,
  { form, as }: FoundForm,
  entries: readonly Entry[],
  about: string,
): Promise<string> {
  const reply = await senders.send(as, { method: 'POST', url: form.action, ...(await asSentBy(form, entries)) })
  judge(reply, about)
  assert.equal(reply.statusCode, 422, `${about} was answered with ${reply.statusCode}`)
  assert.match(reply.body, /Somebody else has changed this since you opened it/, about)
  return reply.body
}
