import type { ModificationProcess, ProcessConsultation } from '../../kit/pack/modification-process.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Modification } from './modification.ts'

/** A consultation on a modification, as far as it is judged by. */
export type HeldConsultation = Readonly<{ reference: string; kind: string; state: string; stepsBefore: number }>

/** The consultations that may be issued in a state. */
export function consultationsDuring(
  { consultations = [] }: ModificationProcess,
  state: string,
): readonly ProcessConsultation[] {
  return consultations.filter(({ during }) => during.includes(state))
}

/** Is the step taken by issuing a consultation, and in no other way? */
export function isTakenWithConsultation({ consultations = [] }: ModificationProcess, step: string): boolean {
  return consultations.some(one => one.step === step)
}

/**
 * Has a consultation been held, as the process asks?
 *
 * In English:
 * - there is one of the kind, and it was not withdrawn;
 * - where it is held anew each time, it was issued since the modification came where it is issued;
 * - it has closed; or, for the guard that asks for it, its responses have been collated.
 */
export function checkHeld(
  rule: ProcessConsultation,
  title: string,
  all: readonly HeldConsultation[],
  modification: Pick<Modification, 'taken'>,
  wants: 'closed' | 'collated',
): Verdict {
  const since = rule.isHeldAnew ? modification.taken.findLastIndex(step => cameThere(rule, step)) : -1
  const held = all.find(({ kind, state, stepsBefore }) => {
    return kind === rule.kind && state !== 'withdrawn' && stepsBefore > since
  })
  if (held === undefined) {
    return refused({ reason: 'not-consulted', says: `There has been no ${title} on it as it now is. Issue it.` })
  }
  const { reference, state } = held
  if (state === 'open')
    return refused({
      reason: 'consultation-open',
      says: `${reference}, the ${title}, is still open. Wait until it closes.`,
    })
  if (wants === 'closed' || state !== 'closed') return granted()
  const says = `The responses to ${reference}, the ${title}, have not been collated. Collate them on its page.`
  return refused({ reason: 'not-collated', says })
}

function cameThere({ during }: ProcessConsultation, { from, to }: Modification['taken'][number]): boolean {
  return during.includes(to) && (from === null || !during.includes(from))
}
