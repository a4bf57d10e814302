import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { BANK_HOLIDAYS } from '../../kit/bank-holidays.ts'
import { runningClock } from '../../kit/pack/clock.ts'
import { editionInForce } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { loadPack } from '../../shell/packs/load-pack.ts'
import { continuedIn } from './edition-move.ts'
import { findStep, possibleSteps, type Standing } from './lifecycle.ts'
import { blankModification, type Modification, type TakenStep } from './modification.ts'
import { numberOf, referenceIn } from './numbering.ts'
import { type Acting, checkMayKeep } from './roles.ts'
import { checkInputs } from './step-input.ts'
import { afterStep } from './step-taken.ts'
import { readingOf } from './vocabulary.ts'
import { hasClosed } from './window.ts'

const loaded = loadPack(join(import.meta.dirname, '../../../codes/toy'))
if (!loaded.ok) throw new Error('the pack is well formed')
const pack = loaded.value
const inForce = editionInForce(pack, '2016-12-05')
if (!inForce.ok) throw new Error('the code has an edition')
const edition = inForce.value
const process = edition.modificationProcess
const clocks = Object.fromEntries(
  Object.entries(edition.clocks).map(([key, clock]) => [key, runningClock(clock, pack.code)]),
)
const idea = blankModification(edition.from, 'ordinary', 'Swaps')

function standing(state: string, more: Partial<Modification> = {}, now = '2016-12-05T09:00:00.000Z'): Standing {
  const around = { today: now.slice(0, 10), now, calendar: BANK_HOLIDAYS, clocks, answers: new Map() }
  return { process, state, modification: { ...idea, ...more }, around }
}

function took(step: string, from: string, to: string, on: string): TakenStep {
  const ground = { authority: null, reason: null, clause: null, overridden: [], source: 'here' as const }
  return { step, says: step, from, to, on, ...ground }
}

const shown = { on: '2016-12-01', says: 'Annex 1', by: 'Code Secretary' }

/** Takes a step that lacks nothing. */
function step(from: Standing, key: string, given = {}, on = '2016-12-05') {
  const found = findStep(from, key)
  assert.ok(found.ok, key)
  assert.deepEqual(found.value.lacks, [], key)
  return afterStep(from, found.value, given, { on, authority: 'TC-001/D1' })
}

describe('what can be done with a modification', () => {
  test('each step says what it still lacks before it is tried, with the clause', () => {
    const tryOut = possibleSteps(standing('asked')).find(({ step: { key } }) => key === 'try-out')
    assert.deepEqual(
      tryOut?.lacks.map(({ reason, clause }) => [reason, clause]),
      [['statements-complete', '7.3']],
    )
    const ready = possibleSteps(standing('asked', { evidence: { 'statements-complete': shown } }))
    assert.deepEqual(ready.find(({ step: { key } }) => key === 'try-out')?.lacks, [])
  })

  test('a step of another state is refused with the states from which it can be taken', () => {
    const found = findStep(standing('asked'), 'write-up')
    assert.equal(found.ok ? '' : found.refusals[0]?.reason, 'not-in-this-state')
    assert.match(found.ok ? '' : (found.refusals[0]?.says ?? ''), /stands at “On trial”/)
    assert.equal(findStep(standing('asked'), 'sell').ok, false)
  })

  test('the path decides where the same step leads, and without a path it leads nowhere', () => {
    const carried = (path: string | null): Standing => {
      const at = standing('before-rules-panel', { path })
      return { ...at, around: { ...at.around, ballot: 'carried' } }
    }
    assert.equal(step(carried('small'), 'panel-agrees').state, 'agreed-appealable')
    assert.equal(step(carried('large'), 'panel-agrees').state, 'before-council')
    const unknown = findStep(carried(null), 'panel-agrees')
    assert.deepEqual(unknown.ok && unknown.value.lacks.map(({ reason }) => reason), ['path-set'])
  })

  test('what another room knows is asked there, and no evidence takes its place', () => {
    const at = standing('on-trial')
    const answers = new Map<string, Verdict>([
      ['legal-text-attached', granted()],
      ['solutions-listed', refused({ reason: 'two-missing', says: 'Two are missing.' })],
    ])
    const asked = { ...at, around: { ...at.around, answers } }
    const lacks = (of: Standing) => possibleSteps(of).find(({ step: { key } }) => key === 'write-up')?.lacks
    assert.deepEqual(
      lacks(asked)?.map(({ says }) => says),
      ['Two are missing.'],
    )
    const evidence = { 'solutions-listed': shown, 'legal-text-attached': shown }
    assert.equal(lacks({ ...asked, modification: { ...idea, evidence } })?.length, 1)
    assert.equal(lacks(standing('on-trial', { evidence }))?.length, 2)
  })

  test('what follows from the record cannot be shown by evidence', () => {
    const at = standing('agreed', { evidence: { 'implementation-date-reached': shown } })
    const found = findStep(at, 'put-into-rules')
    assert.deepEqual(found.ok && found.value.lacks.map(({ reason }) => reason), ['implementation-date-reached'])
  })
})

