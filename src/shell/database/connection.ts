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
  1184: text => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString(),
}
