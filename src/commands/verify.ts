import type { KeyObject } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseCheckpoints } from '../kit/proof/checkpoint-text.ts'
import { linesOf } from '../kit/proof/export-lines.ts'
import { lineName, type NameLine } from '../kit/proof/finding.ts'
import { reportInWords } from '../kit/proof/report-in-words.ts'
import { parsePublicKey } from '../kit/proof/signing-key.ts'
import { type Report, verifyExport } from '../kit/proof/verification.ts'
import type { Kept } from '../kit/proof/witness.ts'
import { granted, refused, type Verdict } from '../kit/verdict.ts'

export const usage = `witan verify EXPORT [--checkpoint FILE]... [--key FILE]... [--json]

Checks an export of the ledger, offline: that no act in it was altered, removed, added or put elsewhere.

  EXPORT        a .jsonl file, or a folder of them, which are read in the order of their names
  --checkpoint  a text with a checkpoint that you kept, such as copied from the minutes of an old meeting
  --key         the public key of the installation, if you have it from elsewhere than the export
  --json        the report as one JSON object

The exit status is 0 if nothing is wrong, 1 if something is, 2 if it could not be checked.`

/** Prints what was checked on `out` and what is wrong on `err`. Returns the exit status. */
export async function verifyCommand(
  args: readonly string[],
  out: (line: string) => void,
  err: (line: string) => void,
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    out(usage)
    return 0
  }
  const asked = wordsOf(args)
  if (!asked.ok) return cannot(asked.refusals.concat({ reason: 'usage', says: 'For help: witan verify --help' }), err)
  const [parts, kept, keys] = await Promise.all([
    partsOf(asked.value.path),
    keptIn(asked.value.checkpoints),
    keysIn(asked.value.keys),
  ])
  if (!parts.ok || !kept.ok || !keys.ok) {
    return cannot(
      [parts, kept, keys].flatMap(verdict => (verdict.ok ? [] : verdict.refusals)),
      err,
    )
  }
  const { lines, nameOf } = linesIn(parts.value)
  const report = await verifyExport(lines, { kept: kept.value, keys: keys.value }, nameOf).catch(faultOfSystem)
  if ('code' in report) return cannot([unreadable(asked.value.path, report.code)], err)
  if (asked.value.json) out(JSON.stringify(reportAsJson(report)))
  else printReport(report, out, err)
  return report.findingCount === 0 ? 0 : 1
}

type Words = Readonly<{ path: string; checkpoints: readonly string[]; keys: readonly string[]; json: boolean }>

function wordsOf(args: readonly string[]): Verdict<Words> {
  const paths: string[] = []
  const files = { '--checkpoint': [] as string[], '--key': [] as string[] }
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? ''
    const [name = '', attached] = word.split(/=(.*)/s)
    if (word === '--json') continue
    if (!word.startsWith('-')) paths.push(word)
    else if (name !== '--checkpoint' && name !== '--key') {
      return no(`There is no option ${name}. Those that there are: --checkpoint, --key, --json.`)
    } else {
      const file = attached ?? args[(index += 1)]
      if (file === undefined || file === '') return no(`${name} has nothing after it. Say which file.`)
      files[name].push(file)
    }
  }
  const [path, extra] = paths
  if (path === undefined) return no('No export is given. Say which file or folder.')
  if (extra !== undefined) return no(`“${extra}” is one word too many. Give one export.`)
  return granted({ path, checkpoints: files['--checkpoint'], keys: files['--key'], json: args.includes('--json') })
}

/** The files of an export, in the order in which they are read. */
async function partsOf(path: string): Promise<Verdict<readonly string[]>> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return no(`There is no ${path}. Check its name and folder.`)
  if (!found.isDirectory()) return granted([path])
  const names = await readdir(path).catch(faultOfSystem)
  if ('code' in names) return refused(unreadable(path, names.code))
  const parts = names.filter(name => name.endsWith('.jsonl')).sort()
  if (parts.length === 0) return no(`The folder ${path} holds no .jsonl file, so it is no export.`)
  return granted(parts.map(name => join(path, name)))
}

