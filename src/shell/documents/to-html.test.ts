import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { toyDocument } from './fixtures/toy-document.ts'
import { TOY_MINUTES } from './fixtures/toy-minutes.ts'
import { printHtml } from './to-html.ts'

test('minutes are a piece of a page whose headings begin at the second level', () => {
  const $ = load(printHtml(TOY_MINUTES).toString())
  assert.equal($('h1').length, 0)
  assert.deepEqual(
    $('h2')
      .toArray()
      .map(heading => $(heading).text())
      .slice(0, 3),
    ['Attendance', '1. Minutes and matters arising', '2. Late returns of wooden trains'],
  )
  assert.equal($('h3').first().text(), 'Questions from members')
  assert.equal($('a[href="#item-1"]').text(), 'item 1')
  assert.equal($('#item-1').length, 1)
  assert.match($('.witan-document > p').first().text(), /^Open to everybody – TCC_04_0603 – Final 1\.0 – 3 June 2015/)
})

test('tables have header cells for columns and, where rows have names, for rows', () => {
  const $ = load(printHtml(TOY_MINUTES).toString())
  const table = $('table').first()
  assert.equal(table.find('caption').text(), 'Present')
  assert.deepEqual(
    table
      .find('th[scope=col]')
      .toArray()
      .map(cell => $(cell).text()),
    ['Category', 'Member', 'Note'],
  )
  assert.deepEqual(
    table
      .find('th[scope=row]')
      .toArray()
      .map(cell => $(cell).text()),
    ['Chair', 'Large lenders', 'Small lenders'],
  )
})

test('decisions stand together with their verbs in bold, and letters are written out', () => {
  const $ = load(printHtml(TOY_MINUTES).toString())
  assert.deepEqual(
    $('.witan-decisions li strong')
      .toArray()
      .map(verb => $(verb).text()),
    ['NOTED', 'AGREED', 'NOTED', 'APPROVED'],
  )
  assert.equal($('.witan-decisions li').last().text(), 'b) APPROVED the fees.')
})

test('nothing that somebody wrote becomes part of the page', () => {
  const odd = '<script>alert(1)</script> "quoted" \' & {x}'
  const $ = load(
    printHtml(
      toyDocument([
        { kind: 'heading', level: 1, text: odd, anchor: 'x" onclick="y' },
        {
          kind: 'paragraph',
          number: odd,
          text: [
            { text: odd, link: 'javascript:alert(1)' },
            { text: 'x', link: '#x" onclick="y' },
          ],
        },
        { kind: 'table', caption: odd, columns: [{ heading: odd }], rows: [[odd]] },
        { kind: 'action', reference: odd, owner: odd, text: odd },
        { kind: 'note', title: odd, text: odd },
      ]),
    ).toString(),
  )
  assert.equal($('script, [onclick]').length, 0)
  assert.equal($('a').length, 1)
  assert.ok($('h2').text().includes(odd))
  assert.ok($('td').text().includes(odd))
})
