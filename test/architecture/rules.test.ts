import { tryAll, type, value } from './trial.ts'

const insert = 'const a = `insert into papers.paper values (1)`'
tryAll('SQL', [
  ['a store speaks it', { 'src/rooms/papers/store.ts': value('kysely') + insert }, ''],
  ['so does the shell', { 'src/shell/ledger/a.ts': value('kysely') + insert }, ''],
  [
    'nobody else does',
    { 'src/rooms/papers/pages.ts': `\n${insert}` },
    'src/rooms/papers/pages.ts:2: “insert into papers.paper” is SQL',
  ],
  [
    'nor has its libraries',
    { 'src/rooms/papers/jobs.ts': value('kysely') },
    'src/rooms/papers/jobs.ts:1: only store.ts speaks SQL, and kysely',
  ],
  [
    'an act knows the keeper of the record',
    { 'src/rooms/papers/acts/a.ts': `${value('../../../shell/database/database.ts')}export function a() {}` },
    '',
  ],
  [
    'but builds no statements',
    { 'src/rooms/papers/acts/a.ts': `${value('../../../shell/database/statements.ts')}export function a() {}` },
    'src/rooms/papers/acts/a.ts:1: only store.ts speaks to the database',
  ],
  ['a sentence is none', { 'src/rooms/papers/pages.ts': `const a = 'Select one paper from the list. Update it.'` }, ''],
  [
    'a store reads no table of another room',
    { 'src/rooms/papers/store.ts': `const a = b.innerJoin('code_text.clause', c)` },
    'src/rooms/papers/store.ts:1: a store speaks only to its own schema and the ledger, not to code_text',
  ],
  [
    'nor do its tables refer to one',
    { 'src/rooms/papers/tables.0002.sql': 'create table papers.a (\n  b uuid references bodies.body\n);\n' },
    'src/rooms/papers/tables.0002.sql:2: a store speaks only',
  ],
  [
    'the ledger is there for all',
    { 'src/rooms/papers/tables.sql': 'create table papers.a (b uuid references ledger.record);' },
    '',
  ],
])

tryAll('the environment and the clock', [
  ['start-up reads them', { 'src/main.ts': 'const a = [process.env, Date.now(), new Date()]' }, ''],
  [
    'nobody else reads the environment',
    { 'src/shell/a.ts': `const a = process.env['PORT']` },
    'src/shell/a.ts:1: process.env reads the environment',
  ],
  [
    'nor through its module',
    { 'src/shell/a.ts': `import { env } from 'node:process'` },
    'src/shell/a.ts:1: node:process is the environment',
  ],
  [
    'nor the clock',
    { 'src/kit/a.ts': '\nexport const a = () => Date.now()' },
    'src/kit/a.ts:2: Date.now reads the clock',
  ],
  ['nor the date', { 'src/kit/a.ts': 'export const a = new Date()' }, 'src/kit/a.ts:1: new Date() reads the clock'],
  [
    'a date that is given may be read',
    { 'src/kit/a.ts': `export const a = new Date('2016-12-09')\n// process.env, Date.now()` },
    '',
  ],
])

const lines = (count: number): string => 'a()\n'.repeat(count)
tryAll('cycles, packages, names and sizes', [
  [
    'files that need each other',
    { 'src/kit/a.ts': value('./b.ts'), 'src/kit/b.ts': `\n${value('./a.ts')}` },
    'src/kit/b.ts:2: these files need each other: src/kit/a.ts > src/kit/b.ts > src/kit/a.ts',
  ],
  ['files that know each other’s types', { 'src/kit/a.ts': value('./b.ts'), 'src/kit/b.ts': type('./a.ts') }, ''],
  [
    'a package that is there only for tests',
    { 'src/shell/a.ts': value('fast-check/lib') },
    'src/shell/a.ts:1: fast-check is not among the dependencies',
  ],
  [
    'a file called after nothing',
    { 'src/shell/paper-helpers.ts': '' },
    'src/shell/paper-helpers.ts:1: “helpers” says nothing',
  ],
  ['a file called index', { 'src/shell/index.ts': '' }, 'src/shell/index.ts:1: no file is called index'],
  [
    'a file in capitals',
    { 'src/shell/paperList.ts': '' },
    'src/shell/paperList.ts:1: “paperList” is not in kebab-case',
  ],
  [
    'a type called after nothing',
    { 'src/shell/a.ts': '\nexport type PaperInfo = string' },
    'src/shell/a.ts:2: PaperInfo ends in “Info”',
  ],
  ['a database is no base', { 'src/shell/database.ts': 'export type Database = string' }, ''],
  ['a file of 300 lines', { 'src/shell/a.ts': lines(300) }, ''],
  ['a file of 301 lines', { 'src/shell/a.ts': lines(301) }, 'src/shell/a.ts:300: this file has 301 lines'],
  ['a function of 50 lines', { 'src/shell/a.ts': `\nfunction b() {\n${lines(48)}}\n` }, ''],
  [
    'a function of 51 lines',
    { 'src/shell/a.ts': `\nfunction b() {\n${lines(49)}}\n` },
    'src/shell/a.ts:2: b has 51 lines',
  ],
  [
    'tests that are held together',
    { 'src/a.test.ts': `describe('b', () => {\n  test('c', () => {})\n${lines(60)}})\n` },
    '',
  ],
])