/** The lines of all parts as one, and their names: in a folder a line is counted from the start of its own file. */
function linesIn(parts: readonly string[]): Readonly<{ lines: AsyncIterable<Uint8Array>; nameOf: NameLine }> {
  const starts: { part: string; before: number }[] = []
  async function* read(): AsyncGenerator<Uint8Array> {
    let count = 0
    for (const part of parts) {
      starts.push({ part: basename(part), before: count })
      for await (const line of linesOf(createReadStream(part, { highWaterMark: 1 << 18 }))) {
        count += 1
        yield line
      }
    }
  }
  const nameOf = (line: number): string => {
    const start = starts.findLast(({ before }) => before < line)
    return start === undefined || parts.length === 1
      ? lineName(line)
      : `${lineName(line - start.before)} of ${start.part}`
  }
  return { lines: read(), nameOf }
}

async function keptIn(files: readonly string[]): Promise<Verdict<readonly Kept[]>> {
  const read = await readEach(files, parseCheckpoints)
  if (!read.ok) return read
  return granted(read.value.flatMap(({ name, value }) => value.map(checkpoint => ({ name, checkpoint }))))
}

async function keysIn(files: readonly string[]): Promise<Verdict<readonly KeyObject[]>> {
  const read = await readEach(files, parsePublicKey)
  return read.ok ? granted(read.value.map(({ value }) => value)) : read
}

type Named<T> = Readonly<{ name: string; value: T }>

async function readEach<T>(
  files: readonly string[],
  parse: (text: string) => Verdict<T>,
): Promise<Verdict<readonly Named<T>[]>> {
  const named: Named<T>[] = []
  for (const file of files) {
    const text = await smallText(file)
    const parsed = text.ok ? parse(text.value) : text
    if (!parsed.ok) return refused(...parsed.refusals.map(({ reason, says }) => ({ reason, says: `${file}: ${says}` })))
    named.push({ name: basename(file), value: parsed.value })
  }
  return granted(named)
}

const LARGEST_TEXT_BYTES = 20_000_000

async function smallText(file: string): Promise<Verdict<string>> {
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile()) return no('There is no such file. Check its name and folder.')
  if (found.size > LARGEST_TEXT_BYTES)
    return no('The file is too large. Copy the checkpoint or the key into a file of its own.')
  const bytes = await readFile(file).catch(faultOfSystem)
  if ('code' in bytes) return refused(unreadable(file, bytes.code))
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    return no('This is a PDF. Copy the four lines of its checkpoint into a text file, and give that.')
  }
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  return granted(bytes.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\ufeff/, ''))
}

function printReport(report: Report, out: (line: string) => void, err: (line: string) => void): void {
  for (const line of reportInWords(report)) out(line)
  const { findings, findingCount } = report
  const shown = findings.slice(0, 20)
  for (const { says } of shown) err(says)
  if (findingCount > shown.length) err(`And ${findingCount - shown.length} more.`)
}

function reportAsJson(report: Report): object {
  const { header, kept, ...rest } = report
  const flat = kept.map(({ name, checkpoint: { size, at }, fits }) => ({ name, size, at, fits }))
  return { ok: report.findingCount === 0, origin: header?.origin, at: header?.at, ...rest, kept: flat }
}

/** What the system says when a file cannot be read; anything else is a fault of ours, and thrown on. */
function faultOfSystem(error: unknown): Readonly<{ code: string }> {
  if (error instanceof Error && 'code' in error && 'syscall' in error) return { code: String(error.code) }
  throw error
}

function unreadable(path: string, code: string): Readonly<{ reason: string; says: string }> {
  return { reason: 'unreadable', says: `${path} could not be read (${code}). Check its permissions.` }
}

function cannot(refusals: readonly Readonly<{ says: string }>[], err: (line: string) => void): number {
  for (const { says } of refusals) err(says)
  return 2
}

function no(says: string): Verdict<never> {
  return refused({ reason: 'not-understood', says })
}
