import { tryAll, type, value } from './trial.ts'

tryAll('arrows between the parts of the house', [
  ['the kit uses the kit', { 'src/kit/a.ts': value('./b.ts'), 'src/kit/b.ts': '' }, ''],
  ['the kit uses TypeBox', { 'src/kit/a.ts': value('typebox') }, ''],
  ['the kit knows no shell, not even its types', { 'src/kit/a.ts': type('../shell/b.ts') }, 'src/kit/a.ts:1: the kit'],
  [
    'the kit reads no files',
    { 'src/kit/a.ts': `\n${value('node:fs')}` },
    'src/kit/a.ts:2: the kit is pure, and node:fs',
  ],
  ['the kit has no other library', { 'src/kit/a.ts': value('kysely') }, 'src/kit/a.ts:1: the kit is pure, and kysely'],
  ['the shell uses the kit', { 'src/shell/a.ts': value('../kit/b.ts') }, ''],
  [
    'the shell knows no room',
    { 'src/shell/a.ts': type('../rooms/people/door.ts') },
    'src/shell/a.ts:1: the shell knows',
  ],
  ['the shell knows no start-up', { 'src/shell/a.ts': value('../app.ts') }, 'src/shell/a.ts:1: src/app.ts is start-up'],
  [
    'a room knows no command',
    { 'src/rooms/bodies/acts/a.ts': `${value('../../../commands/b.ts')}export function a() {}` },
    'src/rooms/bodies/acts/a.ts:1: src/commands/b.ts is start-up',
  ],
  ['app.ts opens rooms', { 'src/app.ts': value('./rooms/people/room.ts') }, ''],
  ['a command starts the server', { 'src/commands/a.ts': value('../main.ts') }, ''],
  [
    'nobody else opens a room',
    { 'src/demo.ts': value('./rooms/people/room.ts') },
    'src/demo.ts:1: src/rooms/people/room.ts is inside a room; use',
  ],
  ['a command uses the nouns of a room', { 'src/commands/a.ts': value('../rooms/minutes/reading/read.ts') }, ''],
  [
    'a command writes nothing past the server',
    { 'src/commands/a.ts': value('../rooms/minutes/store.ts') },
    'src/commands/a.ts:1: src/rooms/minutes/store.ts is inside a room; ask',
  ],
  [
    'the product depends on no test',
    { 'src/app.ts': value('../test/world.ts') },
    'src/app.ts:1: test/world.ts is no part',
  ],
  [
    'nor on what is there for tests',
    { 'src/shell/a.ts': value('./fixtures/b.ts') },
    'src/shell/a.ts:1: src/shell/fixtures/b.ts is there for tests',
  ],
  [
    'a test looks wherever it needs to',
    { 'src/kit/a.test.ts': value('../rooms/people/store.ts') + value('node:fs') },
    '',
  ],
  [
    'a room has its place in the order',
    { 'src/rooms/cellar/a.ts': '' },
    'src/rooms/cellar/a.ts:1: the room cellar has no place',
  ],
])

tryAll('arrows between rooms', [
  ['a store uses the door of a room further left', { 'src/rooms/papers/store.ts': value('../bodies/door.ts') }, ''],
  [
    'no room uses one further right',
    { 'src/rooms/papers/store.ts': value('../minutes/door.ts') },
    'src/rooms/papers/store.ts:1: minutes is no room further left than papers',
  ],
  [
    'rooms meet only at a door',
    { 'src/rooms/papers/store.ts': type('../bodies/body.ts') },
    'src/rooms/papers/store.ts:1: rooms meet only at a door; import from src/rooms/bodies/door.ts',
  ],
  ['a noun takes types from another room’s door', { 'src/rooms/papers/paper.ts': type('../bodies/door.ts') }, ''],
  [
    'a noun takes nothing else there',
    { 'src/rooms/papers/paper.ts': value('../bodies/door.ts') },
    'src/rooms/papers/paper.ts:1: a noun takes only types',
  ],
  [
    'a noun takes nothing else there, although it names a type',
    { 'src/rooms/papers/paper.ts': `import { type A } from '../bodies/door.ts'` },
    'src/rooms/papers/paper.ts:1: a noun takes only types',
  ],
])

tryAll('arrows in a room', [
  ['a noun uses nouns', { 'src/rooms/papers/paper.ts': value('./draft.ts') + value('./reading/b.ts') }, ''],
  [
    'a noun uses no store',
    { 'src/rooms/papers/paper.ts': type('./store.ts') },
    'src/rooms/papers/paper.ts:1: a noun may not use a store',
  ],
  [
    'a noun knows no shell',
    { 'src/rooms/papers/paper.ts': type('../../shell/a.ts') },
    'src/rooms/papers/paper.ts:1: a noun knows no shell',
  ],
  [
    'a noun reads no files',
    { 'src/rooms/papers/reading/a.ts': value('node:fs/promises') },
    'src/rooms/papers/reading/a.ts:1: a noun is pure, and node:fs/promises',
  ],
  [
    'a noun waits for nothing',
    { 'src/rooms/papers/paper.ts': `const a = await import('fastify')` },
    'src/rooms/papers/paper.ts:1: a noun is pure, and fastify',
  ],
  [
    'an act uses nouns, the store and the shell',
    {
      'src/rooms/papers/acts/a.ts': `${value('../paper.ts')}${value('../store.ts')}${value('../../../shell/a.ts')}export function a() {}`,
    },
    '',
  ],
  [
    'an act uses no page',
    { 'src/rooms/papers/acts/a.ts': `${value('../pages-of-papers.ts')}export function a() {}` },
    'src/rooms/papers/acts/a.ts:1: an act may not use a page',
  ],
  [
    'a page uses acts, the store and types of the database',
    {
      'src/rooms/papers/pages.ts':
        value('./acts/a.ts') + value('./store.ts') + type('../../shell/database/database.ts'),
    },
    '',
  ],
  [
    'a page sees no more than its reader',
    { 'src/rooms/papers/pages.ts': value('../../shell/database/database.ts') },
    'src/rooms/papers/pages.ts:1: a page sees what its reader may see',
  ],
  [
    'nothing in a room knows that it is plugged in',
    { 'src/rooms/papers/pages.ts': type('./room.ts') },
    'src/rooms/papers/pages.ts:1: a page may not use a room',
  ],
  [
    'an act is called like its file',
    { 'src/rooms/papers/acts/issue-paper.ts': 'export function issue() {}' },
    'src/rooms/papers/acts/issue-paper.ts:1: an act is one exported function named for its file, issuePaper; this file has issue',
  ],
  [
    'an act is one',
    { 'src/rooms/papers/acts/a.ts': 'export function a() {}\nexport async function b() {}' },
    'src/rooms/papers/acts/a.ts:1: an act is one exported function named for its file, a; this file has a, b',
  ],
])
