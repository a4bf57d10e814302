import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type CheerioAPI, load } from 'cheerio'
import { html } from './html.ts'
import { type Frame, layout } from './layout.ts'

const frame: Frame = {
  title: 'Actions',
  codeTitle: 'Toy Lending Code',
  main: html`<h1>Actions</h1>`,
  navigation: [{ text: 'Meetings', href: '/meetings', isCurrent: true }],
}

function page(more: Partial<Frame> = {}): CheerioAPI {
  return load(layout({ ...frame, ...more }))
}

describe('a page', () => {
  test('is named after what it shows, the code and the product', () => {
    assert.equal(page()('title').text(), 'Actions – Toy Lending Code – Witan')
  })

  test('has its language, its landmarks and a way past them', () => {
    const $ = page()
    assert.equal($('html').attr('lang'), 'en-GB')
    for (const landmark of ['header', 'nav', 'main', 'footer']) assert.equal($(landmark).length, 1, landmark)
    assert.equal($('a.govuk-skip-link').attr('href'), `#${$('main').attr('id')}`)
  })

  test('has the one heading of the first level that it brings', () => {
    assert.equal(page()('h1').text(), 'Actions')
  })

  test('has no script and no style of its own, so that it works under the strictest policy', () => {
    const $ = page({ scripts: ['govuk-frontend.js'], csrf: 'token' })
    assert.equal($('style, [style], script:not([src])').length, 0)
    const addresses = $('script, link')
      .map((_, element) => $(element).attr('src') ?? $(element).attr('href'))
      .get()
    for (const address of addresses) assert.match(address, /^\/assets\/[a-z-]+-[0-9a-f]{12}\.(css|js|svg)$/)
    assert.equal($('meta[name=csrf-token]').attr('content'), 'token')
  })
})

describe('a page that refuses', () => {
  const refusals = [
    { reason: 'no-date', says: 'Enter the date', field: 'due' },
    { reason: 'not-quorate', says: 'There is no quorum', clause: 'Section 4.2' },
  ]

  test('says so in its title and at the top, with every reason, its field and its clause', () => {
    const $ = page({ refusals })
    assert.match($('title').text(), /^Error: Actions/)
    assert.deepEqual(
      $('.govuk-error-summary li')
        .map((_, item) => $(item).text())
        .get(),
      ['Enter the date', 'There is no quorum Section 4.2'],
    )
    assert.equal($('.govuk-error-summary a').attr('href'), '#due')
    assert.equal($('main > :first-child').hasClass('govuk-error-summary'), true)
  })

  test('is an ordinary page if there is no reason', () => {
    assert.match(page({ refusals: [] })('title').text(), /^Actions/)
  })
})

describe('at its top, a page says', () => {
  test('how secret it is, in words', () => {
    const $ = page({ classification: { key: 'red', banner: 'Members only', marking: 'This is Red' } })
    assert.equal($('header .witan-classification').text(), 'Red Members only')
    assert.equal($('.witan-marking').text(), 'This is Red')
  })

  test('that it shows the past, with the way back to now', () => {
    const $ = page({ asAt: '2016-12-09' })
    assert.match($('.witan-banner--as-at').text(), /as it stood on 9 December 2016/)
    assert.equal($('.witan-banner--as-at a').attr('href'), '?')
  })

  test('that it is a demonstration, and what the time is there', () => {
    assert.match(
      page({ demonstration: { now: 'Friday 9 December 2016, 9:00am' } })('header').text(),
      /Friday 9 December 2016/,
    )
  })

  test('who reads it and as what', () => {
    const $ = page({ reader: { name: 'Chair', capacity: 'Council' } })
    assert.equal($('.witan-header__reader').text().replace(/\s+/g, ' '), 'Signed in as Chair, Council')
  })

  test('what was looked for, if it has a search box', () => {
    assert.equal(page({ search: 'quorum' })('input[type=search]').val(), 'quorum')
    assert.equal(page()('form[role=search]').length, 0)
  })
})
