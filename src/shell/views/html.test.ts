import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { load } from 'cheerio'
import fc from 'fast-check'
import { attributes, classNames } from './attributes.ts'
import { html, isPrinted, raw, text, type Value } from './html.ts'

const HOSTILE = `<img src=x onerror="alert('1')">&amp;`

describe('a template', () => {
  test('escapes what it is given, in content and in attributes', () => {
    const printed = text(html`<p title="${HOSTILE}">${HOSTILE}</p>`)
    assert.ok(!printed.includes('<img'))
    const page = load(printed)
    assert.equal(page('p').text(), HOSTILE)
    assert.equal(page('p').attr('title'), HOSTILE)
  })

  test('gives back every text that a browser may show, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), words => {
        const shown = words.replace(
          /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
          '\ufffd',
        )
        const page = load(text(html`<p title="${words}">${words}</p><pre>-${words}</pre>`))
        assert.equal(page('p').attr('title'), shown.replace(/\r\n?/g, '\n'))
        assert.equal(page('pre').text(), `-${shown.replace(/\r\n?/g, '\n')}`)
      }),
    )
  })

  test('takes another piece as it is, and a list one after another', () => {
    assert.equal(
      text(html`<ul>${['a', 'b'].map(word => html`<li>${word}</li>`)}</ul>`),
      '<ul><li>a</li><li>b</li></ul>',
    )
  })

  test('prints numbers, and nothing for undefined, null and false', () => {
    assert.equal(text(html`<p>${0}${undefined}${null}${false}${[]}</p>`), '<p>0</p>')
    assert.equal(isPrinted([null, '', []]), false)
    assert.equal(isPrinted(0), true)
  })

  test('shows control characters, which HTML forbids, as U+FFFD', () => {
    assert.equal(text(html`<p>${'a\u0000b\u001b[2J\tc\n'}</p>`), '<p>a\ufffdb\ufffd[2J\tc\n</p>')
  })

  test('shows what would turn the words around it as U+FFFD, and leaves it in a box that holds what was typed', () => {
    const words = 'a\u202egpj.exe\u2066b'
    const page = load(
      text(html`<p title="${words}">${words}</p><textarea>${words}</textarea><input value="${words}"><b>${words}</b>`),
    )
    const shown = 'a\ufffdgpj.exe\ufffdb'
    assert.deepEqual([page('p').text(), page('p').attr('title'), page('b').text()], [shown, shown, shown])
    assert.deepEqual([page('textarea').text(), page('input').attr('value')], [words, words])
    assert.equal(text(html`<i${attributes({ 'aria-label': words, value: words })}>`).includes(shown), true)
  })

  test('does not take text for a piece of a page, however it is dressed', () => {
    // What a request body may hold once it is parsed: an object that looks like a piece.
    const forged = { isAttributes: false, toString: () => '<b>' } as unknown as Value
    assert.throws(() => html`<p>${forged}</p>`, TypeError)
  })
})

describe('where escaping does not help, a template refuses', () => {
  const word = 'x'
  const cases: Readonly<Record<string, () => unknown>> = {
    'a script': () => html`<script>${word}</script>`,
    'a style': () => html`<style>${word}</style>`,
    'an unquoted attribute': () => html`<a href=${word}>`,
    'the name of a tag': () => html`<${word}>`,
    'a comment': () => html`<!-- ${word} -->`,
    'an attribute that is code': () => html`<p onclick="${word}"></p>`,
    'an attribute that is style': () => html`<p style="${word}"></p>`,
    'words among the attributes': () => html`<p ${word}></p>`,
    'a piece of a page in an attribute': () => html`<p title="${html`<b>x</b>`}"></p>`,
    'a heading of no level': () => html`<h${7}>x</h7>`,
    'the end within a tag': () => html`<p class="${word}"`,
    'attributes between tags': () => html`<p>${attributes({ id: word })}</p>`,
  }
  for (const [name, act] of Object.entries(cases)) test(name, () => assert.throws(act, TypeError))

  test('but knows where a script is over', () => {
    assert.equal(
      text(html`<script src="${word}" type="module"></script><p>${word}</p>`),
      '<script src="x" type="module"></script><p>x</p>',
    )
  })
})

describe('addresses', () => {
  for (const address of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    'vbscript:x',
    '\u0001javascript:x',
  ]) {
    test(`${JSON.stringify(address)} leads nowhere`, () => {
      assert.equal(text(html`<a href="${address}">x</a>`), '<a href="#unsafe-address">x</a>')
      assert.equal(text(attributes({ href: address })), ' href="#unsafe-address"')
    })
  }

  for (const address of [
    '/meetings/1?a=b:c',
    '#due',
    'https://example.org/',
    'mailto:a@example.org',
    '?page=2',
    'papers/1:2',
  ]) {
    test(`${address} is followed`, () => {
      assert.equal(load(text(html`<a href="${address}">x</a>`))('a').attr('href'), address)
    })
  }
})

describe('attributes', () => {
  test('are written with their values, alone, or not at all', () => {
    const printed = text(attributes({ id: 'a', disabled: true, hidden: false, title: undefined, value: '', rows: 5 }))
    assert.equal(printed, ' id="a" disabled value="" rows="5"')
  })

  test('are joined, the later before the earlier', () => {
    assert.equal(text(attributes({ id: 'a' }, undefined, { id: 'b' })), ' id="b"')
  })

  test('have no code in them', () => {
    for (const name of ['onclick', 'ONLOAD', 'style', 'srcdoc', 'a b', 'x"', '']) {
      assert.throws(() => attributes({ [name]: 'x' }), TypeError)
    }
  })

  test('classes are those that are given', () => {
    assert.equal(classNames('a', false, undefined, '', 'b'), 'a b')
  })
})

test('trusted text stands as it is', () => {
  assert.equal(text(html`<p>${raw('<b>x</b>')}</p>`), '<p><b>x</b></p>')
})
