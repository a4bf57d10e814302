import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFiles } from '../architecture/house.ts'
import { chooseTests, needsPostgres, sortIntoPhases } from './test-files.ts'

const root = '/project'

const files = readFiles({
  'src/kit/day.ts': '',
  'src/kit/day.test.ts': `import { a } from './day.ts'`,
  'src/shell/database.ts': `const { PGlite } = await import('@electric-sql/pglite')`,
  'src/shell/database.test.ts': `import { a } from './database.ts'`,
  'src/shell/reader.test.ts': `import type { A } from './database.ts'`,
  'src/kitchen.test.ts': '',
  'test/native-postgres.ts': `import pg from 'pg'`,
  'test/race.test.ts': `import { a } from './native-postgres.ts'`,
  'test/browser.ts': `import { chromium } from 'playwright-core'`,
  'test/look.test.ts': `import { a } from './browser.ts'`,
  'test/journeys/vote.test.ts': `import { a } from '../native-postgres.ts'`,
})

const all = chooseTests(root, files, [])

test('a test runs in one process with others unless what it imports needs its own', () => {
  assert.deepEqual(sortIntoPhases(files, all), {
    pure: ['src/kit/day.test.ts', 'src/shell/reader.test.ts', 'src/kitchen.test.ts'],
    apart: ['test/race.test.ts', 'src/shell/database.test.ts'],
    browser: ['test/journeys/vote.test.ts', 'test/look.test.ts'],
  })
})

test('a server is shared if a test asks for one', () => {
  assert.ok(needsPostgres(files, ['src/kit/day.test.ts', 'test/race.test.ts']))
  assert.ok(!needsPostgres(files, ['src/kit/day.test.ts']))
})

test('a folder stands for the tests below it, a file for itself', () => {
  assert.deepEqual(chooseTests(root, files, ['src/kit/']), ['src/kit/day.test.ts'])
  assert.deepEqual(chooseTests(root, files, ['./test/race.test.ts', 'src/kit']), [
    'src/kit/day.test.ts',
    'test/race.test.ts',
  ])
  assert.deepEqual(chooseTests(root, files, ['.']), all)
  assert.deepEqual(chooseTests(root, files, ['src/kit/day.ts']), [])
})
