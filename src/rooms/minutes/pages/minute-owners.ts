import type { Owner } from '../../actions/door.ts'
import type { MinuteView } from './minute-view.ts'

export type OwnerChoice = Readonly<{ value: string; owner: Owner }>

/** Everybody who can be given something to do at a meeting of this body: never a person, but a seat, a function, an organisation or a body. */
export function ownersOf({ ask, edition, body }: Pick<MinuteView, 'ask' | 'edition' | 'body'>): readonly OwnerChoice[] {
  const owners: readonly Owner[] = [
    ...body.seats.map(({ key, title }): Owner => ({ kind: 'seat', key: `${body.key}/${key}`, words: title })),
    ...edition.functions.map(({ key, title }): Owner => ({ kind: 'function', key, words: title })),
    ...ask.house.pack.code.organisations.map(
      ({ key, shortName }): Owner => ({ kind: 'organisation', key, words: shortName }),
    ),
    ...edition.bodies.map(({ key, shortName }): Owner => ({ kind: 'body', key, words: shortName })),
  ]
  return owners.map(owner => ({ value: `${owner.kind}:${owner.key}`, owner }))
}

export function ownerChosen(
  view: Pick<MinuteView, 'ask' | 'edition' | 'body'>,
  value: string | undefined,
): Owner | undefined {
  return ownersOf(view).find(choice => choice.value === value)?.owner
}
