import { type Refusal, require, type Verdict } from '../../kit/verdict.ts'
import type { Actor } from './perform.ts'

export type SeatRole = 'chair' | 'member' | 'alternate'

type Acting = Pick<Actor, 'chosen' | 'capacity'>

/** Does somebody act in this standing to a body? Whoever has chosen a capacity acts in that alone; the chair of a body is a member of it, too. */
export function actsAs({ chosen }: Pick<Actor, 'chosen'>, role: SeatRole, body: string): boolean {
  return chosen === undefined || chosen === `${role}:${body}` || (role === 'member' && chosen === `chair:${body}`)
}

/** What is done for a seat is done as its holder, or as who stands in: so that history says so. */
export function checkActsForSeat(actor: Acting, body: string): Verdict {
  const roles = ['chair', 'member', 'alternate'] as const
  return require(roles.some(role => actsAs(actor, role, body)), otherCapacity(actor))
}

function otherCapacity({ capacity }: Acting): Refusal {
  return {
    reason: 'other-capacity',
    says: `You act as ${capacity} now. This is done for a seat: choose that capacity on your account page, and send this again.`,
  }
}
