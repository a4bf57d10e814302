import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskText } from './masking.ts'

const cases: Readonly<Record<string, readonly [string, string]>> = {
  'comments are no code': ['a // {\nb /* } */ c', 'a     \nb         c'],
  'the inside of a string is no code': [`f('{', "}")`, `f(' ', " ")`],
  'a quote that is escaped ends no string': [String.raw`'\'{' + x`, `'   ' + x`],
  'a regular expression is no code, nor are the quotes in it': [`x.test(/['{/]/g)`, `x.test("      ")`],
  'a slash after a value divides': ['a / b / c', 'a / b / c'],
  'a slash after a bracket divides': ['(a) / b', '(a) / b'],
  'a slash after return begins a regular expression': ['return /{/', 'return " "'],
  'a template is brackets around its expressions': ['`a${b}c`', '[  (b) ]'],
  'a template in a template': ['`${f(`{${x}`)}`', '[ (f([  (x)]))]'],
  'braces in the expression of a template are code': ['`${{ a: 1 }}`', '[ ({ a: 1 })]'],
}

for (const [name, [text, masked]] of Object.entries(cases)) {
  test(name, () => {
    assert.equal(maskText(text).length, text.length)
    assert.equal(maskText(text), masked)
  })
}

test('lines stay where they are', () => {
  assert.equal(maskText('`a\n${b}\n`').split('\n').length, 3)
})
