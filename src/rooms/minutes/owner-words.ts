import type { Body } from '../../kit/pack/body.ts'
import type { Code } from '../../kit/pack/code.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { Owner } from '../actions/door.ts'

export type OwnerChoice = Readonly<{ value: string; owner: Owner; names: readonly string[] }>

/** Everybody who can be given something to do at a meeting of a body: never a person, but a seat, a function, an organisation or a body. */
export function ownersAt(code: Code, edition: Edition, body: Body | undefined): readonly OwnerChoice[] {
  return [
    ...(body?.seats ?? []).map(({ key, title, isChair }) =>
      choice('seat', `${body?.key}/${key}`, title, isChair ? [edition.words.chair, `${body?.shortName} Chair`] : []),
    ),
    ...edition.functions.map(({ key, title }) => choice('function', key, title)),
    ...code.organisations.map(({ key, name, shortName }) => choice('organisation', key, shortName, [name])),
    ...edition.bodies.map(({ key, name, shortName, inSentence }) => choice('body', key, shortName, [name, inSentence])),
  ]
}

function choice(kind: Owner['kind'], key: string, words: string, more: readonly string[] = []): OwnerChoice {
  return { value: `${kind}:${key}`, owner: { kind, key, words }, names: [words, ...more].map(name => plain(name)) }
}

/** Who is meant by the words of old minutes, with or without the short title of the code before them. */
export function ownerNamed(owners: readonly OwnerChoice[], code: Code, words: string): Owner | undefined {
  const wanted = [plain(words), plain(words).replace(`${plain(code.shortTitle)} `, '')]
  return owners.find(({ names }) => names.some(name => wanted.includes(name)))?.owner
}

/** Who is meant by a choice of a form. */
export function ownerChosen(
  code: Code,
  edition: Edition,
  body: Body | undefined,
  value: string | undefined,
): Owner | undefined {
  return ownersAt(code, edition, body).find(choice => choice.value === value)?.owner
}

function plain(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/^the\s+/, '')
}
