import { createHash } from 'node:crypto'
import type { Row } from '../../shell/database/connection.ts'
import { build, type Statements } from '../../shell/database/statements.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { PrintedFile, PrintFormat } from './minutes.ts'

type FileTables = {
  'minutes.file': {
    minutes: string
    version: string
    format: PrintFormat
    bytes: Uint8Array
    sha256: string
    printed_at: string
  }
}

function filesIn(statements: Statements) {
  return statements.withTables<FileTables>()
}

/** Keeps what was printed of a version, for good: a second print of it is refused by the database. */
export async function savePrint(
  { statements, at }: Transaction,
  minutes: string,
  version: string,
  print: Readonly<{ format: PrintFormat; bytes: Uint8Array }>,
): Promise<PrintedFile> {
  const sha256 = createHash('sha256').update(print.bytes).digest('hex')
  await filesIn(statements)
    .insertInto('minutes.file')
    .values({ minutes, version, ...print, sha256, printed_at: at })
    .execute()
  return { version, format: print.format, bytes: print.bytes.length, sha256 }
}

/** What was printed of a version of these minutes, if the reader may see them; read by `printFrom`. */
export function printOf(minutes: string, version: string, format: PrintFormat) {
  return filesIn(build)
    .selectFrom('minutes.file')
    .select('bytes')
    .where('minutes', '=', minutes)
    .where('version', '=', version)
    .where('format', '=', format)
}

export function printFrom(rows: readonly Row[]): Uint8Array | undefined {
  // The one column that the statement names.
  const bytes = rows[0]?.['bytes'] as Uint8Array | undefined
  return bytes === undefined ? undefined : new Uint8Array(bytes)
}
