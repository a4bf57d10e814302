import { type Compilable, sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { build, type Statements } from '../../shell/database/statements.ts'
import type { FileKind, FileType } from '../../shell/files/file-kind.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { StoredVersion } from './stored-version.ts'

export type PapersTables = {
  'papers.file': {
    id: string
    record: string
    version: number
    name: string
    kind: FileKind
    media_type: string
    extension: string
    charset: string | null
    bytes: Uint8Array
    sha256: string
    text: string
    warnings: string[]
    audience: number[]
    kept_at: string
  }
}

export function papersIn(statements: Statements) {
  return statements.withTables<PapersTables & LedgerTables>()
}

export type NewFile = Readonly<{
  id: string
  record: string
  version: number
  name: string
  type: FileType
  bytes: Uint8Array
  sha256: string
  text: string
  warnings: readonly string[]
  audience: readonly number[]
}>

/** Keeps the bytes of a version: a second one of the same number is refused by the database. */
export async function saveFile({ statements, at }: Transaction, file: NewFile): Promise<void> {
  const { type, bytes, text, warnings, audience, ...same } = file
  await papersIn(statements)
    .insertInto('papers.file')
    .values({
      ...same,
      kind: type.kind,
      media_type: type.mediaType,
      extension: type.extension,
      charset: type.charset ?? null,
      // As base64: a parameter of bytes takes the embedded database fourteen times as long.
      bytes: sql<Uint8Array>`decode(${Buffer.from(bytes).toString('base64')}::text, 'base64')`,
      // PostgreSQL keeps no null characters in text.
      text: text.replaceAll('\0', ''),
      warnings: [...warnings],
      audience: [...audience],
      kept_at: at,
    })
    .execute()
}

/** Lets everybody read a version of a document who may see its record. */
export async function openFileTo(
  { statements }: Transaction,
  file: string,
  audience: readonly number[],
): Promise<void> {
  await papersIn(statements)
    .updateTable('papers.file')
    .set({ audience: [...audience] })
    .where('id', '=', file)
    .execute()
}

/** The highest number that a version of the document of a record has; 0 if there is none. */
export async function highestVersion({ statements }: Transaction, record: string): Promise<number> {
  const row = await papersIn(statements)
    .selectFrom('papers.file')
    .select(({ fn }) => fn.max('version').as('highest'))
    .where('record', '=', record)
    .executeTakeFirst()
  return row?.highest ?? 0
}

/** The text that was found in a version of a document. */
export async function findText({ statements }: Transaction, file: string | undefined): Promise<string> {
  if (file === undefined) return ''
  const row = await papersIn(statements)
    .selectFrom('papers.file')
    .select('text')
    .where('id', '=', file)
    .executeTakeFirst()
  return row?.text ?? ''
}

/** One version of the document of the paper or appendix with this reference, with its bytes; read by `documentFrom`. */
export function documentStatement(code: string, reference: string, version: number): Compilable {
  return papersIn(build)
    .selectFrom('ledger.record as record')
    .innerJoin('papers.file as file', 'file.record', 'record.id')
    .select(['record.id', 'record.title', 'record.reference', 'record.classification', 'file.text', ...DOCUMENT])
    .where('record.code', '=', code)
    .where('record.kind', 'in', ['paper', 'appendix'])
    .where('record.reference', '=', reference)
    .where('file.version', '=', version)
}

/** The same of a record of any kind, by its identifier. */
export function documentOfRecord(record: string, version: number): Compilable {
  return papersIn(build)
    .selectFrom('ledger.record as record')
    .innerJoin('papers.file as file', 'file.record', 'record.id')
    .select(['record.id', 'record.title', 'record.reference', 'record.classification', 'file.text', ...DOCUMENT])
    .where('record.id', '=', record)
    .where('file.version', '=', version)
}

const DOCUMENT = [
  'file.name',
  'file.kind',
  'file.media_type',
  'file.extension',
  'file.charset',
  sql<string>`encode(file.bytes, 'base64')`.as('bytes'),
] as const

/** A version of a document with its bytes. */
export type StoredDocument = Readonly<{ name: string; type: FileType; bytes: Uint8Array }>

export function documentFrom(row: Row): StoredDocument {
  // The columns that `DOCUMENT` names, the bytes as base64.
  const file = row as Omit<PapersTables['papers.file'], 'bytes'> & Readonly<{ bytes: string }>
  const charset = file.charset === null ? {} : { charset: file.charset }
  const type = { kind: file.kind, mediaType: file.media_type, extension: file.extension, ...charset }
  return { name: file.name, type, bytes: new Uint8Array(Buffer.from(file.bytes, 'base64')) }
}

/** The documents with these identifiers, with their bytes and `id`; read by `documentFrom`. */
export function documentsStatement(files: readonly string[]): Compilable {
  return papersIn(build)
    .selectFrom('papers.file as file')
    .select(['file.id', ...DOCUMENT])
    .where('file.id', 'in', files.length === 0 ? [NONE] : files)
}

/** The texts of versions of a document, as `id`, `version`, `text` and `warnings`. */
export function textsStatement(files: readonly Pick<StoredVersion, 'file'>[]): Compilable {
  const ids = files.map(({ file }) => file)
  return papersIn(build)
    .selectFrom('papers.file')
    .select(['id', 'version', 'text', 'warnings'])
    .where('id', 'in', ids.length === 0 ? [NONE] : ids)
}

/** Every version of the record that the reader may see, newest first, as `version`, `title`, `content` and `valid_from`. */
export function versionsStatement(record: string, until?: Instant): Compilable {
  const versions = papersIn(build)
    .selectFrom('ledger.version')
    .select(['version', 'title', 'content', 'valid_from'])
    .where('record', '=', record)
    .orderBy('version', 'desc')
    .limit(200)
  return until === undefined ? versions : versions.where('valid_from', '<=', until)
}

/** A list in SQL has at least one member. */
const NONE = sql<string>`'00000000-0000-0000-0000-000000000000'`
