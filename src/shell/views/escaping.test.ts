import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CheerioAPI, load } from 'cheerio'
import fc from 'fast-check'
import { renderings } from './fixtures/kitchen-sink.ts'
import { type Html, text } from './html.ts'

/** Words that try to become markup from wherever they are put: content, attributes, fields, addresses. */
const hostile = fc
  .tuple(
    fc.constantFrom('', '"', "'", '>', '</p>', '</textarea>', '</title>', '-->', '\u0000', '&quot;', '\\"', '`', '${'),
    fc.string(),
    fc.constantFrom('', 'javascript:'),
  )
  .map(([way, rest, scheme]) => `${scheme}${way}<x-injected onclick="x">${rest}<script>${rest}</script>`)

// How many elements these print depends on the words themselves.
const SHAPED_BY_WORDS: readonly string[] = ['paragraphs', 'sideBySide', 'changedText']

for (const [name, sample] of Object.entries(renderings(words => words))) {
  test(`no words that are put into ${name} become markup`, () => {
    const elements = elementsOf(load(text(sample)))
    fc.assert(
      fc.property(hostile, words => {
        const printed = load(text(renderingOf(name, words)))
        assert.equal(printed('x-injected, script, [onclick], [href^="javascript" i]').length, 0)
        if (!SHAPED_BY_WORDS.includes(name)) assert.deepEqual(elementsOf(printed), elements)
      }),
      { numRuns: 20 },
    )
  })
}

function renderingOf(name: string, words: string): Html {
  const rendering = renderings(() => words)[name]
  if (rendering === undefined) throw new Error(`There is no rendering ${name}`)
  return rendering
}

function elementsOf(page: CheerioAPI): readonly string[] {
  return page('body *')
    .get()
    .map(element => element.tagName)
}
