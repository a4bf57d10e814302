import type { Edition } from '../../../kit/pack/pack.ts'
import type { Code } from '../../../kit/pack/code.ts'
import { editionNow } from '../../../shell/house.ts'
import type { SelectItem } from '../../../shell/views/select.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Owner } from '../owner.ts'

/** Everybody who can have an action by the words of the code: organisations, bodies, functions, chairs. */
export function ownersOf(code: Code, edition: Edition): readonly Owner[] {
  return [
    ...code.organisations.map(({ key, shortName }) => ({ kind: 'organisation' as const, key, words: shortName })),
    ...edition.bodies.map(({ key, shortName }) => ({ kind: 'body' as const, key, words: shortName })),
    ...edition.functions.map(({ key, title }) => ({ kind: 'function' as const, key, words: title })),
    ...edition.bodies.flatMap(body =>
      body.seats.map(seat => ({ kind: 'seat' as const, key: `${body.key}/${seat.key}`, words: seat.title })),
    ),
  ]
}

export function ownerChoices(ask: Ask): readonly SelectItem[] {
  const { bodies } = editionNow(ask.house)
  return ownersOf(ask.house.pack.code, editionNow(ask.house)).map(({ kind, key, words }) => {
    const body = kind === 'seat' ? bodies.find(one => key.startsWith(`${one.key}/`)) : undefined
    return { value: `${kind}:${key}`, text: body === undefined ? words : `${words} (${body.shortName})` }
  })
}

/** The owner that was chosen in a form; undefined if none was, or none that there is. */
export function chosenOwner(ask: Ask, value: string | undefined): Owner | undefined {
  return ownersOf(ask.house.pack.code, editionNow(ask.house)).find(({ kind, key }) => `${kind}:${key}` === value)
}
