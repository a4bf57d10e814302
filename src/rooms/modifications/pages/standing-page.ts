import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { possibleSteps, type PossibleStep, type Standing } from '../lifecycle.ts'
import type { Modification } from '../modification.ts'
import { checkMayKeep, checkMayTake, keepsRegister, rolesTo } from '../roles.ts'
import { editionFollowed, standingOf } from '../store-standing.ts'

/** Where it stands, as this reader may know: what other rooms answer, they answer by what the reader may see. They are asked at once. */
export async function standingTogether(ask: Ask, kept: Kept<Modification>): Promise<Standing> {
  const { pack, calendar, offers } = ask.house
  return await standingOf({ pack, calendar, offers, now: ask.now, read: ask.read, asksAtOnce: true }, kept)
}

/** The steps from here, and whether this reader may take each. The system takes its own, so nobody is offered those. */
export function offeredSteps(
  ask: Ask,
  kept: Kept<Modification>,
  standing: Standing,
): readonly (PossibleStep & Readonly<{ isForReader: boolean }>)[] {
  const edition = editionFollowed(ask.house.pack, kept)
  const roles = rolesTo(edition, actingAs(ask), kept.content)
  return possibleSteps(standing).map(possible => ({
    ...possible,
    isForReader: ask.reader.person !== undefined && checkMayTake(edition, possible.step, roles).ok,
  }))
}

export function actingAs({ reader, context }: Ask) {
  return { isSystem: false, functions: context.actor.functions, speaksFor: reader.actor.party }
}

/** May the reader raise one? A page that shows the past lets nobody do anything. */
export function mayRaise(ask: Ask): boolean {
  const step = ask.edition.modificationProcess.steps.find(({ from }) => from.length === 0)
  if (step === undefined || ask.asAt !== undefined || ask.reader.person === undefined) return false
  return checkMayTake(ask.edition, step, rolesTo(ask.edition, actingAs(ask), undefined)).ok
}

/** May the reader say what it is about? */
export function mayDescribe(ask: Ask, kept: Kept<Modification>): boolean {
  const edition = editionFollowed(ask.house.pack, kept)
  return ask.asAt === undefined && ask.reader.person !== undefined && checkMayKeep(edition, actingAs(ask), kept).ok
}

/** Does the reader keep the register? */
export function mayKeep(ask: Ask): boolean {
  return ask.asAt === undefined && ask.reader.person !== undefined && keepsRegister(ask.edition, actingAs(ask))
}

/** May the reader take a step that still lacks something? */
export function mayOverride(ask: Ask, kept: Kept<Modification>): boolean {
  const edition = editionFollowed(ask.house.pack, kept)
  const roles = rolesTo(edition, actingAs(ask), kept.content)
  return edition.modificationProcess.overrides.by.some(role => roles.includes(role))
}
