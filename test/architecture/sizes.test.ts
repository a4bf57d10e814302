import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFiles, tell } from './house.ts'
import { checkTail } from './sizes.ts'

/** What is told of ten files, of which so many have the second text. */
function toldOf(short: string, long: string, count: number): string {
  const texts = Array.from({ length: 10 }, (_, n) => [`src/a-${n}.ts`, n < count ? long : short])
  return checkTail(readFiles(Object.fromEntries(texts)))
    .map(tell)
    .join('\n')
}

const calls = (count: number): string => 'a()\n'.repeat(count)
const functionOf = (lines: number): string => `function f() {\n${calls(lines - 2)}}\n`

test('one file in ten may be long, and not two', () => {
  assert.equal(toldOf(calls(180), calls(181), 1), '')
  assert.match(toldOf(calls(180), calls(181), 2), /^src\/a-0\.ts:1: 2 of 10 files have more than 180 lines/)
})

test('one function in ten may be long, and not two', () => {
  assert.equal(toldOf(functionOf(30), functionOf(31), 1), '')
  assert.match(toldOf(functionOf(30), functionOf(31), 2), /^src\/a-0\.ts:1: 2 of 10 functions have more than 30 lines/)
})
