import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Type } from 'typebox'
import { choice, digestOfRequest, line, prose, readForm, several, ticked } from './form-input.ts'

const FORM = Type.Object({
  title: line(20),
  notes: Type.Optional(prose()),
  verb: choice(['note', 'approve']),
  seats: several(),
  isChair: ticked(),
})

function reasonsFor(sent: unknown): readonly string[] {
  const form = readForm(FORM, sent, [])
  return form.ok ? [] : form.refusals.map(({ reason, field }) => `${reason} ${field ?? ''}`.trim())
}

test('a form is read by its fields, trimmed, with line ends alike', () => {
  const form = readForm(
    FORM,
    { title: '  A title ', notes: 'a\r\nb', verb: 'note', seats: 'one', _key: 'k', _version: '3' },
    [],
  )
  assert.ok(form.ok)
  assert.deepEqual(form.value.fields, { title: 'A title', notes: 'a\nb', verb: 'note', seats: ['one'] })
  assert.equal(form.value.version, 3)
})

test('a field that no form offers is refused, so that nobody sets what is not theirs', () => {
  assert.deepEqual(reasonsFor({ title: 'A', verb: 'note', classification: 'white' }), ['no-such-field'])
})

test('a name that is sent twice is no text, and an object is none either', () => {
  assert.deepEqual(reasonsFor({ title: ['A', 'B'], verb: 'note' }), ['not-in-form title'])
  assert.deepEqual(reasonsFor({ title: { $ne: '' }, verb: 'note' }), ['not-in-form title'])
})

test('what is missing, too long or not among the choices is said by field, all at once', () => {
  assert.deepEqual(reasonsFor({ title: 'x'.repeat(21), verb: 'applaud' }), ['too-long title', 'not-in-form verb'])
  assert.deepEqual(reasonsFor({}), ['field-missing title', 'field-missing verb'])
})

test('control characters are refused in a line', () => {
  assert.deepEqual(reasonsFor({ title: 'a\u0000b', verb: 'note' }), ['not-in-form title'])
})

test('a version that cannot be read is refused, and an empty one is none', () => {
  const sent = { title: 'A', verb: 'note' }
  for (const _version of ['x', '1.5', '-1', '0', ['1'], { a: 1 }, true]) {
    assert.deepEqual(reasonsFor({ ...sent, _version }), ['not-a-version'], JSON.stringify(_version))
  }
  assert.deepEqual(reasonsFor({ ...sent, _version: '' }), [])
  const form = readForm(FORM, { ...sent, _version: null }, [])
  assert.ok(form.ok, 'as a page tells it where nothing was kept yet')
  assert.equal(form.value.version, 0, 'and no version that anything has')
})

test('half of a character is no text that can be kept', () => {
  const form = readForm(FORM, { title: 'a\ud800b', verb: 'note' }, [])
  assert.ok(form.ok)
  assert.equal(form.value.fields.title, 'a\ufffdb')
})

test('names that every object has are fields like any other', () => {
  assert.deepEqual(reasonsFor({ title: 'A', verb: 'note', constructor: 'x' }), ['no-such-field'])
})

test('what is no form is refused', () => {
  for (const sent of ['text', 5, ['a'], null]) assert.deepEqual(reasonsFor(sent).length > 0, true, JSON.stringify(sent))
})

test('the same request has the same digest, whatever its key', () => {
  const digest = (sent: unknown): string => digestOfRequest('/x', sent, [])
  assert.equal(digest({ a: '1', _key: 'one' }), digest({ a: '1', _key: 'two' }))
  assert.notEqual(digest({ a: '1' }), digest({ a: '2' }))
})
