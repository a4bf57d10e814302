import { type Refusal, require, type Verdict } from '../../kit/verdict.ts'
import type { Actor } from './perform.ts'

export type SeatRole = 'chair' | 'member' | 'alternate'

const SEATS: readonly SeatRole[] = ['chair', 'member', 'alternate']

type Acting = Pick<Actor, 'chosen' | 'capacity'>

/** Does somebody act in this standing to a body? Whoever has chosen a capacity acts in that alone; the chair of a body is a member of it, too. */
export function actsAs({ chosen }: Pick<Actor, 'chosen'>, role: SeatRole, body: string): boolean {
  return chosen === undefined || chosen === `${role}:${body}` || (role === 'member' && chosen === `chair:${body}`)
}

/** What is done for a seat is done as its holder, or as who stands in: so that history says so. */
export function checkActsForSeat(actor: Acting, body: string): Verdict {
  return require(SEATS.some(role => actsAs(actor, role, body)), otherCapacity(actor))
}

function otherCapacity({ capacity }: Acting): Refusal {
  return {
    reason: 'other-capacity',
    says: `You act as ${capacity} now. This is done for a seat: choose that capacity on your account page, and send this again.`,
  }
}

/** Who has chosen no capacity acts on what is a party’s as who speaks for that party, and otherwise in the foremost. */
export function capacityTold({ chosen, capacity, capacities }: Actor, party: string | null): string {
  if (chosen !== undefined || party === null) return capacity
  return capacities.find(one => one.party === party)?.title ?? capacity
}

/** Who acts for a seat of a body, as its holder or as who stands in: so that history says so. */
export function actorForSeat(actor: Actor, body: string): Actor {
  if (actor.chosen !== undefined) return actor
  const own = actor.capacities.find(({ key }) => SEATS.some(role => key === `${role}:${body}`))
  return own === undefined ? actor : { ...actor, capacity: own.title }
}
