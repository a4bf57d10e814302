import { checkStep } from '../../../kit/pack/lifecycle.ts'
import type { LifecycleRow } from '../../../kit/pack/lifecycle.ts'
import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { citableClause } from '../../../kit/pack/provenance.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { Refusal } from '../../../kit/verdict.ts'
import { listWithoutOutcome } from '../acts/list-without-outcome.ts'
import { isChairThere } from '../attendance.ts'
import { checkGuards, type GuardFacts, guardsOf } from '../meeting-guards.ts'
import type { Roll } from '../roll.ts'
import { addressOfMeeting } from './addresses.ts'
import { rolesOfReader, type MeetingView } from './meeting-view.ts'
import { numberOf } from './quorum-part.ts'
import { quorumAt } from '../acts/quorum-at.ts'
import { recusedFrom } from '../acts/recused-from.ts'

/** The acts that this room's pages offer, by the noun that each leaves behind. The minutes take the meeting further. */
export const MEETING_NOUNS = {
  'issue-papers': { noun: 'issue', text: 'Issue the papers' },
  'open-meeting': { noun: 'opening', text: 'Open the meeting' },
  'adjourn-meeting': { noun: 'adjournment', text: 'Adjourn the meeting' },
  'resume-meeting': { noun: 'resumption', text: 'Resume the meeting' },
  'close-meeting': { noun: 'closing', text: 'Close the meeting' },
  'reschedule-meeting': { noun: 'rescheduling', text: 'Reschedule the meeting' },
  'cancel-meeting': { noun: 'cancellation', text: 'Cancel the meeting' },
} as const satisfies Partial<Record<ActOf<'meeting'>, Readonly<{ noun: string; text: string }>>>

export type OfferedAct = keyof typeof MEETING_NOUNS

export type ActOffer = Readonly<{
  act: OfferedAct
  text: string
  href: string
  needsReason: boolean
  isPossible: boolean
  /** Is it the state that stands in the way, or something that can be put right? */
  isInState: boolean
  refusals: readonly Refusal[]
}>

/** What this reader may do with the meeting, and for each why not if not now. Others are not told of the acts. */
export async function offersOf(view: MeetingView): Promise<readonly ActOffer[]> {
  const { ask, edition, meeting, reference } = view
  if (ask.asAt !== undefined) return []
  const roles = rolesOfReader(ask, meeting.content.body)
  const lifecycle = getLifecycle(edition, 'meeting')
  // Keys of the object above, in its order.
  const acts = (Object.keys(MEETING_NOUNS) as OfferedAct[]).filter(act =>
    lifecycle.rows.some(row => row.act === act && row.by.some(role => roles.includes(role))),
  )
  const offers: ActOffer[] = []
  for (const act of acts) {
    const { noun, text } = MEETING_NOUNS[act]
    const step = checkStep(lifecycle, act, meeting.record.state)
    const row = step.ok ? step.value.row : lifecycle.rows.find(known => known.act === act)
    const guarded = step.ok ? checkGuards(step.value.row, await factsOf(view, step.value.row)) : step
    offers.push({
      act,
      text,
      href: `${addressOfMeeting(reference)}/${noun}`,
      needsReason: row !== undefined && guardsOf(row).includes('reason-given'),
      isPossible: guarded.ok,
      isInState: step.ok,
      refusals: guarded.ok ? [] : guarded.refusals.map(refusal => citedOnlyAsLaw(refusal, row)),
    })
  }
  return offers
}

function citedOnlyAsLaw({ clause: _clause, ...refusal }: Refusal, row: LifecycleRow | undefined): Refusal {
  const clause = row === undefined ? undefined : citableClause(row)
  return clause === undefined ? refusal : { ...refusal, clause }
}

const NOBODY: Roll = { entries: [] }

/** As far as a page can know: who has signed, the act judges. */
async function factsOf(view: MeetingView, row: LifecycleRow): Promise<GuardFacts> {
  const { ask, meeting, items, seats, edition, body } = view
  const roll = view.roll?.content ?? NOBODY
  const number = numberOf(view)
  const asksOutcome = guardsOf(row).includes('every-item-has-an-outcome')
  return {
    today: dateIn(LONDON, ask.now),
    noticeDue: meeting.content.dates.noticeDue,
    itemCount: items.filter(({ record }) => record.state !== 'withdrawn').length,
    quorum: quorumAt(edition, body.key, seats, roll, { number, recused: recusedFrom(view, number) }),
    isChairThere: isChairThere(seats, roll, number),
    hasUndeclared: undefined,
    withoutOutcome: asksOutcome ? await listWithoutOutcome(ask.read, ask.house.offers, view) : undefined,
    reason: undefined,
    holds: [],
  }
}
