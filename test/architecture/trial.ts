import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkHouse, readFiles, type Tree, tell } from './house.ts'

/** A tree with one fault, and how the line begins that its author must read; an empty line if it is as it should be. */
export type Trial = readonly [name: string, tree: Tree, told: string]

export function tryAll(name: string, trials: readonly Trial[]): void {
  describe(name, () => {
    for (const [sentence, tree, told] of trials) test(sentence, () => tryOne(tree, told))
  })
}

function tryOne(tree: Tree, told: string): void {
  const findings = checkHouse(readFiles(tree), ['typebox', 'kysely', 'fastify']).map(tell)
  if (told === '') return assert.deepEqual(findings, [])
  assert.ok(findings.length === 1 && findings[0]?.startsWith(told), `wanted: ${told}\ngot: ${findings.join('\n')}`)
}

export const value = (from: string): string => `import { a } from '${from}'\n`
export const type = (from: string): string => `import type { A } from '${from}'\n`
