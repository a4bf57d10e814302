import type { SuspendedRight } from '../../kit/pack/accession.ts'
import { checkActor } from '../../kit/pack/actor.ts'
import type { ActingFunction } from '../../kit/pack/capacity.ts'
import { checkStep, type Lifecycle, type LifecycleRow, type Step, titleOfState } from '../../kit/pack/lifecycle.ts'
import type { ActOf } from '../../kit/pack/lifecycle-options.ts'
import { type Edition, getLifecycle } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'

export type PartyAct = ActOf<'party'>

/**
 * The step that an act takes, by the rules in force today: they say for each code which act leads from which state to which. An agreement
 * may be countersigned before a body has noted the admission or after: it is the countersignature that makes a party.
 */
export function checkPartyStep(edition: Edition, act: PartyAct, state: string): Verdict<Step> {
  return checkStep(lifecycleOf(edition), act, state)
}

export function lifecycleOf(edition: Edition): Lifecycle {
  return getLifecycle(edition, 'party')
}

export function titleOfPartyState(edition: Edition, state: string): string {
  return titleOfState(lifecycleOf(edition), state)
}

/** The state that an act leads to, whatever the state before; undefined where the code has no such act. */
export function stateAfter(edition: Edition, act: PartyAct): string | undefined {
  return lifecycleOf(edition).rows.find(row => row.act === act && row.to !== 'same')?.to
}

/** Is a party in this state without the right, because its rights are suspended and the code takes this one then? */
export function isWithout(edition: Edition, state: string, right: SuspendedRight): boolean {
  return isSuspended(edition, state) && edition.accession.suspension?.takes.includes(right) === true
}

export function isSuspended(edition: Edition, state: string): boolean {
  return state === stateAfter(edition, 'suspend-rights')
}

/** Who acts, for which party, and all those for which it speaks. */
export type Acting = Readonly<{
  isSystem: boolean
  functions: readonly string[]
  party: string | null
  parties?: readonly string[]
}>

/** May this actor do what the row says to this party? Contacts of parties act for their own alone; the system, for whoever it enters. */
export function checkMayStep(edition: Edition, row: LifecycleRow, acting: Acting, party: string): Verdict {
  if (acting.isSystem) return granted()
  const may = checkActor(edition, row, rolesTo(edition, acting, party))
  const isOtherOwn = acting.party !== party && acting.parties?.includes(party) === true
  return !may.ok && isOtherOwn ? refused(ACTS_FOR_ANOTHER) : may
}

const ACTS_FOR_ANOTHER = {
  reason: 'other-capacity',
  says: 'You speak for this one too, but act in another capacity now. Choose on your account page as what you act, and send this again.',
}

/** The functions in which somebody acts towards a party. */
export function rolesTo(edition: Edition, { functions, party: own }: Acting, party: string): readonly string[] {
  const contacts = edition.functions.filter(({ kind }) => kind === 'party-contact').map(({ key }) => key)
  return functions.filter(key => !contacts.includes(key) || own === party)
}

/** Whose work the register of parties is. */
const KEEPERS: readonly ActingFunction['kind'][] = ['secretariat', 'code-administrator']

/** The secretariat and the code administrator keep the register of parties, and so does the system itself, which is nobody. */
export function checkKeepsParties(
  edition: Edition,
  actor: Readonly<{ isSystem: boolean; functions: readonly string[] }>,
): Verdict {
  const keepers = edition.functions.filter(({ kind }) => KEEPERS.includes(kind))
  if (actor.isSystem || keepers.some(({ key }) => actor.functions.includes(key))) return granted()
  const those = keepers.map(({ title }) => `the ${title}`).join(' or ')
  return refused({ reason: 'not-by-you', says: `This is done by ${those}. Ask one of them.` })
}
