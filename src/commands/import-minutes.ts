import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { granted, refused, type Verdict } from '../kit/verdict.ts'
import { readMinutes } from '../rooms/minutes/reading/read-minutes.ts'
import type { ReadMinutes } from '../rooms/minutes/reading/reading.ts'
import { summaryOf } from '../rooms/minutes/reading/summary.ts'

/** Turns a file's bytes into text: pages parted by form feeds, table cells by tabs. */
export type ExtractText = (
  bytes: Uint8Array,
  name: string,
) => Promise<Verdict<Readonly<{ kind: string; text: string; warnings: readonly string[] }>>>

/** Hands a file to the running server, which reads it by itself; the answer is a line for the user. */
export type SendMinutes = (name: string, bytes: Uint8Array) => Promise<Verdict<string>>

/** A reader of minutes in the words of a code: of the one with this key, or of the usual one. */
export type ReaderOf = (code: string | undefined) => Verdict<(text: string) => Verdict<ReadMinutes>>

export type ImportMinutes = Readonly<{ extract?: ExtractText; send?: SendMinutes; readerOf?: ReaderOf }>

const USAGE = 'Usage: witan import minutes FILE [--json] [--dry-run] [--code CODE]'

/** A file larger than this is refused before it is read: no minutes are. */
export const LARGEST_FILE_BYTES = 25_000_000

/**
 * `witan import minutes FILE [--json] [--dry-run] [--code CODE]`. With `--dry-run` nothing is sent and no server is needed; it is read in the words of
 * that code. The exit status is 0, 1 if the file is refused, 2 if the command is misspelt.
 */
export async function importMinutesCommand(
  args: readonly string[],
  out: (line: string) => void,
  err: (line: string) => void,
  { extract = plainText, send, readerOf = generalReader }: ImportMinutes = {},
): Promise<number> {
  const asked = understand(args)
  if (!asked.ok) {
    for (const { says } of asked.refusals) err(says)
    return 2
  }
  const { file, code, isDry, isJson } = asked.value
  const reader = readerOf(code)
  const opened = reader.ok ? await openFile(file, extract) : reader
  const read = reader.ok && opened.ok ? reader.value(opened.value.text) : opened
  if (!opened.ok || !read.ok) return refuse(opened.ok ? read : opened, err)
  // Both were granted in the line above, so that `read` is what was read.
  const minutes = withWarnings(read.value as ReadMinutes, opened.value.warnings)
  if (isJson) out(JSON.stringify(minutes, null, 2))
  else for (const line of summaryOf(minutes)) out(line)
  return isDry ? 0 : await sendOn(send, basename(file), opened.value.bytes, err)
}

type Asked = Readonly<{ file: string; code: string | undefined; isDry: boolean; isJson: boolean }>

function understand(args: readonly string[]): Verdict<Asked> {
  const at = args.indexOf('--code')
  const code = at === -1 ? undefined : args[at + 1]
  const others = at === -1 ? args : args.filter((_, n) => n !== at && n !== at + 1)
  const unknown = others.find(arg => arg.startsWith('--') && arg !== '--json' && arg !== '--dry-run')
  const [file, ...more] = others.filter(arg => !arg.startsWith('--'))
  if (unknown !== undefined)
    return refused({ reason: 'no-such-option', says: `There is no option ${unknown}. ${USAGE}` })
  if (file === undefined || more.length > 0 || (at !== -1 && code === undefined)) {
    return refused({ reason: 'misspelt', says: USAGE })
  }
  return granted({ file, code, isDry: others.includes('--dry-run'), isJson: others.includes('--json') })
}

function generalReader(): ReturnType<ReaderOf> {
  return granted(text => readMinutes(text))
}

type Opened = Readonly<{ text: string; warnings: readonly string[]; bytes: Uint8Array }>

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
  const bytes = await readFile(file)
  const extracted = await extract(bytes, basename(file))
  return extracted.ok ? granted({ ...extracted.value, bytes }) : extracted
}

async function plainText(bytes: Uint8Array): ReturnType<ExtractText> {
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
  bytes: Uint8Array,
  err: (line: string) => void,
): Promise<number> {
  if (send === undefined) {
    err('No server was found to send this to. Start it with “npm start”, or add --dry-run to read the file only.')
    return 1
  }
  const sent = await send(name, bytes)
  if (!sent.ok) return refuse(sent, err)
  err(sent.value)
  return 0
}
