import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readConfig } from '../src/config.ts'
import { brokenLinks, linkedFrom, listDocuments, type Written } from './reference/documents.ts'
import { readTree } from './architecture/house.ts'

const root = join(import.meta.dirname, '..')
const documents = listDocuments()

test('every link between documents leads somewhere', () => {
  assert.deepEqual(documents.flatMap(brokenLinks), [])
})

test('a link that leads nowhere would be found', () => {
  const page = { path: 'docs/page.md', text: 'See [a](gone.md), [b](README.md#no-such-heading) and `[c](code.md)`.' }
  assert.equal(brokenLinks(page).length, 2)
})

test('every page of docs/ can be reached from its first', () => {
  const reached = reachedFrom('docs/README.md')
  const lost = documents.map(({ path }) => path).filter(path => path.startsWith('docs/') && !reached.has(path))
  assert.deepEqual(lost, [], 'link them from docs/README.md')
})

test('every page says which kind it is', () => {
  const kinds = {
    tutorial: /^Tutorial\./m,
    'how-to': /^# How to /,
    explanation: /^Explanation\./m,
    reference: /^(# )?Reference[.:]/m,
  }
  for (const [folder, says] of Object.entries(kinds)) {
    const pages = documents.filter(({ path }) => path.startsWith(`docs/${folder}/`))
    const silent = pages.filter(({ text }) => !says.test(text.split('\n').slice(0, 4).join('\n')))
    assert.deepEqual(
      silent.map(({ path }) => path),
      [],
    )
  }
})

test('what is explained has at most two screens', () => {
  const long = documents.filter(({ path, text }) => path.startsWith('docs/explanation/') && wordsIn(text) > 1100)
  assert.deepEqual(
    long.map(({ path, text }) => `${path} has ${wordsIn(text)} words`),
    [],
  )
})

test('what the tutorial tells to press has these words on the pages', () => {
  const script = readFileSync(join(root, 'src/shell/views/assets/witan.js'), 'utf8')
  const words = [...Object.values(readTree(root)), script, readPacks()].join('\n')
  const bold = documents
    .filter(({ path }) => path.startsWith('docs/tutorial/'))
    .flatMap(({ text }) => [...text.matchAll(/\*\*([^*:]+)\*\*/g)].map(([, name = '']) => name.replace(/\s+/g, ' ')))
  // Numbers, and what stands before a comma, may be put in where the words are printed.
  const isThere = (name: string) => name.split(/\d+|, /).every(part => words.includes(part))
  const missing = bold.filter(name => !isThere(name))
  assert.deepEqual(missing, [])
})

test('the settings are those that are read, with what holds without them', () => {
  const asked = new Set<string>()
  const nothing = new Proxy({}, { get: (_, name) => (asked.add(String(name)), undefined) })
  const config = readConfig(nothing)
  assert.ok(config.ok)
  const rows = settingRows(documentOf('docs/reference/settings.md'))
  const product = rows.filter(({ usual }) => usual !== undefined)
  assert.deepEqual(product.map(({ name }) => name).toSorted(), [...asked].toSorted())
  const { host, port, folder, code } = config.value
  for (const [name, value] of Object.entries({ HOST: host, PORT: String(port), WITAN_VAR: folder, WITAN_CODE: code })) {
    assert.ok(
      product.find(row => row.name === name)?.usual?.startsWith(`\`${value}\``),
      `without ${name}, it is ${value}`,
    )
  }
  assert.equal(config.value.isDemonstration, true)
})

test('no variable is read that the settings do not name', () => {
  const texts = Object.entries(readTree(root))
  const known = new Set(settingRows(documentOf('docs/reference/settings.md')).map(({ name }) => name))
  const read = texts.flatMap(([path, text]) =>
    [...text.matchAll(/\bWITAN_[A-Z][A-Z_]*[A-Z]\b/g)].map(([name]) => ({ path, name })),
  )
  assert.deepEqual(
    read.filter(({ name }) => !known.has(name)).map(({ path, name }) => `${path} names ${name}`),
    [],
  )
})

type Setting = Readonly<{ name: string; usual: string | undefined }>

/** The rows of both tables; those for tests say nothing of what holds without them. */
function settingRows({ text }: Written): readonly Setting[] {
  return [...text.matchAll(/^\| `([A-Z_]+)` \|([^|]+)\|(?:([^|\n]+)\|)?$/gm)].map(([, name = '', , usual]) => {
    return { name, usual: usual?.trim() }
  })
}

/** The words of the codes, those of their demonstrations too. */
function readPacks(): string {
  const names = readdirSync(join(root, 'codes'), { recursive: true, encoding: 'utf8' })
  const files = names.filter(name => name.endsWith('.yaml'))
  return files.map(name => readFileSync(join(root, 'codes', name), 'utf8')).join('\n')
}

function reachedFrom(start: string): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [start]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const page = documents.find(({ path }) => path === next)
    if (page === undefined || reached.has(next)) continue
    reached.add(next)
    open.push(...linkedFrom(page))
  }
  return reached
}

function documentOf(path: string): Written {
  const found = documents.find(document => document.path === path)
  assert.ok(found, `there is no ${path}`)
  return found
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length
}
