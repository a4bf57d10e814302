import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Somebody else, alive, has the data folder. */
export class FolderTaken extends Error {
  override readonly name = 'FolderTaken'
  readonly holder: number

  constructor(folder: string, holder: number) {
    super(
      `The data folder ${folder} is in use by process ${holder}. Stop that process first, or set WITAN_VAR to another folder.`,
    )
    this.holder = holder
  }
}

/**
 * Takes the data folder for this process and answers how to give it back.
 *
 * The lock stands beside the database's own folder, not in it. A living holder is never robbed; a dead one's lock is taken over.
 * A process that was given the number of a dead holder is told apart by its start time, where the system shows it.
 */
export function lockFolder(folder: string, process_: { pid: number } = process): () => void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'witan.lock')
  const mine = `${process_.pid} ${startOf(process_.pid) ?? '-'}`
  for (let attempt = 0; attempt < 5; attempt++) {
    if (claim(path, mine)) return () => release(path, mine)
    const holder = readHolder(path)
    if (holder !== undefined && isAlive(holder)) throw new FolderTaken(folder, holder.pid)
    rmSync(path, { force: true })
  }
  throw new FolderTaken(folder, readHolder(path)?.pid ?? 0)
}

/** Written whole beside the lock and then linked, so that nobody ever reads half a lock. */
function claim(path: string, text: string): boolean {
  const draft = `${path}.${text.replaceAll(' ', '.')}`
  const file = openSync(draft, 'w')
  writeSync(file, text)
  fsyncSync(file)
  closeSync(file)
  try {
    linkSync(draft, path)
    return true
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false
    throw fault
  } finally {
    rmSync(draft, { force: true })
  }
}

type Holder = Readonly<{ pid: number; start: string }>

function readHolder(path: string): Holder | undefined {
  try {
    const [pid = '', start = '-'] = readFileSync(path, 'utf8').trim().split(' ')
    return /^\d+$/.test(pid) ? { pid: Number(pid), start } : undefined
  } catch {
    return undefined
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ESRCH') return false
  }
  const start = startOf(holder.pid)
  return start === undefined || holder.start === '-' || start === holder.start
}

/** When the process began, in clock ticks since the machine did; undefined where /proc does not say. */
function startOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

function release(path: string, mine: string): void {
  if (readHolder(path)?.pid === Number(mine.split(' ')[0])) rmSync(path, { force: true })
}
