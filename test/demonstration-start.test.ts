import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { Config } from '../src/config.ts'
import { start } from '../src/main.ts'

const folder = mkdtempSync(join(tmpdir(), 'witan-demonstration-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const config: Config = {
  host: '127.0.0.1',
  port: 0,
  folder,
  databaseUrl: undefined,
  code: 'toy',
  isDemonstration: true,
  address: 'http://localhost:0',
}

test('a demonstration that is stopped while it is set up is begun anew at the next start, which says so', async () => {
  const first = await run()
  const reply = await fetch(`${first.address}/`)
  assert.equal(reply.status, 503)
  assert.equal(reply.headers.get('refresh'), '2')
  assert.match(await reply.text(), /The demonstration is being set up/)
  await first.stop()
  assert.ok(!first.lines.some(line => line.startsWith('The demonstration is ready')))

  const second = await run()
  await second.ready
  assert.match(second.lines[0] ?? '', /was not set up to its end last time/)
  await second.stop()
})

test('a later start goes on from what was recorded last, and does nothing twice', async () => {
  const again = await run()
  await again.ready
  assert.ok(!again.lines.some(line => line.includes('%')), 'nothing is set up again')
  const meetings = await data(again.address, '/meetings', tokenIn(folder))
  assert.match(JSON.stringify(meetings), /TC-006/)
  await again.stop()
})

test('the session for the command line is the secretary’s, and nobody else can read it', async () => {
  const running = await run()
  await running.ready
  assert.equal(statSync(join(folder, 'command-line-token')).mode & 0o777, 0o600)
  const reply = await fetch(`${running.address}/`, { headers: { authorization: `Bearer ${tokenIn(folder)}` } })
  assert.match(await reply.text(), /Code Secretary/)
  await running.stop()
})

test('no real work is done in the database of a demonstration', async () => {
  const verdict = await start({ ...config, isDemonstration: false }, () => undefined)
  assert.equal(verdict.ok, false)
  assert.match(verdict.ok ? '' : (verdict.refusals[0]?.says ?? ''), /holds a demonstration/)
})

test('no demonstration is put into a database in which there is real work', async () => {
  const other = mkdtempSync(join(tmpdir(), 'witan-work-'))
  const work = { ...config, folder: other }
  const real = await start({ ...work, isDemonstration: false }, () => undefined)
  if (!real.ok) assert.fail('real work can be begun')
  await real.value()
  const verdict = await start(work, () => undefined)
  rmSync(other, { recursive: true, force: true })
  assert.match(verdict.ok ? '' : (verdict.refusals[0]?.says ?? ''), /holds real work/)
})

test('the first start for real work prints a link for one administrator; a later start another, and none once somebody can sign in', async () => {
  const other = mkdtempSync(join(tmpdir(), 'witan-work-'))
  const work = { ...config, folder: other, isDemonstration: false }
  try {
    const first = await run(work)
    const link = linkIn(first.lines)
    assert.ok(link !== undefined, first.lines.join('\n'))
    assert.equal((await fetch(`${first.address}${link}`)).status, 200)
    const people = await fetch(`${first.address}/people`)
    assert.equal(people.status, 404, 'nobody is let in by the start alone')
    await first.stop()

    const second = await run(work)
    const later = linkIn(second.lines)
    assert.ok(later !== undefined && later !== link)
    assert.equal((await fetch(`${second.address}${link}`)).status, 404, 'the link of the earlier start works no more')
    const secret = /<code[^>]*>([A-Z2-7 ]{32,})<\/code>/.exec(await (await fetch(`${second.address}${later}`)).text())
    const { person, opened } = await openFirstAccount(`${second.address}${later}`, secret?.[1] ?? '')
    assert.equal(opened, 200)
    assert.equal(await openAgain(`${second.address}${later}`), 404)
    await second.stop()

    const third = await run(work)
    assert.equal(linkIn(third.lines), undefined, person)
    await third.stop()
  } finally {
    rmSync(other, { recursive: true, force: true })
  }
})

function linkIn(lines: readonly string[]): string | undefined {
  return lines.flatMap(line => /\/links\/[\w-]+$/.exec(line)?.[0] ?? [])[0]
}

async function openFirstAccount(link: string, shown: string) {
  const person = 'First Administrator'
  const code = new TOTP({ secret: Secret.fromBase32(shown.replaceAll(' ', '')) }).generate()
  const given = { password: 'four herons over the mill', code, name: person, address: 'first@example.org' }
  const reply = await fetch(`${link}/password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(given),
  })
  return { person, opened: reply.status }
}

async function openAgain(link: string): Promise<number> {
  return (await fetch(link)).status
}

type Running = Readonly<{
  address: string
  lines: readonly string[]
  ready: Promise<void>
  stop: () => Promise<void>
}>

async function run(with_: Config = config): Promise<Running> {
  const lines: string[] = []
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  const started = await start(with_, line => {
    lines.push(line)
    if (line.startsWith('The demonstration is ready')) resolve()
  })
  if (!started.ok) assert.fail(started.refusals.map(({ says }) => says).join(' '))
  const address = lines.find(line => line.startsWith('Witan is at '))?.slice('Witan is at '.length) ?? ''
  return { address, lines, ready, stop: started.value }
}

function tokenIn(where: string): string {
  return readFileSync(join(where, 'command-line-token'), 'utf8').trim()
}

async function data(address: string, path: string, token: string): Promise<unknown> {
  const headers = { accept: 'application/json', authorization: `Bearer ${token}` }
  return await (await fetch(`${address}${path}`, { headers })).json()
}
