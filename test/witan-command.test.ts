import assert from 'node:assert/strict'
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'

/** What the command line does here: it answers with its arguments, or serves until it is told to stop. */
const CLI = `
const args: readonly string[] = process.argv.slice(2)
if (args[0] === 'start') {
  setInterval(() => undefined, 1000)
  process.on('SIGTERM', () => { console.log('drained'); process.exit(7) })
}
console.log(JSON.stringify(args))
`

const tree = realpathSync(mkdtempSync(join(tmpdir(), 'witan-command-')))
cpSync(join(import.meta.dirname, '../bin'), join(tree, 'bin'), { recursive: true })
mkdirSync(join(tree, 'src'))
mkdirSync(join(tree, 'thing'))
writeFileSync(join(tree, 'src/cli.ts'), CLI)
writeJson('package.json', { name: 'tree', version: '1.0.0', type: 'module', dependencies: { thing: 'file:thing' } })
writeJson('thing/package.json', { name: 'thing', version: '1.0.0' })
writeLock('1.0.0')
after(() => rmSync(tree, { recursive: true }))

test('what is missing is installed before the first command, and again when the lock file asks for more', async () => {
  const first = await run('deadline', '2016-12-09', 'two words', '--json')
  assert.match(first.err, /^Installing what package-lock.json names/)
  assert.equal(first.out, '["deadline","2016-12-09","two words","--json"]\n')
  assert.deepEqual(await run('verify'), { out: '["verify"]\n', err: '', code: 0 })
  writeLock('1.0.1')
  assert.match((await run('verify')).err, /^Installing/)
  assert.equal((await run('verify')).err, '')
})

test('a server is told to stop, and its exit code is that of the command', async () => {
  await run('verify')
  const child = begin('start')
  const [printed] = await once(child.stdout, 'data')
  assert.equal(String(printed), '["start"]\n')
  const out = text(child.stdout)
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  assert.equal(await out, 'drained\n')
  assert.equal(code, 7)
})

test('a command of the workshop that is not there says so', async () => {
  const { err, code } = await run('bench')
  assert.match(err, /There is no .*bench\/run\.ts/)
  assert.equal(code, 1)
})

async function run(...args: readonly string[]): Promise<Readonly<{ out: string; err: string; code: unknown }>> {
  const child = begin(...args)
  const ended = once(child, 'exit')
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = await ended
  return { out, err, code }
}

function begin(...args: readonly string[]): ChildProcessWithoutNullStreams {
  // A place of its own for what is compiled, and no trace of the npm that runs these tests.
  const { NODE_COMPILE_CACHE: _cache, NODE_TEST_CONTEXT: _context, npm_lifecycle_event: _event, ...env } = process.env
  return spawn(process.execPath, [join(tree, 'bin/witan.mjs'), ...args], { cwd: tree, env })
}

function writeLock(version: string): void {
  const packages = {
    '': { name: 'tree', version: '1.0.0', dependencies: { thing: 'file:thing' } },
    'node_modules/thing': { resolved: 'thing', link: true },
    thing: { version },
  }
  writeJson('package-lock.json', { name: 'tree', version: '1.0.0', lockfileVersion: 3, requires: true, packages })
}

function writeJson(name: string, value: unknown): void {
  writeFileSync(join(tree, name), JSON.stringify(value))
}
