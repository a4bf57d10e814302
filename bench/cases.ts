/** What is measured. `path` may hold `{reference}`, a record with a long history, or `{modification}`, a modification with 500 acts. */
export type Case = Readonly<{
  name: string
  target: number
  load: Readonly<{ path: string; method?: 'GET' | 'POST'; headers?: Readonly<Record<string, string>>; body?: string }>
  /** Where the bare server answers the same. */
  barePath: string
  /** Does it need the register of modifications, which takes a while to fill? */
  needsChanges?: boolean
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
  {
    name: 'register of modifications, by three facets',
    target: 0.5,
    load: { path: '/modifications?state=in-force&path=large&category=borrower', headers: JSON_HEADERS },
    barePath: '/register',
    needsChanges: true,
  },
  {
    name: 'page of a modification with 500 acts',
    target: 0.5,
    load: { path: '/modifications/{modification}' },
    barePath: '/modification',
    needsChanges: true,
  },
  {
    name: 'pipeline picture of 200',
    target: 0.2,
    load: { path: '/timetables' },
    barePath: '/pipeline',
    needsChanges: true,
  },
  {
    name: 'status report',
    target: 0.3,
    load: { path: '/modifications/status' },
    barePath: '/status',
    needsChanges: true,
  },
]
