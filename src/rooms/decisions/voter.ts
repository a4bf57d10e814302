import { compareInstants, formatInstant, type Instant } from '../../kit/instant.ts'
import { granted, type Refusal, refused, require, type Verdict } from '../../kit/verdict.ts'
import type { SeatOnDay } from '../bodies/door.ts'
import type { Elector, WrittenDecision } from './written-decision.ts'

/** A seat that was held when the question was put, and those who may answer for it. */
export function electorOf(seat: SeatOnDay, excluded: readonly string[]): Elector {
  const { id, key, number, title, constituency, votes, isChair, member, alternates } = seat
  const mayAnswer = (person: string) => !excluded.includes(person)
  return {
    seat: id,
    key: `${key}-${number}`,
    title,
    constituency,
    votes,
    isChair,
    member: member !== null && mayAnswer(member) ? member : null,
    alternates: alternates.filter(mayAnswer),
  }
}

/** How somebody may answer for a seat: as its member, or as an alternate. */
export function capacityFor({ member, alternates }: Pick<Elector, 'member' | 'alternates'>, person: string | null) {
  if (person === null) return undefined
  if (member === person) return 'member'
  return alternates.includes(person) ? 'alternate' : undefined
}

/** The seats for which a person may answer. */
export function seatsOf(electorate: readonly Elector[], person: string | null): readonly Elector[] {
  return electorate.filter(elector => elector.votes !== 0 && capacityFor(elector, person) !== undefined)
}

export type Answering = Readonly<{ elector: Elector; as: 'member' | 'alternate' }>

/**
 * For which seat does the person answer?
 *
 * In English:
 * - the seat was held when the question was put, and has a vote or a casting vote;
 * - the person was its member then, or one who stands in, and still is;
 * - somebody who stands in for several seats says for which.
 */
export function checkVoter(
  electorate: readonly Elector[],
  seatsToday: readonly SeatOnDay[],
  person: string | null,
  seat: string | undefined,
): Verdict<Answering> {
  const own = seatsOf(electorate, person).filter(elector => seat === undefined || elector.seat === seat)
  const [elector, another] = own
  if (elector === undefined) {
    return refused(
      no(
        'not-a-voter',
        'You had no seat with a vote on the day on which this question was put, so you cannot answer it.',
      ),
    )
  }
  if (another !== undefined) {
    return refused(no('which-seat', 'You may answer for more than one seat. Choose for which.', 'seat'))
  }
  const today = seatsToday.find(({ id }) => id === elector.seat)
  const as = today === undefined ? undefined : capacityFor(today, person)
  if (as === undefined) {
    return refused(no('seat-given-up', `You no longer sit on “${elector.title}”, so you cannot answer for it.`, 'seat'))
  }
  return granted({ elector, as })
}

function no(reason: string, says: string, field?: string): Refusal {
  return { reason, says, ...(field === undefined ? {} : { field }) }
}

/** Is it open at this moment? The window is half open: an answer at the very moment at which it closes is late. */
export function checkOpen({ opensAt, closesAt }: WrittenDecision, state: string, now: Instant): Verdict {
  const isOver = state !== 'open' || compareInstants(closesAt, now) <= 0
  if (!isOver && compareInstants(opensAt, now) <= 0) return granted()
  return require(false, {
    reason: isOver ? 'closed' : 'not-open-yet',
    says: isOver
      ? `This closed on ${formatInstant(closesAt)}. What has been answered until then counts.`
      : `This opens on ${formatInstant(opensAt)}.`,
  })
}
