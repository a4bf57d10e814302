import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { load } from 'cheerio'
import { classificationBanner, classificationTag } from './classification-banner.ts'
import { dateInput } from './date-input.ts'
import { errorOf } from './error-summary.ts'
import { form, queryForm } from './form.ts'
import { html, text } from './html.ts'
import { keyHints } from './key-hints.ts'
import { metadataBar } from './metadata-bar.ts'
import { progressSteps } from './progress-steps.ts'
import { changedText, sideBySide } from './side-by-side.ts'
import { table } from './table.ts'
import { textarea } from './textarea.ts'
import { paragraphs, userText } from './user-text.ts'
import { counted, dateElement, dateInWords, dayInWords, instantInWords, listed, timeInWords } from './words.ts'

describe('a form', () => {
  const options = { action: '/actions', idempotencyKey: 'a-key', body: html`<p>x</p>` }

  test('sends which showing of it this is, and which version was seen', () => {
    const $ = load(text(form({ ...options, method: 'post', version: 3, csrf: 'token' })))
    assert.deepEqual($('form').serializeArray(), [
      { name: '_key', value: 'a-key' },
      { name: '_version', value: '3' },
      { name: '_csrf', value: 'token' },
    ])
  })

  test('sends no version of what is new', () => {
    assert.equal(load(text(form({ ...options, method: 'post' })))('[name=_version]').length, 0)
  })

  test('that only asks goes by GET and sends nothing else', () => {
    const $ = load(text(queryForm(options)))
    assert.equal($('form').attr('method'), 'get')
    assert.equal($('input').length, 0)
  })
})

describe('a refusal', () => {
  const refusals = [
    { reason: 'a', says: 'Enter the date.', field: 'due' },
    { reason: 'b', says: 'It must be a Working Day.', field: 'due' },
    { reason: 'c', says: 'There is no quorum.' },
  ]

  test('of a field stands at the field, with all that was wrong with it', () => {
    assert.equal(errorOf(refusals, 'due'), 'Enter the date. It must be a Working Day.')
    assert.equal(errorOf(refusals, 'owner'), undefined)
    assert.equal(errorOf(undefined, 'due'), undefined)
  })

  test('of a date links to its first box', () => {
    const $ = load(text(dateInput({ name: 'due', legend: 'Due', errorMessage: errorOf(refusals, 'due') })))
    assert.equal($('#due').attr('name'), 'due-day')
  })
})

describe('words that somebody typed', () => {
  test('are set apart, and reorder nothing in hiding', () => {
    assert.equal(text(userText('a\u202egpj.exe')), '<bdi>a\ufffdgpj.exe</bdi>')
  })

  test('keep the marks of direction that honest words need', () => {
    assert.equal(text(userText('שלום\u200f!')), '<bdi>שלום\u200f!</bdi>')
  })

  test('keep their paragraphs and lines', () => {
    const $ = load(text(paragraphs('One\r\n\r\n\r\ntwo\nthree\n')))
    assert.deepEqual(
      $('p')
        .map((_, p) => $(p).html())
        .get(),
      ['One', 'two<br>three'],
    )
    assert.equal(text(paragraphs(' \n ')), '')
  })

  test('keep the empty line that they begin with, in a textarea too', () => {
    assert.equal(load(text(textarea({ name: 'a', label: 'A', value: '\n\nx' })))('textarea').text(), '\n\nx')
  })
})

describe('two texts side by side', () => {
  const texts = {
    before: { title: 'Yours', text: 'We agreed to wait.' },
    after: { title: 'Now', text: 'We refused to wait.' },
  }

  test('mark in each the words that the other does not have, in words too', () => {
    const $ = load(text(sideBySide(texts)))
    assert.equal($('del').text(), 'taken away: agreed (end)')
    assert.equal($('ins').text(), 'added: refused (end)')
    assert.equal($('.witan-compare__side').first().find('ins').length, 0)
  })

  test('say if there is no difference', () => {
    assert.match(text(sideBySide({ before: texts.before, after: { ...texts.before } })), /The two are the same/)
  })

  test('give back both texts in one, when they are read with and without the changes', () => {
    const $ = load(text(changedText(texts.before.text, texts.after.text)))
    $('.govuk-visually-hidden, del').remove()
    assert.equal($('body').text(), texts.after.text)
  })

  test('that are too long to compare in time stand whole', () => {
    const [a, b] = ['a', 'b'].map(letter => Array.from({ length: 40_000 }, (_, index) => `${letter}${index}`).join(' '))
    const $ = load(text(changedText(a ?? '', b ?? '')))
    $('.govuk-visually-hidden, ins').remove()
    assert.equal($('body').text(), a)
  })
})

describe('our own components', () => {
  test('say how secret something is in a word, not in a colour alone', () => {
    for (const [key, word] of [
      ['white', 'White'],
      ['green', 'Green'],
      ['amber', 'Amber'],
      ['red', 'Red'],
    ] as const) {
      assert.match(load(text(classificationBanner({ key, banner: 'x' }))).text(), new RegExp(word))
      assert.equal(load(text(classificationTag(key))).text(), `Classification: ${word}`)
    }
  })

  test('leave out a fact that is missing', () => {
    const $ = load(
      text(
        metadataBar([
          { key: 'Due', value: undefined },
          { key: 'Owner', value: 'Chair' },
        ]),
      ),
    )
    assert.deepEqual(
      $('dt')
        .map((_, element) => $(element).text())
        .get(),
      ['Owner'],
    )
  })

  test('say which stage a case has reached', () => {
    const $ = load(
      text(
        progressSteps([
          { text: 'Proposed', state: 'done' },
          { text: 'Report', state: 'current' },
        ]),
      ),
    )
    assert.equal($('[aria-current=step]').text(), 'Now: Report')
  })

  test('show arrows as arrows among the keys', () => {
    assert.equal(load(text(keyHints([{ key: 'Shift+ArrowRight', does: 'last item' }])))('dt').text(), 'Shift + →')
  })

  test('let a wide table scroll, under the name of its caption', () => {
    const head = ['a', 'b', 'c', 'd']
    const $ = load(text(table({ caption: 'Actions', head, rows: [] })))
    assert.equal($('[role=region][tabindex=0]').attr('aria-label'), 'Actions')
    assert.equal(load(text(table({ caption: 'Actions', head: head.slice(1), rows: [] })))('[role=region]').length, 0)
  })
})

describe('in words', () => {
  test('dates and moments are those of London', () => {
    assert.equal(dateInWords('2016-12-09'), '9 December 2016')
    assert.equal(instantInWords('2016-07-09T09:00:00.000Z'), '9 July 2016 at 10:00am')
    assert.equal(timeInWords('2016-12-09T17:30:00.000Z'), '5:30pm')
    assert.equal(dayInWords('2016-06-30T23:30:00.000Z'), '1 July 2016')
    assert.equal(text(dateElement('2016-12-09')), '<time datetime="2016-12-09">9 December 2016</time>')
  })

  test('things are counted and listed as people do', () => {
    assert.deepEqual(
      [0, 1, 2, 1000].map(count => counted(count, 'paper')),
      ['no papers', '1 paper', '2 papers', '1,000 papers'],
    )
    assert.equal(counted(2, 'party', 'parties'), '2 parties')
    assert.deepEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed), ['', 'a', 'a and b', 'a, b and c'])
  })
})
