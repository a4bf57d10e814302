import { lineAt } from './line-at.ts'
import { placeOf, ROOMS } from './place.ts'
import { type Finding, isTestFile, type SourceFile } from './source-file.ts'

/** A statement that names a table with its schema: sentences do not look like that. */
const STATEMENT =
  /\b(?:select\b[^;`'"]*?\bfrom|insert\s+into|update|delete\s+from|truncate|(?:alter|create|drop)\s+table)\s+[a-z_]+\.[a-z_]+/gi

const TABLE_AFTER = String.raw`\b(?:from|join|into|update|table|references|on|only|exists)\s+`
const TABLE_IN_CALL = String.raw`\b(?:\w*[jJ]oin|selectFrom|insertInto|updateTable|deleteFrom|using)\(\s*\[?\s*['"]`

/** Only stores speak SQL, and only to their own schema and the ledger. */
export function checkSql(files: readonly SourceFile[]): readonly Finding[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && !isTestFile(path))
    .flatMap(file => {
      const place = placeOf(file.path)
      if (place.kind !== 'room') return place.kind === 'shell' ? [] : statementsIn(file)
      return place.layer === 'store' ? foreignTables(file, place.room) : statementsIn(file)
    })
}

function statementsIn(file: SourceFile): readonly Finding[] {
  return findAll(
    file,
    STATEMENT,
    ([found]) => `“${found}” is SQL; only a store.ts of a room speaks it, so move it there`,
  )
}

function foreignTables(file: SourceFile, room: string): readonly Finding[] {
  const others = ROOMS.filter(other => other !== room)
    .map(other => other.replaceAll('-', '_'))
    .join('|')
  const pattern = new RegExp(`(?:${TABLE_AFTER}|${TABLE_IN_CALL})"?(${others})"?\\.`, 'g')
  return findAll(file, pattern, ([, schema = '']) => {
    return `a store speaks only to its own schema and the ledger, not to ${schema}; ask that room’s door`
  })
}

function findAll(
  { path, text }: SourceFile,
  pattern: RegExp,
  says: (found: RegExpExecArray) => string,
): readonly Finding[] {
  const withoutComments = text.replace(/^\s*(?:\/\/|\*|\/\*|--).*$/gm, comment => ' '.repeat(comment.length))
  return [...withoutComments.matchAll(pattern)].map(found => ({
    rule: 'sql',
    file: path,
    line: lineAt(text, found.index),
    says: says(found),
  }))
}
