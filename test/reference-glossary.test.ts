import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readTree } from './architecture/house.ts'
import { findInternalTypes, internalTypes, keyOf, typesInGlossary } from './reference/noun-types.ts'

const root = join(import.meta.dirname, '..')
const tree = readTree(root)
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8')

test('each word of the rooms is in the glossary, or is said to be none of the trade', () => {
  assert.deepEqual(
    internalTypes(),
    findInternalTypes(),
    'Say in docs/glossary.md what is a word of the trade; “npm run reference” lists the rest as internal.',
  )
})

test('what the glossary names is there', () => {
  const gone = typesInGlossary(glossary).filter(({ path, name }) => {
    return !new RegExp(`export (?:type|const|function|class) ${name}\\b|^  ${name}: `, 'm').test(tree[path] ?? '')
  })
  assert.deepEqual(gone.map(keyOf), [])
})

test('no word is told twice', () => {
  const words = [...glossary.matchAll(/^\| ([^|`]+?) \|/gm)]
    .map(([, word = '']) => word)
    .filter(word => word !== 'word' && !word.startsWith('-'))
  const twice = words.filter((word, n) => words.indexOf(word) !== n)
  assert.deepEqual(twice, [])
})
