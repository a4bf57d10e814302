/** A compiled statement whose parameters are written into its text, so that several can travel together. */
export function inline(sql: string, parameters: readonly unknown[]): string {
  return sql.replace(/\$(\d+)/g, (_, position: string) => literal(parameters[Number(position) - 1]))
}

/** A value as PostgreSQL reads it in a statement, with `standard_conforming_strings` on (its default since 9.1). */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return numeral(value)
  if (typeof value === 'bigint') return `'${value}'`
  if (Array.isArray(value)) return quoted(arrayText(value))
  if (value instanceof Uint8Array) return `'\\x${Buffer.from(value).toString('hex')}'`
  if (typeof value === 'object') return quoted(JSON.stringify(value))
  return quoted(String(value))
}

function numeral(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('a statement was given a number that is not finite')
  return Number.isSafeInteger(value) && value >= 0 ? String(value) : `'${value}'`
}

function quoted(text: string): string {
  if (text.includes('\0')) throw new TypeError('a statement was given text with a null character')
  const body = text.replaceAll("'", "''")
  return body.includes('\\') ? ` E'${body.replaceAll('\\', '\\\\')}'` : `'${body}'`
}

function arrayText(values: readonly unknown[]): string {
  return `{${values.map(elementText).join(',')}}`
}

function elementText(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (Array.isArray(value)) return arrayText(value)
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
