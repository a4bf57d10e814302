import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemInWords } from './problem.ts'
import { readYamlFile } from './yaml-file.ts'

const text = `# a remark
bodies:
  - key: council
    seats: [{ key: chair }, { key: lender }]
  - key: panel
`

test('a place in the data leads back to its line', () => {
  const { data, lineOf, problems } = readYamlFile('a.yaml', text)
  assert.deepEqual(problems, [])
  assert.deepEqual(data, {
    bodies: [{ key: 'council', seats: [{ key: 'chair' }, { key: 'lender' }] }, { key: 'panel' }],
  })
  assert.equal(lineOf(['bodies']), 2)
  assert.equal(lineOf(['bodies', 0, 'seats', 1, 'key']), 4)
  assert.equal(lineOf(['bodies', 1]), 5)
})

test('a place that is not there leads to what is nearest above it', () => {
  const { lineOf } = readYamlFile('a.yaml', text)
  assert.equal(lineOf(['bodies', 1, 'seats', 3]), 5)
  assert.equal(lineOf(['clocks']), 2)
})

test('dates and times stay as they are written', () => {
  assert.deepEqual(readYamlFile('a.yaml', 'from: 2016-07-01\nat: 17:00').data, { from: '2016-07-01', at: '17:00' })
})

const wrong: readonly (readonly [string, string, RegExp])[] = [
  ['a name given twice', 'a: 1\nb: 2\na: 3\n', /^a\.yaml:3: this is not well-formed YAML \(.*unique.*\); check/],
  ['a bracket that is not closed', 'a: [1, 2\nb: 3\n', /^a\.yaml:\d: this is not well-formed YAML/],
  [
    'a reference to something above',
    'a: &x [1]\nb: *x\n',
    /^a\.yaml:2: this refers to something above \(\*\); write it out in full$/,
  ],
  ['two documents in one file', 'a: 1\n---\nb: 2\n', /^a\.yaml:\d: this is not well-formed YAML/],
]
for (const [about, text, says] of wrong) {
  test(`${about} is told, with its line`, () => {
    const { data, problems } = readYamlFile('a.yaml', text)
    assert.equal(data, undefined)
    assert.match(problems.map(problemInWords)[0] ?? '', says)
  })
}
