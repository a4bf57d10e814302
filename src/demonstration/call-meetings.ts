import type { DemoMeeting } from '../kit/pack/demonstration-record.ts'
import { callMeeting, issuePapers } from '../rooms/meetings/door.ts'
import { calledAs, heldMeetings } from './hold-earlier-meetings.ts'
import { bySecretary, done, onDay, type Stage, type Step, workingDayAfter } from './stage.ts'

/** The meetings to come, each called on the Working Day after the one before it; and their papers, as far as they are out. */
export function callSteps(stage: Stage): readonly Step[] {
  const held = heldMeetings(stage)
  return stage.facts.meetings
    .filter(meeting => !held.includes(meeting))
    .flatMap(meeting => [
      { at: callingOf(stage, meeting), part: 'Meetings to come', run: async () => await call(stage, meeting) },
      ...issueSteps(stage, meeting),
    ])
}

function issueSteps(stage: Stage, { reference, papersIssuedOn }: DemoMeeting): readonly Step[] {
  if (papersIssuedOn === undefined) return []
  const at = onDay(papersIssuedOn, '17:00')
  const run = async () => {
    done(await issuePapers(await bySecretary(stage, at), { meeting: reference }), `the papers of ${reference}`)
  }
  return [{ at, part: 'Papers issued', run }]
}

/** When a meeting is called; before it the body has no agenda to speak of. */
export function callingOf(stage: Stage, { body, date }: DemoMeeting): string {
  const before = stage.facts.meetings
    .filter(other => other.body === body && other.date < date)
    .map(other => other.date)
    .toSorted()
    .at(-1)
  return onDay(workingDayAfter(stage, before ?? stage.facts.demonstration.functionsFrom), '10:00')
}

async function call(stage: Stage, meeting: DemoMeeting): Promise<void> {
  const context = await bySecretary(stage, callingOf(stage, meeting))
  const called = done(await callMeeting(context, calledAs(stage, meeting)), meeting.reference)
  if (called !== meeting.reference) throw new Error(`${meeting.reference} was called as ${called}.`)
}
