import assert from 'node:assert/strict'
import { appointToSeat } from '../src/rooms/bodies/door.ts'
import { enterPerson } from '../src/rooms/people/door.ts'
import { attachDocument } from '../src/rooms/modifications/acts/attach-document.ts'
import { enterModification } from '../src/rooms/modifications/acts/enter-modification.ts'
import type { EarlierModification } from '../src/rooms/modifications/door.ts'
import { contextOf } from '../src/shell/house.ts'
import { type CouncilKey, got, seatTheCouncil } from './world-council.ts'
import { readData, send, type Visit } from './world-visit.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'

/** What the page of a modification says to a machine. */
export type ModificationAsRead = Readonly<{
  reference: string
  state: string
  stateInWords: string
  title: string | null
  path: string | null
  version: number
  nextOn: string | null
  owedBy: string | null
  aliases: readonly string[]
  formerTitles: readonly string[]
  possible: readonly Readonly<{ step: string; isForReader: boolean; lacks: readonly Readonly<{ reason: string }>[] }>[]
  taken: readonly Readonly<{ step: string; says: string; on: string; overridden: readonly string[] }>[]
  links: readonly Readonly<{ how: string; direction: string; reference: string }>[]
  ballots: readonly Readonly<{ reference: string; state: string; outcome: string | null; solution: string | null }>[]
  window: Readonly<{ closesAt: string }> | null
  proposer: Readonly<{ words: string; party: string | null }> | null
  solutions: readonly Readonly<{ key: string; by: string; body?: string }>[]
}>

/** The council's world on 5 December 2016, and what tests do with modifications in it. */
export async function openModificationsWorld(options: WorldOptions = {}) {
  const world = await openWorld({ at: '2016-12-05T09:00:00.000Z', ...options })
  await seatTheCouncil(world)
  let keys = 0
  const key = (): string => `modification-${(keys += 1)}`
  const act = async (
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    as: CouncilKey = 'secretary',
  ) => await send(world, `/modifications${path}`, { _key: key(), ...fields }, as)
  return {
    world,
    act,
    read: async (reference: string, as?: CouncilKey) =>
      await readData<ModificationAsRead>(world, `/modifications/${reference}`, as),
    raise: async (title: string, more: Readonly<Record<string, string>> = {}, as: CouncilKey = 'secretary') =>
      referenceFrom(await act('', { title, proposer: 'Toybox Library', ...more }, as)),
    step: async (
      reference: string,
      name: string,
      fields: Readonly<Record<string, string>> = {},
      as: CouncilKey = 'secretary',
    ) => await act(`/${reference}/steps/${name}`, fields, as),
    /** Attaches the new wording, and lists what was considered: what a report needs. */
    readyForReport: async (reference: string) => {
      const considered = { what: 'Leave it as it is', by: 'Swap Working Group', outcome: 'It does not help.' }
      assert.equal((await act(`/${reference}/considered`, considered)).status, 303)
      await attachWording(world, reference)
    },
    /** One that was begun elsewhere, in its state. */
    atState: async (reference: string, state: string, more: Partial<EarlierModification> = {}) =>
      await enterAt(world, reference, state, more),
  }
}

function referenceFrom({ status, location, problems }: Visit): string {
  assert.equal(status, 303, problems.join(' '))
  return (location ?? '').replace('/modifications/', '')
}

async function attachWording(world: World, modification: string) {
  const file = { name: 'rule.md', bytes: Buffer.from('Kites are lent in rain.') }
  const wording = { type: 'new-wording', title: 'Rule 5 as it is to be', classification: 'white' } as const
  got(await attachDocument(contextOf(world.house), { modification, ...wording, ...file }))
}

async function enterAt(world: World, reference: string, state: string, more: Partial<EarlierModification>) {
  const entry = { reference, title: `Entered ${reference}`, state, ...more }
  return got(await enterModification(contextOf(world.house), entry))
}

/** Fills the Rules Panel: beside the lender who sits there, another one, and both borrowers. */
export async function seatTheRulesPanel(world: World): Promise<void> {
  const seats = [
    ['lender', 2],
    ['borrower', 1],
    ['borrower', 2],
  ] as const
  for (const [order, [seat, number]] of seats.entries()) {
    const name = `Rules Panel ${seat} ${number}`
    const signIn = { group: 'Everybody', order: 900 + order, says: name }
    const entered = { name, email: null, functions: [], party: null, organisation: null, signIn }
    const person = got(await enterPerson(contextOf(world.house), entered))
    const asked = { body: 'rules-panel', seat, number, person, from: '2016-07-01', role: 'member' } as const
    got(await appointToSeat(contextOf(world.house), asked))
  }
}
