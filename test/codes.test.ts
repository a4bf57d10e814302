import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, test } from 'node:test'
import { KIT_EXAMPLES } from '../src/kit/pack/example-runners.ts'
import type { Edition, Pack } from '../src/kit/pack/pack.ts'
import type { Verdict } from '../src/kit/verdict.ts'
import { BODY_EXAMPLES } from '../src/rooms/bodies/examples.ts'
import { MODIFICATION_EXAMPLES } from '../src/rooms/modifications/examples.ts'
import { listPacks, loadPack } from '../src/shell/packs/load-pack.ts'
import { runExamples } from '../src/shell/packs/run-examples.ts'

const root = join(import.meta.dirname, '..')
const directories = listPacks(join(root, 'codes'))
const runners = [...KIT_EXAMPLES, ...BODY_EXAMPLES, ...MODIFICATION_EXAMPLES]

test('the code of our test world is among the packs', () => {
  assert.ok(directories.some(directory => basename(directory) === 'toy'))
})

for (const directory of directories) {
  describe(`the pack ${basename(directory)}`, () => {
    test('is well formed, and names only what exists', () => {
      assert.equal(whatIsWrong(loadPack(directory)), '')
    })

    test('comes out as its examples say', () => {
      const examples = runExamples(directory, getPack(directory), runners)
      assert.equal(whatIsWrong(examples), '')
      assert.ok(examples.ok && examples.value > 0, 'a pack has examples of the rules that matter')
    })

    test('has an example of every rule that it can', () => {
      const text = readdirSync(join(directory, 'examples'))
        .map(name => readFileSync(join(directory, 'examples', name), 'utf8'))
        .join('\n')
      for (const rule of ['quorum', 'majority', 'deadline', 'reference', 'step'])
        assert.match(text, new RegExp(`rule: ${rule}\\b`))
    })
  })
}

test('the Smart Energy Code has the edition of Panel meeting 39, and that of the review of how it is changed', () => {
  const { editions } = getPack(join(root, 'codes/sec'))
  assert.deepEqual(
    editions.map(({ from }) => from),
    ['2016-11-08', '2018-11-01'],
  )
  const [first, later] = editions.map(({ bodies }) => bodies.map(({ key }) => key))
  assert.deepEqual(
    later,
    [...(first ?? []), 'change-sub-committee'],
    'it tells of the body that is new, and keeps the others',
  )
})

test('what is only remembered of a code is never marked as stated or published', () => {
  const { clocks, bodies } = editionOf(getPack(join(root, 'codes/sec')))
  assert.equal(clocks['minutes-due']?.confidence, 'mem-medium')
  assert.equal(bodies.find(({ key }) => key === 'panel')?.quorum.confidence, 'mem-high')
})

test('no file in src names a real code, its bodies or its organisations, be it in a comment or a test', () => {
  const words = ownWordsOf(directory => basename(directory) !== 'toy')
  assert.deepEqual(
    sourceFiles(join(root, 'src')).flatMap(file => mentions(file, words)),
    [],
  )
})

test('no line of the product depends on the words of the fictional code either', () => {
  const words = ownWordsOf(directory => basename(directory) === 'toy')
  const product = sourceFiles(join(root, 'src')).filter(file => !file.endsWith('.test.ts'))
  assert.deepEqual(
    product.flatMap(file => mentions(file, words, isComment)),
    [],
  )
})

test('the search for a code’s own words finds them', () => {
  const words = ownWords(getPack(join(root, 'codes/sec')))
  for (const word of ['SEC', 'SECP', 'SECMP', 'SSC', 'SECAS', 'DCC', 'Ofgem']) assert.ok(words.includes(word), word)
  assert.match('as in SECP39/06', mentionOf(words))
  assert.match('SECMP0025', mentionOf(words))
  assert.doesNotMatch('a SECOND SECTION on SECURITY', mentionOf(words))
})

function ownWordsOf(isWanted: (directory: string) => boolean): readonly string[] {
  return directories.filter(isWanted).flatMap(directory => ownWords(getPack(directory)))
}

function ownWords({ code, editions }: Pack): readonly string[] {
  const bodies = editions.flatMap(edition => edition.bodies)
  const words = [
    code.shortTitle,
    code.title,
    ...code.organisations.flatMap(({ name, shortName }) => [name, shortName]),
    ...bodies.flatMap(({ name, shortName, series }) => [name, shortName, series]).filter(word => !isOrdinary(word)),
    ...editions.flatMap(({ references }) =>
      Object.values(references).flatMap(pattern => pattern.match(/\b[A-Z]{2,}/g) ?? []),
    ),
  ]
  return [...new Set(words)]
}

/** A body may be called by a word of ordinary English with a capital, such as Board; that is not the code's own. */
function isOrdinary(word: string): boolean {
  return /^[A-Z][a-z]+$/.test(word)
}

/** A word of its own, or followed by a number as in a reference. */
function mentionOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<![A-Za-z0-9])(?:${words.join('|')})(?=\\d|[^A-Za-z0-9]|$)`)
}

function mentions(
  file: string,
  words: readonly string[],
  skips: (line: string) => boolean = () => false,
): readonly string[] {
  const mention = mentionOf(words)
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, n) => {
      const word = skips(line) ? undefined : mention.exec(line)?.[0]
      return word === undefined
        ? []
        : [`${file.slice(root.length + 1)}:${n + 1} names ${word}: take it from the code pack`]
    })
}

/** Explanations may show what a reference looks like. */
function isComment(line: string): boolean {
  return /^\s*(\/\/|\/\*|\*|--)/.test(line)
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ts|sql|typ|css|js)$/.test(name))
    .map(name => join(folder, name))
}

function whatIsWrong(verdict: Verdict<unknown>): string {
  return verdict.ok ? '' : verdict.refusals.map(({ says }) => says).join('\n')
}

function getPack(directory: string): Pack {
  const pack = loadPack(directory)
  if (!pack.ok) throw new Error(whatIsWrong(pack))
  return pack.value
}

function editionOf(pack: Pack): Edition {
  const [edition] = pack.editions
  assert.ok(edition)
  return edition
}
