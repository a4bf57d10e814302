import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readTree } from './architecture/house.ts'
import { INTERNAL_TYPES } from './reference/internal-types.ts'
import { listNounTypes, type NounType, typesInGlossary } from './reference/noun-types.ts'

const root = join(import.meta.dirname, '..')
const tree = readTree(root)
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
const told = typesInGlossary(glossary).map(keyOf)
const internal = Object.entries(INTERNAL_TYPES).flatMap(([path, names]) => names.map(name => keyOf({ path, name })))

test('each word of the rooms is in the glossary, or is said to be none of the trade', () => {
  const known = new Set([...told, ...internal])
  const missing = listNounTypes(tree)
    .map(keyOf)
    .filter(key => !known.has(key))
  assert.deepEqual(
    missing,
    [],
    'Say in docs/glossary.md what it means; if it is no word of the trade, add it to test/reference/internal-types.ts.',
  )
})

test('what the glossary names is there', () => {
  const gone = typesInGlossary(glossary).filter(({ path, name }) => {
    return !new RegExp(`export (?:type|const|function|class) ${name}\\b|^  ${name}: `, 'm').test(tree[path] ?? '')
  })
  assert.deepEqual(gone.map(keyOf), [])
})

test('what is said to be internal is there, and is not a word as well', () => {
  const types = new Set(listNounTypes(tree).map(keyOf))
  assert.deepEqual(
    internal.filter(key => !types.has(key) || told.includes(key)),
    [],
  )
})

test('no word is told twice', () => {
  const words = [...glossary.matchAll(/^\| ([^|`]+?) \|/gm)]
    .map(([, word = '']) => word)
    .filter(word => word !== 'word' && !word.startsWith('-'))
  const twice = words.filter((word, n) => words.indexOf(word) !== n)
  assert.deepEqual(twice, [])
})

function keyOf({ path, name }: NounType): string {
  return `${name} in ${path}`
}
