import type { House } from '../house.ts'
import { identifyPerson, type Reader } from './reader.ts'

/** The readers that these persons are now, by the same rules by which each of them is let in; those that are no persons are left out. */
export async function identifyPersons(house: House, persons: readonly string[]): Promise<readonly Reader[]> {
  const readers: Reader[] = []
  for (const person of persons) readers.push(await identifyPerson(house, person))
  return readers.filter(({ person }) => person !== undefined)
}
