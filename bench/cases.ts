/** What is measured. `path` may hold `{reference}`, a record with a long history. */
export type Case = Readonly<{
  name: string
  target: number
  load: Readonly<{ path: string; method?: 'GET' | 'POST'; headers?: Readonly<Record<string, string>>; body?: string }>
  /** Where the bare server answers the same. */
  barePath: string
}>

const JSON_HEADERS = { accept: 'application/json' }

/** The targets are those of the design: half of what the bare server does, and four fifths where the database does the work. */
export const CASES: readonly Case[] = [
  {
    name: 'list of 50, JSON',
    target: 0.5,
    load: { path: '/registers/risk?page=3', headers: JSON_HEADERS },
    barePath: '/list-json',
  },
  { name: 'list of 50, HTML', target: 0.5, load: { path: '/registers/risk?page=3' }, barePath: '/list-html' },
  {
    name: 'one record with history',
    target: 0.5,
    load: { path: '/registers/risk/{reference}', headers: JSON_HEADERS },
    barePath: '/record',
  },
  { name: 'search', target: 0.8, load: { path: '/search?q=remarkable', headers: JSON_HEADERS }, barePath: '/search' },
  {
    name: 'create with ledger entry',
    target: 0.5,
    load: {
      path: '/registers/risk/entries',
      method: 'POST',
      headers: { ...JSON_HEADERS, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'The kite may break', classification: 'white', _key: 'bench-[<id>]' }),
    },
    barePath: '/create',
  },
]
