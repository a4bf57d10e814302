import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { packOf } from '../../test/world.ts'
import { granted } from '../kit/verdict.ts'
import { packIn } from './import/pack-of.ts'
import { importHistoriesCommand } from './import-histories.ts'

const LINES = [
  '{"reference":"RC001","title":"Kites","path":"small","events":[["2016-08-01","Idea handed in"],["2016-09-07","Goes on trial"]]}',
  '{"reference":"RC002","events":[["2016-08-01","Idea handed in"],["2016-09-07","Given up"]]}',
  'not a history',
].join('\n')

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'witan-histories-'))
})
after(() => rm(folder, { recursive: true }))

async function run(args: readonly string[], text?: string) {
  const out: string[] = []
  const err: string[] = []
  const file = join(folder, 'histories.jsonl')
  if (text !== undefined) await writeFile(file, text)
  const named = args.map(arg => (arg === 'FILE' ? file : arg))
  const status = await importHistoriesCommand(
    named,
    line => out.push(line),
    line => err.push(line),
    {
      packOf: code => (code === undefined ? granted(packOf('toy')) : packIn('toy', code)),
      today: '2018-01-01',
    },
  )
  return { status, out, err }
}

test('a dry run answers each history as JSON, and needs no server', async () => {
  const { status, out } = await run(['FILE', '--dry-run', '--json'], LINES)
  assert.equal(status, 0)
  const { counts, histories, unread } = JSON.parse(out.join('\n'))
  assert.deepEqual(counts, { histories: 2, accepted: 1, refused: 1, flagged: 0, unread: 1 })
  assert.deepEqual([histories[0].state, histories[0].path], ['on-trial', 'small'])
  assert.deepEqual([histories[1].refusal.event, histories[1].refusal.date], [1, '2016-09-07'])
  assert.equal(unread[0].line, 3)
})

test('for people it tells what is refused and why, and how many there are', async () => {
  const { out } = await run(['FILE', '--dry-run'], LINES)
  assert.match(out[0] ?? '', /^RC002: refused\. “Given up”, 7 September 2016, does not fit/)
  assert.match(out.at(-1) ?? '', /^2 histories: 1 accepted, 1 refused/)
})

test('a file that cannot be read, a code that is not there and a misspelt command are told', async () => {
  assert.deepEqual((await run([join(folder, 'nowhere.csv'), '--dry-run'])).status, 1)
  assert.match((await run(['FILE', '--dry-run'], 'Dear all')).err[0] ?? '', /neither JSON nor a table/)
  assert.match((await run(['FILE', '--dry-run', '--code', '../x'], LINES)).err[0] ?? '', /There is no code/)
  assert.equal((await run(['FILE', '--fast'], LINES)).status, 2)
  assert.equal((await run([])).status, 2)
})

test('without a dry run it says that no server was found', async () => {
  const { status, err } = await run(['FILE'], LINES)
  assert.equal(status, 1)
  assert.match(err[0] ?? '', /No server was found/)
})
