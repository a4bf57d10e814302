import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addressIn } from '../../shell/address-file.ts'
import { granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** The running server, and what lets us in. */
export type RunningServer = Readonly<{ address: string; token: string }>

/** The reading of a file of any size takes no longer; a server that does not answer by then does not answer. */
const PATIENCE_MILLISECONDS = 120_000

/**
 * Where the server is, by `WITAN_ADDRESS`, by `PORT` on this machine, or as the server of the data folder has noted there; and the token by
 * `WITAN_TOKEN`, or the file that a server on this machine leaves in its folder.
 */
export async function findServer(environment: Environment): Promise<Verdict<RunningServer>> {
  const folder = environment['WITAN_VAR'] ?? 'var'
  const port = environment['PORT']
  const onThisMachine = port === undefined ? addressIn(folder) : `http://localhost:${port}`
  const address = environment['WITAN_ADDRESS'] ?? onThisMachine ?? 'http://localhost:3000'
  if (!URL.canParse(address)) return refused(no('wrong-address', `“${address}” is no address. Correct WITAN_ADDRESS.`))
  const file = join(folder, 'command-line-token')
  const token = environment['WITAN_TOKEN'] ?? (await readFile(file, 'utf8').catch(() => ''))
  if (token.trim() !== '') return granted({ address: address.replace(/\/+$/, ''), token: token.trim() })
  return refused(
    no(
      'no-token',
      `There is no token to sign in with. Set WITAN_TOKEN, or run this where the server runs: it leaves one in ${file}. With --dry-run the file is only read.`,
    ),
  )
}

/** Where a file goes, and whose token it needs. */
type Destination = Readonly<{ path: string; what: string; whose: string }>

const MINUTES: Destination = { path: '/imports', what: 'old minutes', whose: 'drafts minutes' }
const HISTORIES: Destination = { path: '/histories', what: 'histories', whose: 'keeps the register' }

/** Hands a file of minutes to the server, which reads it; the answer says where to check what was read. */
export async function sendMinutes(server: RunningServer, name: string, bytes: Uint8Array): Promise<Verdict<string>> {
  return await sendFile(server, MINUTES, name, bytes)
}

/** The same with what a register tells of modifications. */
export async function sendHistories(server: RunningServer, name: string, bytes: Uint8Array): Promise<Verdict<string>> {
  return await sendFile(server, HISTORIES, name, bytes)
}

async function sendFile(
  { address, token }: RunningServer,
  to: Destination,
  name: string,
  bytes: Uint8Array,
): Promise<Verdict<string>> {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(bytes)]), name)
  const headers = { accept: 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() }
  try {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS)
    const answer = await fetch(`${address}${to.path}`, { method: 'POST', headers, body, signal })
    return await answerOf(address, to, answer)
  } catch {
    return refused(no('no-server', `No server answers at ${address}. Start it with “npm start”, or set WITAN_ADDRESS.`))
  }
}

async function answerOf(address: string, { what, whose }: Destination, answer: Response): Promise<Verdict<string>> {
  const said: unknown = await answer.json().catch(() => undefined)
  const { location, refusals } = (said ?? {}) as Readonly<{ location?: unknown; refusals?: readonly Refusal[] }>
  if (answer.ok && typeof location === 'string') {
    return granted(
      `Read. Check it at ${address}${location}; nothing of it is on the record before you accept it there.`,
    )
  }
  if (answer.status === 404) {
    return refused(
      no(
        'not-yours',
        `The server does not take ${what} from whoever this token signs in. Use the token of somebody who ${whose}.`,
      ),
    )
  }
  if (refusals !== undefined && refusals.length > 0) return refused(...refusals)
  return refused(
    no('not-understood', `The server answered ${answer.status}, and not in a way that can be understood. Is it Witan?`),
  )
}

function no(reason: string, says: string): Refusal {
  return { reason, says }
}
