import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packOf } from '../../../../test/world.ts'
import { type JudgedHistory, judgeHistories, judgeHistory } from './judge-histories.ts'

const pack = packOf('toy')
const TODAY = '2018-06-01'
const judge = (
  events: readonly (readonly [string, string])[],
  more: Readonly<{ reference?: string; path?: string | null }> = {},
) => {
  const given = events.map(([date, text]) => ({ date, text }))
  return judgeHistory(pack, { reference: 'RC001', title: 'Kites', path: null, ...more, events: given, line: 1 }, TODAY)
}
const pathOf = ({ steps }: JudgedHistory) => steps.map(({ source, to }) => `${source === 'told' ? '' : '?'}${to}`)
const kindsOf = ({ flags }: JudgedHistory) => flags.map(({ kind }) => kind).toSorted()

const WHOLE = [
  ['2016-08-01', 'Idea handed in'],
  ['2016-09-07', 'It goes on trial.'],
  ['2016-12-01', 'Written up'],
  ['2017-01-11', 'Rules Panel agrees'],
  ['2017-02-07', 'Council agrees'],
  ['2017-03-10', 'It stands'],
  ['2017-09-04', 'In the rules'],
] as const

test('a history that tells every step is accepted as it is', () => {
  const judged = judge(WHOLE)
  assert.equal(judged.verdict, 'accepted')
  assert.deepEqual(pathOf(judged), [
    'asked',
    'on-trial',
    'before-rules-panel',
    'before-council',
    'veto-open',
    'agreed',
    'in-force',
  ])
  assert.deepEqual([judged.state, judged.path, judged.edition], ['in-force', 'large', '2016-07-01'])
  assert.deepEqual(judged.flags, [])
})

test('what is left out is inferred, and marked as that', () => {
  const judged = judge([
    ['2016-09-07', 'Goes on trial'],
    ['2017-09-04', 'In the rules'],
  ])
  assert.equal(judged.verdict, 'accepted')
  assert.deepEqual(pathOf(judged).slice(0, 2), ['?asked', 'on-trial'])
  assert.equal(pathOf(judged).at(-1), 'in-force')
  assert.ok(kindsOf(judged).every(kind => kind === 'gap-inferred'))
})

test('where the path says which way it went, only that way is inferred', () => {
  const small = judge([WHOLE[0], WHOLE[3], WHOLE[6]], { path: 'small' })
  assert.ok(pathOf(small).includes('agreed-appealable'))
  assert.ok(!pathOf(small).some(step => step.includes('council')))
  const large = judge([WHOLE[0], WHOLE[3], WHOLE[6]], { path: 'Large change' })
  assert.ok(pathOf(large).includes('?veto-open'))
})

test('a contradiction is refused, with the first event that does not fit and why', () => {
  const judged = judge([
    WHOLE[0],
    WHOLE[1],
    ['2017-01-11', 'Rules Panel refuses'],
    ['2017-02-07', 'Council agrees'],
    WHOLE[6],
  ])
  assert.equal(judged.verdict, 'refused')
  assert.equal(judged.refusal?.event, 3)
  assert.match(
    judged.refusal?.says ?? '',
    /“Council agrees”, 7 February 2017, does not fit: this can happen at “Before the Council”; by what stands before, it stands at “Dropped”, which is an end\./,
  )
})

test('nobody is said to have appealed, or to have put something away, who is not told to', () => {
  const judged = judge([WHOLE[0], ['2017-02-01', 'Given up']])
  assert.equal(judged.verdict, 'refused')
  assert.equal(judged.refusal?.event, 1)
})

test('nobody is said to have approved what was rejected, where only the rejection is told', () => {
  const real = packOf('sec')
  const [edition] = real.editions
  const wordsOf = (wanted: string) =>
    edition?.modificationProcess.steps.find(({ outcome, key }) => outcome === wanted || key === wanted)?.words?.[0] ??
    ''
  const events = ['raise', 'reject-modification', 'implement'].map((step, n) => ({
    date: `2017-0${n + 1}-10`,
    text: wordsOf(step),
  }))
  const judged = judgeHistory(real, { reference: 'X', title: null, path: null, events, line: 1 }, TODAY)
  assert.deepEqual([judged.verdict, judged.refusal?.event], ['refused', 2])
})

test('a date that stands for none, or is still to come, is no event, and is flagged', () => {
  const judged = judge([
    ...WHOLE.slice(0, 3),
    ['1900-01-01', 'Council agrees'],
    ['1970-01-01', 'It stands'],
    ['2999-12-31', 'In the rules'],
    ['TBC', 'In the rules'],
    ['', 'In the rules'],
    ['2019-01-01', 'In the rules'],
    ['2017-02-30', 'In the rules'],
  ] as never)
  assert.equal(judged.state, 'before-rules-panel')
  assert.deepEqual(kindsOf(judged), [
    'no-date',
    'no-date',
    'no-date',
    'placeholder-date',
    'placeholder-date',
    'placeholder-date',
    'still-to-come',
  ])
})

