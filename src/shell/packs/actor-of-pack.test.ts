import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkActor, roleInWords } from '../../kit/pack/actor.ts'
import { checkStep, type LifecycleRow } from '../../kit/pack/lifecycle.ts'
import { type Edition, getEdition, getLifecycle } from '../../kit/pack/pack.ts'
import { loadPack } from './load-pack.ts'

const edition = getToyEdition()

test('the secretary or the chair opens a meeting', () => {
  assert.equal(checkActor(edition, openMeeting(), ['secretary']).ok, true)
  assert.equal(checkActor(edition, openMeeting(), ['member', 'chair']).ok, true)
})

test('anybody else is told who does, and under which clause', () => {
  assert.deepEqual(checkActor(edition, openMeeting(), ['member']), {
    ok: false,
    refusals: [
      {
        reason: 'not-by-you',
        says: 'This is done by the Code Secretary or the chair of the body. Ask one of them, or sign in as one if you are.',
        clause: '5.1',
      },
    ],
  })
})

test('somebody without any role may do nothing', () => {
  assert.equal(checkActor(edition, openMeeting(), []).ok, false)
})

test('a function is called by the title that the code gives it', () => {
  assert.equal(roleInWords(edition, 'toy-inspector'), 'the Toy Inspector')
  assert.equal(roleInWords(edition, 'owner'), 'the owner')
})

function openMeeting(): LifecycleRow {
  const step = checkStep(getLifecycle(edition, 'meeting'), 'open-meeting', 'papers-issued')
  assert.ok(step.ok)
  return step.value.row
}

function getToyEdition(): Edition {
  const verdict = loadPack(join(import.meta.dirname, '../../../codes/toy'))
  if (!verdict.ok) throw new Error(verdict.refusals.map(({ says }) => says).join('\n'))
  return getEdition(verdict.value, '2016-07-01')
}
