import { capital } from '../capital.ts'
import type { Body } from './body.ts'
import type { Edition } from './pack.ts'

/**
 * A code that has each working group formed for its own work has the rules of such a group once, as those of a body. A group that is formed is a
 * body of that kind with seats of its own: `swap-group.12` is the one of the `swap-group` that was formed for 12.
 */
const MARK = '.'

/** The key of the group of this kind that is formed for a piece of work, by the reference of the work. */
export function keyOfGroup(kind: string, reference: string): string {
  return `${kind}${MARK}${reference.replaceAll(/[^A-Za-z0-9]+/g, '-')}`
}

export function isGroup(key: string): boolean {
  return key.includes(MARK)
}

/** The key of the body whose rules a body goes by: its own, or that of the kind of group that it is. */
export function kindOfBody(key: string): string {
  return key.split(MARK, 1)[0] ?? key
}

/** The rules of a body by its key. Those of a group are those of its kind, under its own name. */
export function findBody({ bodies }: Pick<Edition, 'bodies'>, key: string | null | undefined): Body | undefined {
  if (key == null) return undefined
  const kind = bodies.find(body => body.key === kindOfBody(key))
  return kind === undefined || !isGroup(key) ? kind : groupOf(kind, key)
}

function groupOf(kind: Body, key: string): Body {
  const named = (words: string): string => `${words} on ${key.slice(kind.key.length + MARK.length)}`
  const { name, shortName, inSentence, redGroupName } = kind
  return {
    ...kind,
    key,
    name: named(name),
    shortName: named(capital(shortName)),
    inSentence: named(inSentence),
    redGroupName: named(redGroupName),
  }
}

/** The bodies of the edition, and after them those groups that are among the keys. */
export function bodiesWith(edition: Pick<Edition, 'bodies'>, keys: readonly string[]): readonly Body[] {
  const groups = [...new Set(keys)].filter(isGroup).flatMap(key => findBody(edition, key) ?? [])
  return [...edition.bodies, ...groups]
}
