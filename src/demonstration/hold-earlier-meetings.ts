import { compareInstants } from '../kit/instant.ts'
import type { DemoMeeting, PastDecision } from '../kit/pack/demonstration-record.ts'
import { parseReference } from '../kit/pack/reference-pattern.ts'
import { granted, type Verdict } from '../kit/verdict.ts'
import { listSeats } from '../rooms/bodies/door.ts'
import { takeOverDecision, takeOverDiscussion } from '../rooms/decisions/door.ts'
import { takeOverMeeting } from '../rooms/meetings/door.ts'
import { circulateMinutes, draftMinutes } from '../rooms/minutes/door.ts'
import { perform, type Transaction } from '../shell/ledger/perform.ts'
import { bySecretary, done, getKnown, onDay, type Stage, type Step } from './stage.ts'

/** The meetings that were over when the story began: what they spoke about, what they decided, what they left for the next one. */
export function earlierMeetingSteps(stage: Stage): readonly Step[] {
  return heldMeetings(stage).flatMap(meeting => {
    const at = onDay(meeting.date, '17:00')
    const holding = { at, part: PART, run: async () => await hold(stage, meeting, at) }
    return [holding, ...minutesSteps(stage, meeting)]
  })
}

const PART = 'Earlier meetings'

/** Its minutes, where the facts say when they went out: drafted that morning from its record. */
function minutesSteps(stage: Stage, { reference, minutesCirculatedOn: on }: DemoMeeting): readonly Step[] {
  if (on === undefined) return []
  const step = (time: string, act: typeof draftMinutes | typeof circulateMinutes): Step => ({
    at: onDay(on, time),
    part: PART,
    run: async () => {
      done(await act(await bySecretary(stage, onDay(on, time)), { meeting: reference }), `the minutes of ${reference}`)
    },
  })
  return [step('10:00', draftMinutes), step('16:00', circulateMinutes)]
}

export function heldMeetings({ facts }: Pick<Stage, 'facts'>): readonly DemoMeeting[] {
  const { clock } = facts.demonstration
  return facts.meetings.filter(({ date, startsAt }) => compareInstants(onDay(date, startsAt), clock) < 0)
}

async function hold(stage: Stage, meeting: DemoMeeting, at: string): Promise<void> {
  const context = await bySecretary(stage, at)
  done(await perform(context, async tx => await holdWithin(tx, stage, meeting)), meeting.reference)
}

async function holdWithin(tx: Transaction, stage: Stage, meeting: DemoMeeting): Promise<Verdict> {
  const { report, decisions = [], carriedOver = [] } = meeting
  const taken = await takeOverMeeting(tx, {
    ...calledAs(stage, meeting),
    closedAt: onDay(meeting.date, meeting.endsAt ?? '16:00'),
    papersIssuedAt: meeting.papersIssuedOn === undefined ? undefined : onDay(meeting.papersIssuedOn, '17:00'),
    items: [
      { title: 'What the meeting dealt with', purpose: 'decision', presenterKey: 'chair' },
      ...carriedOver.map(({ title }) => ({ title, isCarriedOver: true })),
    ],
  })
  if (!taken.ok) return taken
  const item = taken.value.items[0]?.record.id ?? ''
  if (report !== undefined) {
    const noted = await takeOverDiscussion(tx, { item, text: report })
    if (!noted.ok) return noted
  }
  for (const decision of decisions) {
    const recorded = await takeOverDecision(tx, { item, ...(await asDecided(tx, stage, meeting, decision)) })
    if (!recorded.ok) return recorded
  }
  return granted()
}

/** The body, the number and the day, as an act wants them. */
export function calledAs({ edition }: Stage, { reference, body, date, startsAt, place }: DemoMeeting) {
  const number = parseReference(edition.references, 'meeting', reference)?.['number']
  return { body, number: Number(number), date, startsAt, place }
}

async function asDecided(tx: Transaction, stage: Stage, { body, date }: DemoMeeting, decision: PastDecision) {
  const { verb, text, subject, outcome = null, votes } = decision
  const seats = votes === undefined ? [] : await listSeats(tx, body, date)
  return {
    verb,
    text,
    effects: subject === undefined ? [] : [{ subject: getKnown(stage.subjects, subject), outcome }],
    votes: votes?.map(({ seat, number, vote }) => {
      const found = seats.find(each => each.key === seat && each.number === number)
      if (found === undefined) throw new Error(`There is no seat ${seat} ${number} on ${body}.`)
      return { seat: found.id, vote }
    }),
  }
}
