import type { Edition } from '../../kit/pack/pack.ts'
import { granted, refused, require, type Verdict } from '../../kit/verdict.ts'

const KEEPERS: readonly string[] = ['secretariat', 'code-administrator']

/** Registers are kept by whoever holds a function of the secretariat or of the code's administrator; what was there before, the system enters. */
export function checkKeepsRegisters(
  edition: Edition,
  actor: Readonly<{ isSystem: boolean; functions: readonly string[] }>,
): Verdict {
  if (actor.isSystem || keepsRegisters(edition, actor.functions)) return granted()
  const titles = edition.functions.filter(({ kind }) => KEEPERS.includes(kind)).map(({ title }) => title)
  const says = `Registers are kept by the ${titles.join(' or the ')}. Ask one of them.`
  return refused({ reason: 'not-by-you', says })
}

export function keepsRegisters(edition: Edition, functions: readonly string[]): boolean {
  return edition.functions.some(({ key, kind }) => KEEPERS.includes(kind) && functions.includes(key))
}

export function checkTitle(title: string): Verdict {
  return require(title !== '', { reason: 'title-missing', says: 'Give it a title.', field: 'title' })
}
