import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type CouncilKey, seatTheCouncil, signInAs } from '../../../test/world-council.ts'
import { readData } from '../../../test/world-visit.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { noteAddress } from '../../shell/address-file.ts'
import { findServer, sendMinutes } from './send-minutes.ts'

const MINUTES = `Toy Lending Council
Minutes of meeting TC-012 held on 6 September 2016
Present: Pat Example, Sam Sample

1. Opening

The Chair opened the meeting.

2. Kites

The Council APPROVED the kites.

Task TC-012/A1: Toy Office to buy string by 1 November 2016.
`

let world: World
let address: string
let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'witan-send-'))
  world = await openWorld()
  await seatTheCouncil(world)
  address = await world.server.listen({ host: '127.0.0.1', port: 0 })
})
after(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})

const tokenOf = async (as: CouncilKey): Promise<string> => (await signInAs(world, as))['witan'] ?? ''
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a file is read by the running server, and where to check it is told', async () => {
  const sent = await sendMinutes({ address, token: await tokenOf('secretary') }, 'september.txt', bytes(MINUTES))
  assert.ok(sent.ok, JSON.stringify(sent))
  const location = /(\/imports\/[0-9a-f-]{36});/.exec(sent.value)?.[1] ?? ''
  assert.match(sent.value, /nothing of it is on the record before you accept it/)
  const { counts } = await readData<{ counts: object }>(world, location, 'secretary')
  assert.deepEqual(counts, { items: 2, decisions: 1, actions: 1, updates: 0, attendance: 2 })
})

test('what the server refuses is told in its words', async () => {
  const server = { address, token: await tokenOf('secretary') }
  const sent = await sendMinutes(server, 'list.txt', bytes('Eggs, flour and a kite.'))
  assert.ok(!sent.ok)
  assert.match(sent.refusals.map(({ says }) => says).join(' '), /minutes/)
})

test('somebody who may not is told so, and so is somebody without a token that counts', async () => {
  for (const token of [await tokenOf('lender1'), 'not-a-token-that-anybody-was-given']) {
    const sent = await sendMinutes({ address, token }, 'september.txt', bytes(MINUTES))
    assert.ok(!sent.ok)
    assert.match(sent.refusals[0]?.says ?? '', /does not take old minutes from whoever this token signs in/)
  }
})

test('where no server answers, or something else does, that is said', async () => {
  const nobody = await sendMinutes({ address: 'http://127.0.0.1:9', token: 'x'.repeat(30) }, 'a.txt', bytes(MINUTES))
  assert.match(nobody.ok ? '' : (nobody.refusals[0]?.says ?? ''), /No server answers at http:\/\/127\.0\.0\.1:9/)
  const other = createServer((_request, response) => response.end('hello'))
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const at = other.address()
  const port = typeof at === 'object' ? at?.port : undefined
  const strange = await sendMinutes({ address: `http://127.0.0.1:${port}`, token: 'x' }, 'a.txt', bytes(MINUTES))
  assert.match(strange.ok ? '' : (strange.refusals[0]?.says ?? ''), /Is it Witan\?/)
  other.closeAllConnections()
  await new Promise(resolve => other.close(resolve))
})

test('the server is found by its address or its port, and the token where the server left it', async () => {
  await writeFile(join(folder, 'command-line-token'), 'left-by-the-server\n')
  const left = await findServer({ WITAN_VAR: folder, PORT: '4000' })
  assert.deepEqual(left, { ok: true, value: { address: 'http://localhost:4000', token: 'left-by-the-server' } })
  noteAddress(folder, 'http://localhost:3117')
  const noted = await findServer({ WITAN_VAR: folder })
  assert.equal(noted.ok && noted.value.address, 'http://localhost:3117')
  const named = await findServer({ WITAN_ADDRESS: 'https://code.example.org/', WITAN_TOKEN: 'given' })
  assert.deepEqual(named, { ok: true, value: { address: 'https://code.example.org', token: 'given' } })
  const none = await findServer({ WITAN_VAR: join(folder, 'nowhere') })
  assert.match(none.ok ? '' : (none.refusals[0]?.says ?? ''), /Set WITAN_TOKEN/)
  assert.equal((await findServer({ WITAN_ADDRESS: 'not an address', WITAN_TOKEN: 'x' })).ok, false)
})
