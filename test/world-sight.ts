import { readData, send } from './world-visit.ts'
import type { CouncilKey } from './world-council.ts'
import type { World } from './world.ts'

/** The day on which a class that was given in a test is looked at again. */
export const REVIEW = '2017-03-31'

/** What the page of sight of a record tells. */
export type Sight = Readonly<{
  id: string
  version: number
  classification: string
  who: readonly string[]
  others: readonly string[]
  names?: readonly string[]
  grants?: readonly Readonly<{ id: string; version: number; state: string; name: string; covers: readonly string[] }>[]
  reclassifications?: readonly Readonly<{
    id: string
    version: number
    state: string
    reviewOn: string
    carried: number
  }>[]
  readings?: readonly Readonly<{
    name: string
    address: string
    times: number
    did: string
    there?: Readonly<{ text: string; href: string }>
  }>[]
  transmissions?: readonly unknown[]
}>

export async function readSight(world: World, id: string, as?: CouncilKey, query = ''): Promise<Sight> {
  return await readData<Sight>(world, `/records/${id}/sight${query}`, as)
}

/** The secretary asks for another class. */
export async function askForClass(world: World, id: string, classification: string) {
  const fields = { classification, reason: 'It names who lost what.', owner: 'secretary', reviewOn: REVIEW }
  return await send(world, `/records/${id}/reclassification`, fields, 'secretary')
}

/** Somebody asks that a person is let in. */
export async function askForGrant(
  world: World,
  id: string,
  person: string,
  fields: Readonly<Record<string, string>> = {},
  as: CouncilKey = 'secretary',
) {
  const asked = { person, reason: 'Advises on kites.', until: '2016-12-20', ...fields }
  return await send(world, `/records/${id}/grants`, asked, as)
}
