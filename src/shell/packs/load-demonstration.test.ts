import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { getToyPack, whatIsSaidOf } from '../../../test/broken-demonstration.ts'
import { loadDemonstration } from './load-demonstration.ts'

const toy = join(import.meta.dirname, '../../../codes/toy')

test('the demonstration of the fictional code is well formed, and names only what exists', () => {
  const verdict = loadDemonstration(toy, getToyPack())
  assert.deepEqual(verdict.ok ? [] : verdict.refusals, [])
  assert.ok(verdict.ok)
  assert.equal(verdict.value.agenda.length, 4)
  assert.equal(verdict.value.script.length, 4)
})

test('a list may be continued in another file, and a mistake in it is told with the line there', () => {
  const from = '  - key: lost-toys\n    kind: register'
  const messages = whatIsSaidOf({ file: 'record.yaml', from, to: from }, folder => {
    writeFileSync(
      join(folder, 'subjects.yaml'),
      'subjects:\n  - key: rc004\n    kind: register\n    title: Again\n    state: open\n',
    )
  })
  assert.deepEqual(messages, ['subjects.yaml:2: the subject or party “rc004” is given twice; give each its own'])
})

test('what is no list cannot be continued in another file', () => {
  const from = 'subjects:\n  - key: rc004'
  const messages = whatIsSaidOf({ file: 'record.yaml', from, to: from }, folder => {
    writeFileSync(
      join(folder, 'room.yaml'),
      readFileSync(join(folder, 'meeting.yaml'), 'utf8')
        .replace(/^[^]*(?=^room:)/m, '')
        .replace(/^script:[^]*/m, ''),
    )
  })
  assert.equal(messages.length, 1)
  assert.match(messages[0] ?? '', /^room\.yaml:1: “room” stands in .*meeting\.yaml already; put the two together$/)
})

test('a pack without a demonstration is told so, with what to do', () => {
  const verdict = loadDemonstration(join(toy, 'examples'), getToyPack())
  assert.ok(!verdict.ok)
  assert.match(verdict.refusals[0]?.says ?? '', /examples\/demo:1: this pack has no demonstration; make the folder/)
})

test('a section that is not one is told of', () => {
  const from = 'subjects:\n  - key: rc004'
  const messages = whatIsSaidOf({ file: 'record.yaml', from, to: from.replace('subjects', 'subject') })
  assert.match(messages.join('\n'), /^record\.yaml:\d+: “subject” is not known here; did you mean “subjects”\?$/m)
  assert.match(messages.join('\n'), /no file here says “subjects:”; add it, for instance in subjects\.yaml/)
})

test('YAML that is not well formed is told of, and nothing else', () => {
  const messages = whatIsSaidOf({ file: 'record.yaml', from: 'meetings:', to: 'meetings: : [' })
  assert.ok(messages.length > 0)
  for (const message of messages) assert.match(message, /^record\.yaml:\d+: this is not well-formed YAML/)
})
