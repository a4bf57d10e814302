import { dateIn, LONDON } from '../../../kit/instant.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { listSeats } from '../../bodies/door.ts'
import { noSuch } from '../absent.ts'
import { type Interest, withInterest } from '../interest.ts'
import type { MeetingParts } from '../store.ts'
import { arePersons } from '../store-within.ts'
import { checkMayDeclare } from './check-may-declare.ts'
import { keepInterests } from './keep-interests.ts'
import { takeParts } from './take-parts.ts'

export type DeclaredInterest = Readonly<{
  /** The reference of the meeting. */
  meeting: string
  /** The identifier of the item; absent for an interest that concerns the whole meeting. */
  item?: string | undefined
  /** Whose interest it is; the actor's own, if absent. */
  person?: string | undefined
  interest: string
  /** Does that person withdraw from the matter? */
  isRecused: boolean
}>

/**
 * Declares an interest, of oneself or for somebody whose roll one keeps. Whoever withdraws neither counts nor decides at the item, and does not
 * see what is confidential about it. Answers the reference of the meeting.
 */
export async function declareInterest(context: ActContext, declared: DeclaredInterest): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const parts = await takeParts(tx, declared.meeting)
    if (parts === undefined) return noSuch('meeting')
    const person = declared.person ?? tx.actor.person
    const allowed = await checkMayDeclare(tx, parts, person)
    if (!allowed.ok) return allowed
    if (person === null || declared.interest.trim() === '') {
      return refused({ reason: 'no-interest', says: 'Say what the interest is.', field: 'interest' })
    }
    if (!(await arePersons(tx, [person]))) return noSuch('person')
    const interest: Interest = {
      seat: await seatOf(tx, parts, person),
      person,
      interest: declared.interest,
      isRecused: declared.isRecused,
    }
    const kept = await keepInterests(tx, parts, declared.item, 'interest-declared', interests =>
      withInterest(interests, interest),
    )
    return kept.ok ? granted(declared.meeting) : kept
  })
}

/** The seat on which somebody sits at this meeting; empty if on none. */
async function seatOf(tx: Transaction, { meeting, roll }: MeetingParts, person: string): Promise<string> {
  const entry = roll?.content.entries.find(known => known.person === person && known.seat !== null)
  if (entry?.seat != null) return entry.seat
  const seats = await listSeats(tx, meeting.content.body, dateIn(LONDON, meeting.content.startsAt))
  const own =
    seats.find(({ member }) => member === person) ?? seats.find(({ alternates }) => alternates.includes(person))
  return own?.id ?? ''
}