describe('what a step leaves behind', () => {
  test('a window opens with the state, and closes by itself at its instant', () => {
    const at = standing('before-rules-panel', { path: 'small' })
    const after = step({ ...at, around: { ...at.around, ballot: 'carried' } }, 'panel-agrees')
    // Five working days, counting the first: the 5th to the 9th.
    assert.equal(after.content.window?.closesOn, '2016-12-09')
    assert.equal(after.content.window?.closesAt, '2016-12-10T00:00:00.000Z')
    const window = after.content.window
    assert.ok(window !== null)
    assert.equal(hasClosed(window, '2016-12-09T23:59:59.999Z'), false)
    assert.equal(hasClosed(window, '2016-12-10T00:00:00.000Z'), true)
    const stands = step(standing('agreed-appealable', after.content), 'let-it-stand', {}, '2016-12-10')
    assert.equal(stands.state, 'agreed')
    assert.equal(stands.content.window, null)
  })

  test('a time of day belongs to the window', () => {
    const after = step(standing('before-council'), 'council-agrees')
    assert.equal(after.content.window?.closesAt, '2016-12-19T12:00:00.000Z')
  })

  test('what is adopted goes back to where it stood when it was withdrawn', () => {
    const away = step(standing('on-trial'), 'put-away')
    assert.equal(away.state, 'put-away')
    const back = step(standing('put-away', away.content), 'pick-up', { proposer: 'Kite Club' })
    assert.equal(back.state, 'on-trial')
    assert.equal(back.content.proposer?.words, 'Kite Club')
  })

  test('the former title stays, the original comes first, and a date that moves keeps the one before', () => {
    assert.deepEqual(step(standing('asked'), 'rename', { title: 'Exchanges' }).content.formerTitles, ['Swaps'])
    const more = step(standing('on-trial'), 'add-alternative', { alternative: 'By post' }).content.solutions
    assert.deepEqual(
      more.map(({ key }) => key),
      ['original', 'alternative-1'],
    )
    const set = step(standing('agreed'), 'set-day', { 'implementation-date': '2017-02-01', reason: 'Ready' }).content
    const given = { 'implementation-date': '2017-03-01', reason: 'Not ready' }
    const [moved] = step(standing('agreed', set), 'set-day', given).content.implementation
    assert.deepEqual([moved?.on, moved?.before, moved?.reason], ['2017-03-01', '2017-02-01', 'Not ready'])
    const part = { ...given, part: 'Appendix 2' }
    assert.equal(step(standing('agreed', set), 'set-day', part).content.implementation.length, 2)
  })

  test('a challenge comes too late once its time has run out', () => {
    const taken = [took('try-out', 'asked', 'on-trial', '2016-11-21')]
    const lacks = (now: string) => {
      const found = findStep(standing('on-trial', { path: 'small', taken }, now), 'challenge-path')
      return found.ok ? found.value.lacks.map(({ reason }) => reason) : ['none']
    }
    assert.deepEqual(lacks('2016-12-05T23:59:59.999Z'), [])
    assert.deepEqual(lacks('2016-12-06T00:00:00.000Z'), ['too-late'])
  })
})

describe('what is asked of whoever takes a step', () => {
  const row = (key: string) => process.steps.find(step => step.key === key) ?? assert.fail(key)
  const reasons = (key: string, given: Parameters<typeof checkInputs>[2]) => {
    const verdict = checkInputs(process, row(key), given)
    return verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason)
  }

  test('all that it asks for is given, and nothing else', () => {
    assert.deepEqual(reasons('change-path', {}), ['path-missing', 'reason-missing'])
    assert.deepEqual(reasons('change-path', { path: 'large', reason: 'It costs.' }), [])
    assert.deepEqual(reasons('write-up', { title: 'X' }), ['not-asked-for'])
    assert.deepEqual(reasons('change-path', { path: 'sideways', reason: 'It costs.' }), ['no-such-path'])
    assert.deepEqual(reasons('set-day', { 'implementation-date': '2017-02-30', reason: 'x' }), ['not-a-date'])
  })
})

describe('numbers, words and editions', () => {
  test('an idea has its own reference, and keeps its digits when it becomes a rule change', () => {
    assert.equal(referenceIn(edition, 'asked', 7), 'IDEA007')
    assert.equal(referenceIn(edition, 'on-trial', 7), 'RC007')
    assert.equal(numberOf(edition, 'IDEA007'), 7)
    assert.equal(numberOf(edition, 'RC007'), 7)
    assert.equal(numberOf(edition, 'XX7'), undefined)
  })

  test('the words of a register are recognised, the longest first', () => {
    assert.deepEqual(readingOf(edition, '  Rules Panel agrees (12 votes)').steps, ['panel-agrees'])
    assert.deepEqual(readingOf(edition, 'IDEA HANDED IN').steps, ['ask'])
    assert.deepEqual(readingOf(edition, 'It rained').steps, [])
  })

  test('a case that is moved goes on in the state that the new edition says, or stays where it is', () => {
    const moved = continuedIn(edition, 'before-council', { ...idea, path: 'council' }, '2016-12-05')
    assert.ok(moved.ok)
    assert.equal(moved.value.state, 'before-council')
    // The path of the old edition is none of the new one.
    assert.equal(moved.value.content.path, null)
    assert.equal(continuedIn(edition, 'nowhere', idea, '2016-12-05').ok, false)
  })
})

test('a proposer says what it is about until it has ended, and whoever keeps the register says it after that too', () => {
  const proposer = { words: 'Kite Club', party: 'p1', isRegulator: false, body: null }
  const mayKeep = (state: string, acting: Partial<Acting>) =>
    checkMayKeep(
      edition,
      { isSystem: false, functions: [], ...acting },
      {
        record: { state },
        content: { ...idea, proposer },
      },
    ).ok
  assert.deepEqual(
    ['asked', 'dropped'].map(state => mayKeep(state, { functions: ['party-contact'], speaksFor: 'p1' })),
    [true, false],
  )
  assert.ok(mayKeep('dropped', { functions: ['secretary'] }))
})
