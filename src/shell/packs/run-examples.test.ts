import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { KIT_EXAMPLES } from '../../kit/pack/example-runners.ts'
import { loadPack } from './load-pack.ts'
import { runExamples } from './run-examples.ts'

const deadline = (then: string): string => `# one example
- rule: deadline
  title: Papers are due four days before
  given: { clock: papers-due }
  when: { from: '2016-12-06' }
  then: ${then}
`

test('an example that comes out as it says is counted', () => {
  assert.deepEqual(run(deadline("{ date: '2016-12-01' }")), ['1'])
})

test('an example that comes out otherwise is told with both answers', () => {
  assert.deepEqual(run(deadline("{ date: '2016-12-02' }")), [
    'rules.yaml:6: “Papers are due four days before”: date is "2016-12-01", not "2016-12-02"; correct the example, or the rule in the edition',
  ])
})

test('an answer that the rule does not give is told', () => {
  assert.match(
    run(deadline("{ dat: '2016-12-01' }")).join(),
    /rules\.yaml:6: there is no answer of deadline “dat”; did you mean “date”\?/,
  )
})

test('a rule that nobody runs is told', () => {
  const text = deadline('{}').replace('rule: deadline', 'rule: deadlines')
  assert.match(run(text).join(), /rules\.yaml:2: there is no rule “deadlines”; did you mean “deadline”\?/)
})

test('a name that the edition does not have is told', () => {
  assert.match(
    run(deadline('{}').replace('papers-due', 'papers-dew')).join(),
    /rules\.yaml:4: There is no clock “papers-dew”\. Choose one of/,
  )
})

test('a situation of the wrong shape is told before it is run', () => {
  assert.match(run(deadline('{}').replace('from:', 'until:')).join(), /rules\.yaml:5: 1 › when lacks “from”/)
})

test('a date on which no edition is in force is told', () => {
  assert.match(run(deadline("{}\n  on: '2014-01-01'")).join(), /rules\.yaml:7: no edition is in force on 2014-01-01/)
})

function run(text: string): readonly string[] {
  const pack = loadPack(join(import.meta.dirname, '../../../codes/toy'))
  assert.ok(pack.ok)
  const folder = mkdtempSync(join(tmpdir(), 'examples-'))
  try {
    mkdirSync(join(folder, 'examples'))
    writeFileSync(join(folder, 'examples/rules.yaml'), text)
    const verdict = runExamples(folder, pack.value, KIT_EXAMPLES)
    return verdict.ok
      ? [String(verdict.value)]
      : verdict.refusals.map(({ says }) => says.replace(`${folder}/examples/`, ''))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
