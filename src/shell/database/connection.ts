/** One connection to PostgreSQL, embedded or remote: the only thing that the two engines must offer. */
export type Row = Readonly<Record<string, unknown>>

export type Outcome = Readonly<{ rows: readonly Row[]; affected: number }>

export type Connection = Readonly<{
  /** One statement with parameters. */
  query(sql: string, parameters: readonly unknown[]): Promise<Outcome>
  /** Several statements without parameters, in one round trip; one outcome for each. */
  script(sql: string): Promise<readonly Outcome[]>
}>

export type Engine = Readonly<{
  name: 'pglite' | 'postgresql'
  /** Lends a connection for the time of the work; it is never lent twice at once. */
  lend<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  /** Called after each commit and before anybody is told of it. */
  makeDurable(): Promise<void>
  close(): Promise<void>
}>

/** How values arrive from either engine: instants as ISO text in UTC, dates as `YYYY-MM-DD`, big integers as numbers. */
export const VALUE_PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number,
  1082: text => text,
  1114: text => new Date(`${text.replace(' ', 'T')}Z`).toISOString(),
  1184: text => inUtc(text) ?? new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString(),
}

/** An instant that arrives in UTC, as it nearly always does, is turned without counting: a list has thousands. */
function inUtc(text: string): string | undefined {
  if (!text.endsWith('+00') || text[10] !== ' ') return undefined
  const milliseconds = text[19] === '.' ? text.slice(20, -3).slice(0, 3).padEnd(3, '0') : '000'
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`
}
