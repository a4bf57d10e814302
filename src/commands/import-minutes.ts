import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { granted, refused, type Verdict } from '../kit/verdict.ts'
import { readMinutes } from '../rooms/minutes/reading/read-minutes.ts'
import type { ReadMinutes } from '../rooms/minutes/reading/reading.ts'
import { summaryOf } from '../rooms/minutes/reading/summary.ts'
import type { Vocabulary } from '../rooms/minutes/reading/vocabulary.ts'

/** Turns a file's bytes into text: pages parted by form feeds, table cells by tabs. */
export type ExtractText = (
  bytes: Uint8Array,
  name: string,
) => Promise<Verdict<Readonly<{ kind: string; text: string; warnings: readonly string[] }>>>

/** Hands what was read, with the text it was read from, to the running server; the answer is a line for the user. */
export type SendMinutes = (name: string, text: string, read: ReadMinutes) => Promise<Verdict<string>>

export type ImportMinutes = Readonly<{ extract?: ExtractText; send?: SendMinutes; vocabulary?: Vocabulary }>

const USAGE = 'Usage: witan import minutes FILE [--json] [--dry-run]'

/** A file larger than this is refused before it is read: no minutes are. */
export const LARGEST_FILE_BYTES = 50_000_000

/**
 * `witan import minutes FILE [--json] [--dry-run]`. With `--dry-run` nothing is sent and no server is needed. The exit status is 0,
 * 1 if the file is refused, 2 if the command is misspelt.
 */
export async function importMinutesCommand(
  args: readonly string[],
  out: (line: string) => void,
  err: (line: string) => void,
  { extract = plainText, send, vocabulary }: ImportMinutes = {},
): Promise<number> {
  const files = args.filter(arg => !arg.startsWith('--'))
  const unknown = args.find(arg => arg.startsWith('--') && arg !== '--json' && arg !== '--dry-run')
  const [file] = files
  if (file === undefined || files.length > 1 || unknown !== undefined) {
    err(unknown === undefined ? USAGE : `There is no option ${unknown}. ${USAGE}`)
    return 2
  }
  const opened = await openFile(file, extract)
  const read = opened.ok ? readMinutes(opened.value.text, vocabulary) : opened
  if (!opened.ok || !read.ok) return refuse(opened.ok ? read : opened, err)
  const minutes = withWarnings(read.value, opened.value.warnings)
  if (args.includes('--json')) out(JSON.stringify(minutes, null, 2))
  else for (const line of summaryOf(minutes)) out(line)
  if (args.includes('--dry-run')) return 0
  return sendOn(send, basename(file), opened.value.text, minutes, err)
}

type Opened = Readonly<{ text: string; warnings: readonly string[] }>

async function openFile(file: string, extract: ExtractText): Promise<Verdict<Opened>> {
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile()) {
    return refused({ reason: 'no-such-file', says: `There is no file ${file}. Check its name and folder.` })
  }
  if (found.size > LARGEST_FILE_BYTES) {
    const size = Math.round(found.size / 1_000_000)
    return refused({
      reason: 'file-too-large',
      says: `The file has ${size} MB; minutes of up to ${LARGEST_FILE_BYTES / 1_000_000} MB can be read. Import one meeting at a time.`,
    })
  }
  return extract(await readFile(file), basename(file))
}

async function plainText(bytes: Uint8Array): Promise<Verdict<Opened & Readonly<{ kind: string }>>> {
  return granted({ kind: 'text', text: new TextDecoder().decode(bytes), warnings: [] })
}

function withWarnings(minutes: ReadMinutes, warnings: readonly string[]): ReadMinutes {
  return { ...minutes, warnings: [...warnings.map(says => ({ line: 1, says })), ...minutes.warnings] }
}

function refuse(verdict: Verdict<unknown>, err: (line: string) => void): number {
  for (const { says } of verdict.ok ? [] : verdict.refusals) err(says)
  return 1
}

async function sendOn(
  send: SendMinutes | undefined,
  name: string,
  text: string,
  minutes: ReadMinutes,
  err: (line: string) => void,
): Promise<number> {
  if (send === undefined) {
    err('No server was found to send this to. Start it with “npm start”, or add --dry-run to read the file only.')
    return 1
  }
  const sent = await send(name, text, minutes)
  if (!sent.ok) return refuse(sent, err)
  err(sent.value)
  return 0
}
