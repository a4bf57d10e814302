import { findBody } from '../../../kit/pack/group-body.ts'
import { editionNow } from '../../../shell/house.ts'
import { bodyGroup } from '../../../shell/ledger/audience.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Owner, ownerHolds } from '../owner.ts'

/**
 * Does the reader answer for it, as far as a page can tell? For a seat every member of its body may try: the act asks who sits on it.
 */
export function holdsAsReader(ask: Ask, owner: Owner): boolean {
  const { reader, context, house } = ask
  const [body = ''] = owner.key.split('/')
  const isIn = (who: string) => reader.isIn(bodyGroup(who, body))
  if (owner.kind === 'body') return isIn('chair-of-the-body')
  if (owner.kind === 'seat') return isIn('members-of-the-body') || isIn('alternates-of-the-body')
  return ownerHolds(owner, context.actor, editionNow(house).functions, [])
}

/** The owners in whose place the reader stands, as `kind:key`: the person, functions, their organisations, bodies in the chair. */
export function ownersOfReader(ask: Ask): readonly string[] {
  const { person } = ask.reader
  if (person === undefined) return []
  const edition = editionNow(ask.house)
  const { functions } = edition
  const held = functions.filter(({ key }) => person.functions.includes(key))
  const chaired = ask.reader.actor.capacities.flatMap(({ key }) =>
    key.startsWith('chair:') ? (findBody(edition, key.slice('chair:'.length)) ?? []) : [],
  )
  return [
    `person:${person.id}`,
    ...held.map(({ key }) => `function:${key}`),
    ...held.flatMap(({ organisation }) => (organisation === undefined ? [] : [`organisation:${organisation}`])),
    ...chaired.map(({ key }) => `body:${key}`),
    ...chaired.flatMap(({ key, seats }) =>
      seats.filter(({ isChair }) => isChair).map(seat => `seat:${key}/${seat.key}`),
    ),
  ]
}
