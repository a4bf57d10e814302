import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { seatTheCouncil, signInAs } from '../../../test/world-council.ts'
import { handIn, OLD, upload } from '../../../test/world-imports.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'

const world = await openWorld()
after(world.close)
await seatTheCouncil(world)

type Import = Readonly<{ counts: Readonly<Record<string, number>> }>

test('files that are no minutes, or no documents, are refused in words, whatever they are called', async () => {
  const hostile: readonly (readonly [string, Uint8Array | string, RegExp])[] = [
    ['minutes.pdf', '', /empty/],
    ['minutes.pdf', 'MZ' + '\0'.repeat(200), /program/],
    ['minutes.txt', 'A shopping list: eggs, flour, and a kite.', /minutes/],
    ['minutes.docx', Buffer.from('PK\u0003\u0004 and nothing else'), /./],
    ['minutes.pdf', '%PDF-1.7\nbroken', /./],
    ['../../etc/passwd', 'root:x:0:0', /./],
    ['minutes.zip', Buffer.from([0x1f, 0x8b, 8, 0, 0]), /archive/],
  ]
  for (const [name, bytes, says] of hostile) {
    const { status, body } = await upload(world, name, bytes)
    assert.equal(status, 422, name)
    assert.match((body.refusals ?? []).map(one => one.says).join(' '), says, name)
  }
  assert.equal((await send(world, '/imports', {}, 'secretary')).status, 422)
  assert.equal((await visit(world, '/imports/not-an-id', 'secretary')).status, 404)
})

test('text that looks like markup is shown as text, and never runs', async () => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(2)>'
  const nasty = OLD.replaceAll('012', '014')
    .replace('2. Kites', `2. Kites ${script}`)
    .replace('a paper on kites', `a paper ${script}`)
  const location = (await handIn(world, nasty)).location ?? ''
  for (const url of [location, `${location}/source`, `${location}/items/i2`]) {
    const reply = await world.server.inject({ url, cookies: await signInAs(world, 'secretary') })
    assert.doesNotMatch(reply.payload, /<script>alert|<img src=x/)
    assert.match(reply.payload, /&lt;script&gt;alert/)
  }
})

test('an HTML file is read like the same text', async () => {
  const lines = OLD.replaceAll('012', '015')
    .split('\n')
    .map(one => `<p>${one}</p>`)
    .join('\n')
  const { status, body } = await upload(world, 'september.html', `<!doctype html><html><body>${lines}</body></html>`)
  assert.equal(status, 200, JSON.stringify(body))
  const { counts } = await readData<Import>(world, body.location ?? '', 'secretary')
  assert.deepEqual([counts['items'], counts['actions']], [3, 2])
})

test('a machine hands in the text as JSON, and is told in JSON', async () => {
  const cookies = await signInAs(world, 'secretary')
  const headers = { accept: 'application/json' }
  const payload = { name: 'october.txt', text: OLD.replaceAll('012', '016') }
  const reply = await world.server.inject({ method: 'POST', url: '/imports', headers, cookies, payload })
  assert.equal(reply.statusCode, 200)
  const location = reply.json<{ location: string }>().location
  assert.equal((await readData<Import>(world, location, 'secretary')).counts['items'], 3)
  const refused = await world.server.inject({
    method: 'POST',
    url: '/imports',
    headers,
    cookies,
    payload: { text: 'no' },
  })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.payload, /minutes/)
})
