import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { got } from '../../../test/world-council.ts'
import { councilSeats, openDecisionsWorld } from '../../../test/world-decisions.ts'
import { readData, send, type Visit } from '../../../test/world-visit.ts'
import { packOf } from '../../../test/world.ts'
import type { Edition, Pack } from '../../kit/pack/pack.ts'
import { contextOf } from '../../shell/house.ts'
import { enterModification } from './acts/enter-modification.ts'

/** The fictional code, were its council to agree only with one voice. */
const pack: Pack = (({ editions, ...rest }: Pack) => ({ ...rest, editions: editions.map(withOneVoice) }))(packOf('toy'))
const world = await openDecisionsWorld({ parts: { pack } })
after(world.close)
const seatOf = await councilSeats(world)

function withOneVoice(edition: Edition): Edition {
  const { modificationProcess } = edition
  const steps = modificationProcess.steps.map(step =>
    step.key === 'council-agrees' ? { ...step, guards: ['unanimous' as const] } : step,
  )
  return { ...edition, modificationProcess: { ...modificationProcess, steps } }
}

let keys = 0
async function agree(reference: string, more: Readonly<Record<string, string | readonly string[]>>): Promise<Visit> {
  const asked = { verb: 'approve', text: 'kites for all', reference, outcome: 'approve-modification' }
  const address = `/meetings/${world.meeting}/items/${world.number}/decisions`
  return await send(world, address, { ...asked, ...more, _key: `one-voice-${(keys += 1)}` }, 'secretary')
}

async function enter(reference: string): Promise<void> {
  const entry = { reference, title: `Entered ${reference}`, state: 'before-council', path: 'large' }
  got(await enterModification(contextOf(world.house), entry))
}

const stateOf = async (reference: string) =>
  (await readData<{ state: string }>(world, `/modifications/${reference}`)).state
const both = (second: 'for' | 'against') => [
  `${seatOf('lender-1')}:for`,
  `${seatOf('lender-2')}:for`,
  `${seatOf('borrower-1')}:${second}`,
]

test('what needs one voice is not carried out by a vote at an item that one seat was against, and nothing of the decision stands', async () => {
  await enter('RC821')
  const split = await agree('RC821', { votes: both('against') })
  assert.match(split.problems.join(' '), /It needs a unanimous vote/)
  assert.equal(await stateOf('RC821'), 'before-council')
})

test('the same vote with nobody against carries it out, without evidence said beside it', async () => {
  await enter('RC822')
  const whole = await agree('RC822', { votes: both('for') })
  assert.equal(whole.status, 303, whole.problems.join(' '))
  assert.equal(await stateOf('RC822'), 'veto-open')
})
