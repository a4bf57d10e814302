import { CLASSIFICATIONS } from '../../kit/classification.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { Refusal } from '../../kit/verdict.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { Named, Recommendation } from './paper.ts'

/** Somebody who may be chosen as author or sponsor. */
export type NamedChoice = Readonly<{ value: string; text: string; named: Named }>

/** The reader himself in his capacity, then functions, organisations and bodies; and whoever is named now, if he is none of these. */
export function namedChoices(ask: Ask, ...current: readonly (Named | null)[]): readonly NamedChoice[] {
  const { reader, edition, house } = ask
  const own: readonly Named[] =
    reader.person === undefined ? [] : [{ kind: 'person', key: reader.person.id, words: reader.actor.capacity }]
  const known: readonly Named[] = [
    ...edition.functions.map(({ key, title }) => ({ kind: 'function', key, words: title }) as const),
    ...house.pack.code.organisations.map(({ key, name }) => ({ kind: 'organisation', key, words: name }) as const),
    ...edition.bodies.map(({ key, name }) => ({ kind: 'body', key, words: name }) as const),
  ]
  const all = [...current.flatMap(named => named ?? []), ...own, ...known]
  const unique = all.filter((named, n) => all.findIndex(other => valueOfNamed(other) === valueOfNamed(named)) === n)
  return unique.map(named => ({ value: valueOfNamed(named), text: textOf(named, own), named }))
}

/** `function:secretary`: how a form says whom it means. */
export function valueOfNamed({ kind, key }: Named): string {
  return `${kind}:${key}`
}

function textOf({ kind, key, words }: Named, own: readonly Named[]): string {
  return own.some(me => me.kind === kind && me.key === key) ? `Myself (${words})` : words
}

export function findNamed(choices: readonly NamedChoice[], value: string | undefined): Named | undefined {
  return choices.find(choice => choice.value === value)?.named
}

export const NO_SUCH_NAME: Refusal = {
  reason: 'no-such-author',
  says: 'Choose the author from the list: yourself, a function, an organisation or a body.',
  field: 'author',
}

/** A row of the form for recommendations, filled in or not. */
export type Row = Recommendation

/** The rows as they were sent, blank ones too, so that each keeps its place. */
export function rowsSent(verbs: unknown, texts: unknown): readonly Row[] {
  const [wordsOf, textsOf] = [textsIn(verbs), textsIn(texts)]
  return textsOf.map((text, n) => ({ verb: wordsOf[n] ?? '', text }))
}

/** The texts of a field that is sent several times. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.map(String) : []
}

export function classChoices({ classification: { classes } }: Edition) {
  return CLASSIFICATIONS.map(value => ({ value, text: classes[value].name, hint: classes[value].handling }))
}
