import { capital } from '../capital.ts'
import { type Granted, granted } from '../verdict.ts'
import { ACT_FIELDS, type Act, LINKED_FIELDS, REDACTED_FIELDS, type RedactedAct } from './act.ts'
import { canonicalText, NotEncodable } from './canonical.ts'
import { CHECKPOINT_FIELDS, type Checkpoint } from './checkpoint.ts'
import { type ExportEntry, type ExportHeader, HEADER_FIELDS, LONGEST_LINE } from './export-format.ts'
import type { Finding } from './finding.ts'
import { isObject, misshapeOf } from './shape.ts'

/** The next line, or what is wrong with it. */
export type ReadLine = Granted<ExportEntry> | Readonly<{ ok: false; refusals: readonly Finding[] }>

/**
 * Reads an export line by line; a line may be text, or UTF-8. The first line that is not as it must be is refused, with its
 * number, and nothing after it is read. It looks at the form and the order only: whether it is true is for verification.ts.
 */
export async function* readExport(
  lines: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): AsyncGenerator<ReadLine> {
  let number = 0
  let earlier: ExportEntry | undefined
  for await (const line of lines) {
    number += 1
    const entry = entryIn(line, number, earlier)
    if (typeof entry === 'string') {
      yield refusedLine('export-malformed', `${capital(entry)}.`, number)
      return
    }
    yield granted(entry)
    earlier = entry
  }
  if (number === 0) yield refusedLine('export-empty', 'The export is empty: it has not even a first line.', 1)
}

function refusedLine(reason: string, says: string, line: number): ReadLine {
  return { ok: false, refusals: [{ reason, says, line }] }
}

/** The entry, or what is wrong with it. */
function entryIn(line: string | Uint8Array, number: number, earlier: ExportEntry | undefined): ExportEntry | string {
  const text = typeof line === 'string' ? line : textIn(line)
  if (text === undefined) return 'it is not UTF-8, so it is no text'
  if (text.length > LONGEST_LINE)
    return `it is longer than ${LONGEST_LINE / 1_000_000} million characters, which no act is`
  if (text.trim() === '') return 'it is empty, which no line of an export is'
  const value = jsonIn(text)
  if (value === undefined) return 'it is not one JSON value. It may have been cut off: get the export again'
  const entry = earlier === undefined ? headerIn(value, number) : laterEntryIn(value, number)
  if (typeof entry === 'string') return entry
  return formProblem(text, value) ?? orderProblem(entry, earlier) ?? entry
}

/** A byte order mark is left in, and so refused. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes)
  } catch {
    return undefined
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function headerIn(value: unknown, line: number): ExportEntry | string {
  const misshape = misshapeOf(value, 'the first line', HEADER_FIELDS)
  if (misshape !== undefined) return `${misshape}, so this is no export of a ledger`
  // misshapeOf has looked at every field.
  const { origin, at, publicKey, formerKeys } = value as ExportHeader
  const header = { origin, at, publicKey, ...(formerKeys === undefined ? {} : { formerKeys }) }
  return { kind: 'header', line, header }
}

function laterEntryIn(value: unknown, line: number): ExportEntry | string {
  if (!isObject(value)) return 'it is neither an act nor a checkpoint'
  if ('witan' in value) return 'it is a second first line: several exports were put together'
  if ('signature' in value) {
    // misshapeOf looks at every field first, here and below.
    return (
      misshapeOf(value, 'the checkpoint', CHECKPOINT_FIELDS) ?? {
        kind: 'checkpoint',
        line,
        checkpoint: value as Checkpoint,
      }
    )
  }
  if ('redacted' in value) {
    const misshape =
      'record' in value
        ? misshapeOf(value, 'the redacted act', LINKED_FIELDS)
        : misshapeOf(value, 'the redacted act', REDACTED_FIELDS)
    return misshape ?? { kind: 'redacted', line, act: value as unknown as RedactedAct }
  }
  return misshapeOf(value, 'the act', ACT_FIELDS) ?? { kind: 'act', line, act: value as Act }
}

function formProblem(text: string, value: unknown): string | undefined {
  try {
    if (canonicalText(value) === text) return undefined
    return 'it is not written in the canonical form: another program has written it anew, or a name stands in it twice'
  } catch (error) {
    if (!(error instanceof NotEncodable)) throw error
    return `it has no canonical form: ${error.message.replace(/\.$/, '')}`
  }
}

function orderProblem(entry: ExportEntry, earlier: ExportEntry | undefined): string | undefined {
  if (earlier === undefined || entry.kind === 'header') return undefined
  if (entry.kind === 'checkpoint') return checkpointOrderProblem(entry.checkpoint, earlier)
  if (earlier.kind === 'header') return undefined
  if (earlier.kind === 'checkpoint') return 'an act stands after the checkpoints, but all acts come before them'
  const [before, here] = [earlier.act.sequence, entry.act.sequence]
  if (here > before) return undefined
  return here === before
    ? `sequence ${here} stands here a second time`
    : `sequence ${here} stands after ${before}: the lines were reordered`
}

function checkpointOrderProblem({ size }: Checkpoint, earlier: ExportEntry): string | undefined {
  if (earlier.kind !== 'checkpoint' || earlier.checkpoint.size <= size) return undefined
  return `the checkpoint over ${size} acts stands after the one over ${earlier.checkpoint.size}: the lines were reordered`
}
