import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync } from 'node:fs'

/** Somebody other than root, as whom PostgreSQL agrees to run. */
export type Account = Readonly<{
  ids: Readonly<{ uid: number; gid: number }>
  canRun(program: string): boolean
  own(folder: string): void
}>

/** Needed by root only; anybody else runs PostgreSQL as who they are. */
export function accountForPostgres(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const ids = idsOf('postgres') ?? idsOf('nobody')
  if (ids === undefined) {
    throw new Error(
      'PostgreSQL does not run as root, and there is no user “postgres” or “nobody”. Run the tests as another user.',
    )
  }
  return {
    ids,
    canRun: program => spawnSync(program, ['--version'], { ...ids, cwd: '/' }).error === undefined,
    own: folder => chownSync(folder, ids.uid, ids.gid),
  }
}

function idsOf(name: string): Account['ids'] | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(entry => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}
