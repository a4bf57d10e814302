import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CalendarDate } from '../kit/calendar-date.ts'
import type { Pack } from '../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../kit/verdict.ts'
import { judgeHistories } from '../rooms/modifications/histories/judge-histories.ts'
import { readHistories } from '../rooms/modifications/histories/read-histories.ts'
import { countsOf, summaryOf } from '../rooms/modifications/histories/summary.ts'
import type { SendMinutes } from './import-minutes.ts'

export type ImportHistories = Readonly<{
  /** The pack of a code: of the one with this key, or of the usual one. */
  packOf: (code: string | undefined) => Verdict<Pack>
  /** What is after it has not happened yet. */
  today: CalendarDate
  send?: SendMinutes
}>

const USAGE = 'Usage: witan import histories FILE [--json] [--dry-run] [--code CODE]'

/** A register of any code is smaller. */
export const LARGEST_HISTORIES_BYTES = 100_000_000

/**
 * `witan import histories FILE [--json] [--dry-run] [--code CODE]`: JSON Lines or CSV, one modification with its dated events. Each is replayed
 * against the edition in force when it began, and accepted, or answered with the first event that does not fit. With `--dry-run` nothing is
 * sent and no server is needed. The exit status is 0, 1 if the file is refused, 2 if the command is misspelt.
 */
export async function importHistoriesCommand(
  args: readonly string[],
  out: (line: string) => void,
  err: (line: string) => void,
  { packOf, today, send }: ImportHistories,
): Promise<number> {
  const asked = understand(args)
  if (!asked.ok) {
    for (const { says } of asked.refusals) err(says)
    return 2
  }
  const { file, code, isDry, isJson } = asked.value
  const pack = packOf(code)
  const opened = pack.ok ? await openFile(file) : pack
  const read = opened.ok ? readHistories(new TextDecoder().decode(opened.value)) : opened
  if (!pack.ok || !opened.ok || !read.ok) return refuse(pack.ok ? (opened.ok ? read : opened) : pack, err)
  const { histories, unread } = read.value
  const judged = judgeHistories(pack.value, histories, today)
  if (isJson)
    out(JSON.stringify({ counts: { ...countsOf(judged), unread: unread.length }, histories: judged, unread }, null, 2))
  else for (const line of summaryOf(judged, unread)) out(line)
  if (isDry) return 0
  if (send === undefined) {
    err('No server was found to send this to. Start it with “npm start”, or add --dry-run to judge the file only.')
    return 1
  }
  const sent = await send(basename(file), opened.value)
  if (!sent.ok) return refuse(sent, err)
  err(sent.value)
  return 0
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
  if (file === undefined || more.length > 0 || (at !== -1 && code === undefined))
    return refused({ reason: 'misspelt', says: USAGE })
  return granted({ file, code, isDry: others.includes('--dry-run'), isJson: others.includes('--json') })
}

async function openFile(file: string): Promise<Verdict<Uint8Array>> {
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile())
    return refused({ reason: 'no-such-file', says: `There is no file ${file}. Check its name and folder.` })
  if (found.size > LARGEST_HISTORIES_BYTES) {
    const says = `The file has ${Math.round(found.size / 1_000_000)} MB; histories of up to ${LARGEST_HISTORIES_BYTES / 1_000_000} MB can be read. Split it.`
    return refused({ reason: 'file-too-large', says })
  }
  return granted(await readFile(file))
}

function refuse(verdict: Verdict<unknown>, err: (line: string) => void): number {
  for (const { says } of verdict.ok ? [] : verdict.refusals) err(says)
  return 1
}
