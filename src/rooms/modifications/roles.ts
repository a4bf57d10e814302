import { findBody } from '../../kit/pack/group-body.ts'
import type { ActingFunction } from '../../kit/pack/capacity.ts'
import { findState } from '../../kit/pack/modification-process.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { ProcessStep } from '../../kit/pack/modification-step.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Modification, TakenStep } from './modification.ts'

/** Who acts, as far as the process asks. */
export type Acting = Readonly<{
  isSystem: boolean
  functions: readonly string[]
  /** The identifier of the party that the person speaks for. */
  speaksFor?: string | null | undefined
}>

/**
 * As what somebody may take steps of this modification.
 *
 * In English:
 * - by the functions that the person has;
 * - as a party, if one of them is to speak for one in this: the other contacts of a party only draft;
 * - as its proposer, if that party proposed it and one of them is to speak for it; or as the regulator, if the regulator did;
 * - the clock takes the steps that are its own.
 */
export function rolesTo(
  edition: Edition,
  { isSystem, functions, speaksFor }: Acting,
  modification: Pick<Modification, 'proposer'> | undefined,
): readonly string[] {
  const held = edition.functions.filter(({ key }) => functions.includes(key))
  const has = (kind: ActingFunction['kind']): boolean => held.some(known => known.kind === kind)
  const speaks = held.some(known => speakersIn(edition).includes(known))
  const proposer = modification?.proposer
  const isProposer =
    (speaks && proposer?.party != null && proposer.party === speaksFor) ||
    (proposer?.isRegulator === true && has('regulator'))
  return [
    ...held.map(({ key }) => key),
    ...(speaks ? ['party'] : []),
    ...(isProposer ? ['proposer'] : []),
    ...(isSystem ? ['system'] : []),
  ]
}

/** The contacts of a party who speak for it in this, as its code has it. */
export function speakersIn({ functions, modificationProcess: { partySpeaks } }: Edition): readonly ActingFunction[] {
  return functions.filter(({ key, kind }) => kind === 'party-contact' && partySpeaks?.by.includes(key) !== false)
}

/** May somebody in these capacities take the step? */
export function checkMayTake(edition: Edition, { by, says }: ProcessStep, roles: readonly string[]): Verdict {
  if (by.some(role => roles.includes(role))) return granted()
  const who = by.filter(role => role !== 'system').map(role => nameOfRole(edition, role))
  return refused({
    reason: 'not-for-you',
    says:
      who.length === 0
        ? `“${says}” comes by itself, when the time has run out.`
        : `“${says}” is for ${who.join(', or ')}. Ask there.`,
  })
}

/** A body, a function or a role, as a sentence has it. */
export function nameOfRole(edition: Edition, role: string): string {
  if (role === 'proposer') return 'the proposer'
  if (role === 'party') return `a ${edition.words.party}`
  if (role === 'system') return 'the clock'
  const body = findBody(edition, role)
  if (body !== undefined) return body.inSentence
  const acting = edition.functions.find(({ key }) => key === role)
  return acting === undefined ? role.replaceAll('-', ' ') : `the ${acting.title}`
}

/** The body that these words name, if they name one. */
export function bodyNamed(edition: Edition, words: string): string | null {
  return edition.bodies.find(({ name, shortName, key }) => [name, shortName, key].includes(words))?.key ?? null
}

/** May somebody say what a modification is about? Whoever keeps the register may, and its proposer until it has ended. */
export function checkMayKeep(
  edition: Edition,
  acting: Acting,
  { record, content }: Readonly<{ record: Readonly<{ state: string }>; content: Modification }>,
): Verdict {
  const isOver = findState(edition.modificationProcess, record.state)?.isFinal === true
  const isForProposer = !isOver && rolesTo(edition, acting, content).includes('proposer')
  return isForProposer || keepsRegister(edition, acting)
    ? granted()
    : refused(notAKeeper(edition, isOver ? ', since it has ended' : ', or for its proposer'))
}

/** The steps by which somebody in these capacities determined what was put before him: the letters that convey them are his to attach. */
export function determinedBy(edition: Edition, acting: Acting, modification: Modification): readonly TakenStep[] {
  const roles = rolesTo(edition, acting, modification)
  const own = edition.modificationProcess.steps.filter(({ decidedBy }) => roles.includes(decidedBy ?? ''))
  return modification.taken.filter(({ step }) => own.some(({ key }) => key === step))
}

/** May somebody say what shows that a step can be taken? Whoever keeps the register may. */
export function checkMayShow(edition: Edition, acting: Acting): Verdict {
  return keepsRegister(edition, acting) ? granted() : refused(notAKeeper(edition, ''))
}

/** The secretariat and the administrator of the code keep the register. */
export function keepsRegister({ functions }: Edition, { isSystem, functions: held }: Acting): boolean {
  const keepers = functions.filter(({ kind }) => kind === 'secretariat' || kind === 'code-administrator')
  return isSystem || keepers.some(({ key }) => held.includes(key))
}

function notAKeeper({ functions }: Edition, more: string) {
  const keeper = functions.find(({ kind }) => kind === 'code-administrator') ?? functions[0]
  return { reason: 'not-for-you', says: `This is for the ${keeper?.title ?? 'administrator'}${more}. Ask there.` }
}
