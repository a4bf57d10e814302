import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { FolderTaken, lockFolder } from './folder-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'witan-lock-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function holdElsewhere() {
  const script = `import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))}; lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  return holder
}

test('a folder that a living process holds is refused, and the holder is named', async () => {
  const holder = await holdElsewhere()
  assert.throws(
    () => lockFolder(folder),
    (fault: unknown) =>
      fault instanceof FolderTaken && fault.holder === holder.pid && fault.message.includes(String(holder.pid)),
  )
  holder.kill('SIGKILL')
  await once(holder, 'exit')
})

test('the lock of a process that was killed is taken over', async () => {
  const holder = await holdElsewhere()
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const release = lockFolder(folder)
  release()
})

test('a lock that was left half written by something else is taken over', () => {
  writeFileSync(join(folder, 'witan.lock'), 'not a process')
  lockFolder(folder)()
})

test('a process that was given the number of a dead holder does not keep the folder', () => {
  writeFileSync(join(folder, 'witan.lock'), `${process.pid} 1`)
  lockFolder(folder)()
})

test('what is given back can be taken again', () => {
  lockFolder(folder)()
  lockFolder(folder)()
})
