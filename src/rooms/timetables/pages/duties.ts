import { formatDate } from '../../../kit/calendar-date.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Duty } from '../../../shell/web/duties.ts'
import { workOut, type WorkedOut } from '../store-course.ts'
import { liveTimetables, timetablesFrom } from '../store.ts'
import { nextStep } from '../template.ts'
import { plannedDay } from '../timetable.ts'
import { addressOfTimetable } from './addresses.ts'
import { askedOf } from './timetable-view.ts'

/** Nobody looks after more at once; the pipeline has them all. */
const MOST = 200

/**
 * What the reader has to see to next in the timetables, and by when. What an assessor owes stands among the assessments, and what a body does
 * it does at its meetings, so neither is told here.
 */
export async function timetableDuties(ask: Ask): Promise<readonly Duty[]> {
  const { functions } = ask.context.actor
  if (functions.length === 0 || ask.edition.timetables === undefined) return []
  const steps = ask.edition.timetables.templates.flatMap(({ steps: own }) => own)
  if (!steps.some(step => 'owedBy' in step && functions.includes(step.owedBy))) return []
  const [rows = []] = await ask.read(liveTimetables(ask.house.pack.code.key).limit(MOST))
  const worked = await workOut(askedOf(ask), timetablesFrom(rows))
  return worked.flatMap(one => dutyOf(one, functions))
}

function dutyOf({ kept, modification, template, forecast }: WorkedOut, functions: readonly string[]): readonly Duty[] {
  const next = nextStep(template.steps, forecast)
  if (next === undefined || kept.record.state === 'paused') return []
  if (!('owedBy' in next.step) || !functions.includes(next.step.owedBy)) return []
  const { reference } = modification.record
  const planned = plannedDay(kept.content, next.step.key)
  const isLate = planned !== null && planned < next.on
  const slipped = isLate ? `, to be expected on ${formatDate(next.on)} by now` : ''
  return [
    {
      says: `${next.step.title} of ${reference}${slipped}`,
      href: addressOfTimetable(reference),
      dueOn: planned ?? next.on,
      about: reference,
    },
  ]
}
