import type { ActingFunction } from '../../kit/pack/capacity.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'

export const PARTY_STATES = ['applicant', 'admission-noted', 'admitted', 'ceased'] as const
export type PartyState = (typeof PARTY_STATES)[number]

const TITLES: Readonly<Record<PartyState, string>> = {
  applicant: 'Applicant',
  'admission-noted': 'Admission noted',
  admitted: 'Admitted',
  ceased: 'Ceased',
}

export type PartyAct = 'note-admission' | 'note-category' | 'declare-category' | 'admit-party' | 'cease'

/**
 * Which act leads from which state to which. An agreement may be countersigned before a body has noted it or after: it is the
 * countersignature that makes a party. `same` stays.
 */
const STEPS: readonly Readonly<{ act: PartyAct; from: readonly PartyState[]; to: PartyState | 'same' }>[] = [
  { act: 'note-admission', from: ['applicant'], to: 'admission-noted' },
  { act: 'note-admission', from: ['admitted'], to: 'same' },
  { act: 'admit-party', from: ['applicant', 'admission-noted'], to: 'admitted' },
  { act: 'declare-category', from: ['applicant', 'admission-noted', 'admitted'], to: 'same' },
  { act: 'note-category', from: ['applicant', 'admission-noted', 'admitted'], to: 'same' },
  { act: 'cease', from: ['applicant', 'admission-noted', 'admitted'], to: 'ceased' },
]

/** The state that an act leads to, or the refusal that says from which it can be done. */
export function checkPartyStep(act: PartyAct, state: string): Verdict<PartyState> {
  const step = STEPS.find(one => one.act === act && one.from.some(from => from === state))
  if (step !== undefined && isPartyState(state)) return granted(step.to === 'same' ? state : step.to)
  const possible = STEPS.filter(one => one.act === act).flatMap(({ from }) => from)
  const states = possible.map(from => `“${TITLES[from]}”`).join(' or ')
  return refused({
    reason: 'not-in-this-state',
    says: `This can be done only while the state is ${states}; now it is “${titleOfPartyState(state)}”.`,
  })
}

export function isPartyState(state: string): state is PartyState {
  return PARTY_STATES.some(known => known === state)
}

export function titleOfPartyState(state: string): string {
  return isPartyState(state) ? TITLES[state] : state
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