test('a year that slipped is flagged, and neither corrected nor taken for another order', () => {
  const judged = judge([WHOLE[0], WHOLE[1], WHOLE[2], ['2016-01-11', 'Rules Panel agrees'], WHOLE[4]])
  assert.equal(judged.verdict, 'accepted')
  assert.deepEqual(kindsOf(judged), ['year-slip'])
  assert.equal(judged.steps[3]?.on, '2016-01-11')
})

test('a list from the newest to the oldest is read from its end', () => {
  const judged = judge(WHOLE.toReversed())
  assert.equal(judged.state, 'in-force')
  assert.deepEqual(kindsOf(judged), ['newest-first'])
})

test('what happened on one day may stand in any order', () => {
  const judged = judge([
    ['2016-08-01', 'Goes on trial'],
    ['2016-08-01', 'Idea handed in'],
  ])
  assert.equal(judged.verdict, 'accepted')
  assert.deepEqual(pathOf(judged).filter(step => !step.startsWith('?')).length, 2)
})

test('what is told of after a withdrawal is flagged and passed over; picked up again, it goes on where it was', () => {
  const withdrawn = [WHOLE[0], WHOLE[1], ['2016-10-01', 'Put away'], ['2016-12-01', 'Given up']] as const
  const judged = judge([...withdrawn, WHOLE[6]])
  assert.deepEqual([judged.verdict, judged.state], ['accepted', 'dropped'])
  assert.deepEqual(kindsOf(judged), ['after-withdrawal'])
  const adopted = judge([...withdrawn.slice(0, 3), ['2016-10-10', 'Picked up'], WHOLE[2]])
  assert.deepEqual([adopted.state, adopted.flags.length], ['before-rules-panel', 0])
})

test('words that no step has are passed over; a history of nothing else is refused', () => {
  const judged = judge([WHOLE[0], ['2016-08-15', 'Somebody sneezed']])
  assert.deepEqual([judged.verdict, judged.state], ['accepted', 'asked'])
  assert.deepEqual(kindsOf(judged), ['not-recognised'])
  assert.match(judge([['2016-08-15', 'Somebody sneezed']]).refusal?.says ?? '', /nothing can be told of it/)
  assert.equal(judge([]).verdict, 'refused')
})

test('a case of an earlier edition goes on under the one in force by then, and that is flagged', () => {
  const judged = judge([['2016-02-01', 'Asked'], WHOLE[1], WHOLE[2]])
  assert.equal(judged.verdict, 'accepted')
  assert.equal(judged.edition, '2016-07-01')
  assert.ok(kindsOf(judged).includes('edition-changed'))
  assert.ok(kindsOf(judge([['2014-02-01', 'Asked']])).includes('before-first-edition'))
})

test('two numbers for one modification, and one number told twice, are flagged at both', () => {
  const given = (reference: string, title: string) => ({
    reference,
    title,
    path: null,
    events: [{ date: '2016-08-01', text: 'Idea handed in' }],
    line: 1,
  })
  const all = judgeHistories(
    pack,
    [given('RC001', 'Kites'), given('RC002', 'kites!'), given('IDEA001', 'Balls'), given('Kite 7', 'Tails')],
    TODAY,
  )
  assert.deepEqual(all.map(kindsOf), [
    ['two-numbers', 'two-numbers'],
    ['two-numbers'],
    ['two-numbers'],
    ['not-a-reference'],
  ])
  const twice = judgeHistories(pack, [given('RC001', 'Kites'), given('RC001', 'Kites')], TODAY)
  assert.deepEqual(twice.map(kindsOf), [['reference-twice'], ['reference-twice']])
})

const events = fc.array(
  fc.tuple(
    fc.oneof(
      fc.integer({ min: 0, max: 700 }).map(n => new Date(Date.UTC(2016, 6, 1) + n * 864e5).toISOString().slice(0, 10)),
      fc.string(),
    ),
    fc.oneof(
      fc.constantFrom(...WHOLE.map(([, text]) => text), 'Put away', 'Picked up', 'Appealed', 'Sent back'),
      fc.string(),
    ),
  ),
  { maxLength: 8 },
)

test('whatever stands in a file, it is answered, and no accepted history has a step that its process does not have', () => {
  fc.assert(
    fc.property(events, drawn => {
      const judged = judge(drawn)
      let state: string | null = null
      for (const step of judged.steps) {
        assert.equal(step.from, state)
        state = step.to
      }
      assert.equal(judged.state, state)
      assert.equal(judged.verdict === 'refused', judged.refusal !== null)
    }),
    { numRuns: 60 },
  )
})
