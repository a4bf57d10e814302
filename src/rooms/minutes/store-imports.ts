import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Row } from '../../shell/database/connection.ts'
import { build, type Statements } from '../../shell/database/statements.ts'
import type { FileKind, FileType } from '../../shell/files/file-kind.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import { seatsFrom, seatsStatement } from '../bodies/door.ts'
import { listedPersons } from '../people/door.ts'
import type { ImportedMinutes } from './imports/imported.ts'
import type { Review } from './imports/review.ts'
import type { Seating } from './imports/seating.ts'

type ImportTables = {
  'minutes.imported': {
    record: string
    name: string
    kind: FileKind
    media_type: string
    extension: string
    bytes: Uint8Array
    text: string
    reading: string
    changed_at: string
  }
}

function importsIn(statements: Statements) {
  return statements.withTables<ImportTables & LedgerTables>()
}

export type SourceFile = Readonly<{ name: string; type: FileType; bytes: Uint8Array; text: string }>

export async function saveImport(
  { statements, at }: Transaction,
  record: string,
  { name, type, bytes, text }: SourceFile,
  review: Review,
): Promise<void> {
  await importsIn(statements)
    .insertInto('minutes.imported')
    .values({
      record,
      name,
      kind: type.kind,
      media_type: type.mediaType,
      extension: type.extension,
      bytes,
      // PostgreSQL keeps no null characters in text.
      text: text.replaceAll('\0', ''),
      reading: JSON.stringify(review).replaceAll('\\u0000', ''),
      changed_at: at,
    })
    .execute()
}

export async function saveReview({ statements, at }: Transaction, record: string, review: Review): Promise<void> {
  await importsIn(statements)
    .updateTable('minutes.imported')
    .set({ reading: JSON.stringify(review).replaceAll('\\u0000', ''), changed_at: at })
    .where('record', '=', record)
    .execute()
}

/** What was read in a file and corrected since, within an act. */
export async function findReview({ statements }: Transaction, record: string): Promise<Review | undefined> {
  const row = await importsIn(statements)
    .selectFrom('minutes.imported')
    .select('reading')
    .where('record', '=', record)
    .executeTakeFirst()
  return row === undefined ? undefined : reviewFrom(row.reading)
}

export type ImportSeen = Readonly<{ kept: Kept<ImportedMinutes>; review: Review; text: string }>

/** An import with its text and what was read in it, if the reader may see it: two statements, read by `importFrom`. */
export function importStatements(code: string, id: string) {
  return [
    keptRecords(code).where('record.kind', '=', 'imported-minutes').where('record.id', '=', id),
    importsIn(build).selectFrom('minutes.imported').select(['text', 'reading']).where('record', '=', id),
  ] as const
}

export function importFrom([records = [], files = []]: readonly (readonly Row[])[]): ImportSeen | undefined {
  const [record] = records
  const [file] = files
  if (record === undefined || file === undefined) return undefined
  return { kept: keptOf<ImportedMinutes>(record), review: reviewFrom(file['reading']), text: String(file['text']) }
}

/** The file as it was sent; read by `sourceFrom`. */
export function sourceOf(id: string) {
  return importsIn(build)
    .selectFrom('minutes.imported')
    .select(['name', 'kind', 'media_type', 'extension', 'bytes'])
    .where('record', '=', id)
}

export function sourceFrom(rows: readonly Row[]): Omit<SourceFile, 'text'> | undefined {
  // The columns that the statement names.
  const file = rows[0] as ImportTables['minutes.imported'] | undefined
  if (file === undefined) return undefined
  const type = { kind: file.kind, mediaType: file.media_type, extension: file.extension }
  return { name: file.name, type, bytes: new Uint8Array(file.bytes) }
}

/** All imports that the reader may see, the newest first. */
export function listedImports(code: string) {
  return keptRecords(code).where('record.kind', '=', 'imported-minutes').orderBy('record.id', 'desc').limit(100)
}

export function listedImportsFrom(rows: readonly Row[]): readonly Kept<ImportedMinutes>[] {
  return rows.map(row => keptOf<ImportedMinutes>(row))
}

/** The identifiers of persons by their names in small letters; of two of one name, of the one who was entered first. */
export async function personsByName({ statements }: Transaction): Promise<ReadonlyMap<string, string>> {
  const { rows } = await statements.executeQuery<Row>(listedPersons().compile())
  return personsNamed(rows)
}

function personsNamed(rows: readonly Row[]): ReadonlyMap<string, string> {
  const named = rows.map(row => [String(row['name']).toLowerCase(), String(row['id'])] as const)
  return new Map(named.toSorted(([, a], [, b]) => (a < b ? 1 : -1)))
}

/** Who is known by name, and how the seats of a body are held on a day: two statements, read by `seatingFrom`. */
export function seatingStatements(code: string, body: string, date: CalendarDate) {
  return [listedPersons(), seatsStatement(code, body, date)] as const
}

export function seatingFrom([persons = [], seats = []]: readonly (readonly Row[])[]): Seating {
  return { persons: personsNamed(persons), seats: seatsFrom(seats) }
}

/** Records of a kind by their references, as `id` by reference; those alone that everybody may see, unless all are asked for. */
export async function findByReference(
  { ledger, context }: Transaction,
  kind: string,
  references: readonly string[],
  which: 'public' | 'all' = 'public',
): Promise<ReadonlyMap<string, string>> {
  if (references.length === 0) return new Map()
  const rows = await ledger
    .selectFrom('ledger.record')
    .select(['id', 'reference'])
    .where('code', '=', context.pack.code.key)
    .where('kind', '=', kind)
    .where('reference', 'in', [...new Set(references)])
    .where(sql<boolean>`(${which} = 'all' or classification = 'white')`)
    .execute()
  return new Map(rows.map(({ id, reference }) => [reference, id]))
}

export function digestOf(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex')
}

/** JSON comes back as a value from one engine, as text from another. */
function reviewFrom(stored: unknown): Review {
  // Only `saveImport` and `saveReview` write these, from a value of this type.
  return (typeof stored === 'string' ? JSON.parse(stored) : stored) as Review
}
