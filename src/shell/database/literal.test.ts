import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { openPGlite } from './pglite.ts'
import { inline } from './literal.ts'

const engine = await openPGlite()
after(() => engine.close())

async function readBack(expression: string, value: unknown): Promise<unknown> {
  const [outcome] = await engine.lend(connection => connection.script(inline(`select ${expression} as value`, [value])))
  return outcome?.rows[0]?.['value']
}

const awkward = fc.string({
  unit: fc.constantFrom("'", '\\', '"', '{', '}', ',', '$1', '--', ';', '\n', 'é', '€', '𝄞', 'E', 'n', ' '),
})

test('any text that is written into a statement is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(awkward, async text => assert.equal(await readBack('$1::text', text), text)),
    { numRuns: 300 },
  )
})

test('any list of texts is read back as it was', async () => {
  const lists = fc.array(awkward, { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(lists, async list => assert.deepEqual(await readBack('$1::text[]', list), list)),
    { numRuns: 200 },
  )
})

test('any JSON value is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record({ a: awkward, b: fc.integer() }, { noNullPrototype: true }), async value => {
      assert.deepEqual(await readBack('$1::jsonb', JSON.stringify(value)), value)
    }),
    { numRuns: 100 },
  )
})

test('numbers, truth and nothing are read back, and what is no number is a fault', async () => {
  for (const [expression, value] of [
    ['$1::int', -5],
    ['$1::float8', 1.5],
    ['$1::boolean', true],
    ['$1::text', null],
  ] as const) {
    assert.deepEqual(await readBack(expression, value), value)
  }
  assert.throws(() => inline('select $1', [Number.NaN]), TypeError)
  assert.throws(() => inline('select $1', ['a\0b']), TypeError)
})
