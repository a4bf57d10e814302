import assert from 'node:assert/strict'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { granted, refused } from '../kit/verdict.ts'
import { readMinutes } from '../rooms/minutes/reading/read-minutes.ts'
import { type ImportMinutes, importMinutesCommand } from './import-minutes.ts'

const MINUTES = `Minutes of meeting 12 of the Rules Board held on 3 May 2019
Present: Ann Example (Chair), Bob Sample

1. Opening

The Chair opened the meeting.

2. Rules

The Board APPROVED the rules.

ACTION RB12/01: Bob Sample to publish the rules by 10 May 2019.
`

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'witan-import-'))
})
after(() => rm(folder, { recursive: true }))

test('a dry run prints what was read as JSON, and needs no server', async () => {
  const { status, out } = await run(['minutes.txt', '--dry-run', '--json'], MINUTES)
  const { meeting, items, actions } = JSON.parse(out.join('\n'))
  assert.equal(status, 0)
  assert.deepEqual(meeting, {
    body: 'Rules Board',
    number: 12,
    date: '2019-05-03',
    title: MINUTES.split('\n')[0],
    reference: 'RB12',
    doubts: [],
  })
  assert.deepEqual(
    items.map(({ title }: { title: string }) => title),
    ['Opening', 'Rules'],
  )
  assert.deepEqual(items[1].decisions[0].verb, 'APPROVED')
  assert.deepEqual(items[1].actions, ['RB12/01'])
  assert.equal(actions[0].owner, 'Bob Sample')
  assert.equal(actions[0].dueDate, '2019-05-10')
})

test('without --json it prints a summary that a person can read', async () => {
  const { status, out } = await run(['minutes.txt', '--dry-run'], MINUTES)
  assert.equal(status, 0)
  assert.match(out.join('\n'), /Rules Board, meeting 12, 2019-05-03/)
  assert.match(out.join('\n'), /RB12\/01 \[Bob Sample, 10 May 2019\]/)
})

test('the file goes to the server as it is, unless it is a dry run', async () => {
  const sent: string[] = []
  const send: ImportMinutes['send'] = async (name, bytes) => {
    sent.push(name, new TextDecoder().decode(bytes))
    return granted('Check it at /imports/1.')
  }
  const { status, err } = await run(['minutes.txt'], MINUTES, { send })
  assert.equal(status, 0)
  assert.deepEqual(sent, ['minutes.txt', MINUTES])
  assert.deepEqual(err, ['Check it at /imports/1.'])
  assert.equal((await run(['minutes.txt', '--dry-run'], MINUTES, { send })).status, 0)
  assert.equal(sent.length, 2)
})

test('it is read in the words of the code that is named, and a code that is not there is refused', async () => {
  const asked: (string | undefined)[] = []
  const readerOf: ImportMinutes['readerOf'] = code => {
    asked.push(code)
    return code === 'nowhere'
      ? refused({ reason: 'no-pack', says: 'There is no such code.' })
      : granted(text => readMinutes(text))
  }
  assert.equal((await run(['minutes.txt', '--dry-run', '--code', 'toy'], MINUTES, { readerOf })).status, 0)
  assert.equal((await run(['minutes.txt', '--dry-run'], MINUTES, { readerOf })).status, 0)
  const { status, err } = await run(['minutes.txt', '--dry-run', '--code', 'nowhere'], MINUTES, { readerOf })
  assert.deepEqual([status, err], [1, ['There is no such code.']])
  assert.deepEqual(asked, ['toy', undefined, 'nowhere'])
  assert.equal((await run(['minutes.txt', '--code'], MINUTES)).status, 2)
})

test('a file that is not there, empty or too large is refused in a sentence', async () => {
  const absent = await run(['nothing.txt', '--dry-run'])
  assert.equal(absent.status, 1)
  assert.match(absent.err.join(), /There is no file .*nothing\.txt/)
  const empty = await run(['empty.txt', '--dry-run'], '')
  assert.equal(empty.status, 1)
  assert.match(empty.err.join(), /no text in the file/)
  const large = join(folder, 'large.txt')
  await writeFile(large, '')
  await truncate(large, 200_000_000)
  const refused = await run(['large.txt', '--dry-run'])
  assert.equal(refused.status, 1)
  assert.match(refused.err.join(), /200 MB/)
})

test('a command that names no file, or an unknown option, says how it is used', async () => {
  assert.equal((await run([])).status, 2)
  const { status, err } = await run(['minutes.txt', '--fast'], MINUTES)
  assert.equal(status, 2)
  assert.match(err.join(), /no option --fast/)
})

type Ran = Readonly<{ status: number; out: readonly string[]; err: readonly string[] }>

async function run(args: readonly string[], content?: string, means: ImportMinutes = {}): Promise<Ran> {
  const [file, ...rest] = args
  const path = join(folder, file ?? '')
  if (content !== undefined) await writeFile(path, content)
  const out: string[] = []
  const err: string[] = []
  const named = file === undefined ? [] : [path, ...rest]
  const status = await importMinutesCommand(
    named,
    line => out.push(line),
    line => err.push(line),
    means,
  )
  return { status, out, err }
}
