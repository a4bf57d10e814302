import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const SEGMENT = /^[0-9A-F]{24}$/
const flushed = new Map<string, number>()

/** Forces to the disk every segment of the log that has changed since it was last forced. */
export async function flushLog(folder: string): Promise<void> {
  const segments = (await readdir(folder)).filter(name => SEGMENT.test(name))
  await Promise.all(segments.map(name => flushSegment(join(folder, name))))
}

async function flushSegment(path: string): Promise<void> {
  const { mtimeMs } = await stat(path)
  if (flushed.get(path) === mtimeMs) return
  const file = await open(path, 'r+')
  try {
    await file.datasync()
  } finally {
    await file.close()
  }
  flushed.set(path, mtimeMs)
}
