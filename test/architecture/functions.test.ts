import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSource } from './source-file.ts'

const text = `export function first(a: { b: string }): Readonly<{ c: number }> {
  if (a) {
    return { c: 1 }
  }
  for (const x of []) {
  }
  return { c: 2 }
}

const second = async (a: string): Promise<void> => {
  call(a, b => {
    return b
  })
}

const third = (a: string) =>
  a
    .trim()
    .slice(1)

const fourth = { fifth: (a: string) => html\`
  <p>\${a}</p>
  {
\`, sixth() {
  return 6
} }

class Seventh {
  constructor(own: { a: 1 }) {
    super()
  }
  eighth<T>(a: T): asserts a is T & {} {
  }
}
switch (fourth) {
}
`

test('a function is measured from its head to the end of its body', () => {
  const found = readSource('a.ts', text).functions.map(({ name, line, lineCount }) => `${name} ${line} ${lineCount}`)
  assert.deepEqual(found, [
    'first 1 8',
    'second 10 5',
    'an arrow function 11 3',
    'third 16 4',
    'fifth 21 4',
    'sixth 24 3',
    'constructor 29 3',
    'eighth 32 2',
  ])
})

test('what only holds tests together is told apart', () => {
  const { functions } = readSource('a.test.ts', `describe('x', () => {\n  test('y', () => {\n    f()\n  })\n})\n`)
  assert.deepEqual(
    functions.map(({ line, isStory }) => [line, isStory]),
    [
      [1, true],
      [2, false],
    ],
  )
})
