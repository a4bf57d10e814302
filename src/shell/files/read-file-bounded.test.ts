import assert from 'node:assert/strict'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { reasonOf, valueOf } from './fixtures/expect.ts'
import { readFileBounded } from './read-file-bounded.ts'

test('a file within the limit is read, one of 200 MB is refused by its size', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'witan-files-'))
  t.after(() => rm(folder, { recursive: true }))
  const file = join(folder, 'minutes.txt')
  await writeFile(file, 'Minutes')
  assert.deepEqual(Buffer.from(valueOf(await readFileBounded(file, 7))).toString(), 'Minutes')
  assert.equal(reasonOf(await readFileBounded(file, 6)), 'file-too-large')
  await truncate(file, 200_000_000)
  assert.equal(reasonOf(await readFileBounded(file, 25_000_000)), 'file-too-large')
})

test('a file without a size of its own is refused as soon as it passes the limit', async () => {
  assert.equal(reasonOf(await readFileBounded('/dev/zero', 100_000)), 'file-too-large')
})

test('a file that is not there is a fault, for the caller to name', async () => {
  await assert.rejects(readFileBounded('/no/such/file', 1), { code: 'ENOENT' })
})
