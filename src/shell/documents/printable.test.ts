import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { charactersOfFont } from './font-characters.ts'
import { readFonts } from './fonts.ts'
import { printable } from './printable.ts'

test('every style of the font has the letters, figures and signs that English, Welsh and their neighbours need', () => {
  const needed = 'ABCxyz0189£€ŵŷâêîôûŁódźčşñßœæøåéè–—‘’“”…•§©°±×÷½→≤≥≠µ'
  for (const font of readFonts()) {
    const characters = charactersOfFont(font)
    assert.deepEqual(
      Array.from(needed).filter(character => !characters.has(character.codePointAt(0) ?? 0)),
      [],
    )
  }
})

test('what a font lacks shows with fewer accents, as a sign that looks like it, or by its number', () => {
  assert.equal(printable('Nguyễn'), 'Nguyên')
  assert.equal(printable('✓ ✗ ☐'), '√ × □')
  assert.equal(printable('東京 \u0645'), '[U+6771][U+4EAC] [U+0645]')
  assert.equal(printable('\u2009thin\u202fand\u00a0hard'), ' thin and\u00a0hard')
})

test('letters and their accents are joined, and what shows nothing goes', () => {
  assert.equal(printable('e\u0301t\u0065\u0301 \u200bso\u00adft\ufe0f'), 'été soft')
})

test('whatever is put in, every character that comes out has a glyph', () => {
  const [first, ...others] = readFonts().map(charactersOfFont)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
      for (const character of printable(text.replaceAll(/\p{Cc}/gu, ''))) {
        const code = character.codePointAt(0) ?? 0
        assert.ok(
          [first, ...others].every(font => font?.has(code)),
          `U+${code.toString(16)}`,
        )
      }
    }),
  )
})

test('a file that is no font is a fault', () => {
  assert.throws(() => charactersOfFont(new Uint8Array(64)), /no cmap/)
})
