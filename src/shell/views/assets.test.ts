import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { load } from 'cheerio'
import { assetPath, listAssets } from './assets.ts'
import { renderings } from './fixtures/kitchen-sink.ts'
import { text } from './html.ts'

const decoder = new TextDecoder()
const styles = listAssets()
  .filter(({ contentType }) => contentType.startsWith('text/css'))
  .map(({ body }) => decoder.decode(body))
  .join('\n')

describe('the files that pages need', () => {
  test('stand where their content says, so that they may be kept for ever', () => {
    for (const { path, body } of listAssets()) {
      assert.ok(path.includes(createHash('sha256').update(body).digest('hex').slice(0, 12)), path)
    }
    assert.match(assetPath('witan.css'), /^\/assets\/witan-[0-9a-f]{12}\.css$/)
    assert.throws(() => assetPath('nothing.css'), /There is no asset nothing.css/)
  })

  test('are read once', () => {
    assert.equal(listAssets()[0]?.body, listAssets()[0]?.body)
  })

  test('refer only to each other', () => {
    const paths = listAssets().map(({ path }) => path)
    const scripts = listAssets().filter(({ path }) => path.endsWith('.js'))
    const imported = scripts.flatMap(({ body }) => [...decoder.decode(body).matchAll(/from '([^']+)'/g)])
    const shown = [...styles.matchAll(/url\(([^)]+)\)/g)]
    assert.ok(imported.length > 0 && shown.length > 0)
    for (const [, address = ''] of [...imported, ...shown]) assert.ok(paths.includes(address), address)
  })

  test('have no typeface, crest or crown of GOV.UK', () => {
    assert.doesNotMatch(styles, /GDS Transport|@font-face|Margaret Calvert|crest\.svg/i)
    assert.match(styles, /font-family:Arial,"Liberation Sans",sans-serif/)
  })

  test('have a rule for every class that a component prints', () => {
    const printed = Object.values(renderings(words => words)).flatMap(part => {
      const $ = load(text(part))
      return $('[class]')
        .get()
        .flatMap(element => ($(element).attr('class') ?? '').split(' '))
    })
    const unstyled = [...new Set(printed)].filter(name => !styles.includes(`.${name.replaceAll(/[!]/g, '\\!')}`))
    assert.deepEqual(unstyled.sort(), WITHOUT_RULES)
  })
})

/** What scripts look for, and what GOV.UK Frontend and the MoJ patterns name without giving it a look of its own. */
const WITHOUT_RULES: readonly string[] = [
  'govuk-js-character-count',
  'govuk-js-service-navigation-toggle',
  'govuk-table__body',
  'govuk-table__caption--s',
  'govuk-tag--blue',
  'moj-filter__content',
  'moj-timeline__header',
  'witan-steps__step--to-do',
]
