import type { Owner as Told } from '../kit/pack/demonstration-record.ts'
import type { Owner } from '../rooms/actions/door.ts'
import { getKnown, type Stage } from './stage.ts'

/** Whom the facts name as the owner of an action, as the record names owners. */
export function ownerOf({ house, edition, facts, persons }: Stage, told: Told): Owner {
  if ('organisation' in told) {
    const { key, shortName } = getOne(house.pack.code.organisations, told.organisation)
    return { kind: 'organisation', key, words: shortName }
  }
  if ('body' in told) {
    const { key, shortName } = getOne(edition.bodies, told.body)
    return { kind: 'body', key, words: shortName }
  }
  // Persons of a demonstration are called by their roles.
  return { kind: 'person', key: getKnown(persons, told.person), words: getOne(facts.persons, told.person).name }
}

function getOne<T extends Readonly<{ key: string }>>(list: readonly T[], key: string): T {
  const found = list.find(each => each.key === key)
  if (found === undefined) throw new Error(`The demonstration names ${key}, and there is no such thing.`)
  return found
}
