import type { NationCalendar } from '../../kit/bank-holidays.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { AskedOfCourses, Modification, ModificationCourse, ModificationDate } from '../modifications/door.ts'
import { knockOnInWords } from './knock-on-in-words.ts'
import { latenessOf } from './lateness.ts'
import { workOutFor, type WorkedOut } from './store-course.ts'
import { nextStep, owedBy } from './template.ts'
import { plannedDay } from './timetable.ts'

/** How these modifications go on by their timetables; one whose timetable is closed has no plan any more. */
export async function coursesByTimetable(
  asked: AskedOfCourses,
  modifications: readonly Kept<Modification>[],
): Promise<ReadonlyMap<string, ModificationCourse>> {
  const worked = await workOutFor(asked, modifications)
  const calendar = asked.calendar[asked.pack.code.nation]
  return new Map(worked.map(one => [one.modification.record.id, courseOf(one, calendar)]))
}

function courseOf(
  { kept, edition, template, forecast, knockOns }: WorkedOut,
  calendar: NationCalendar,
): ModificationCourse {
  const next = nextStep(template.steps, forecast)
  const last = template.steps.at(-1)?.key ?? ''
  const planned = plannedDay(kept.content, last)
  const expected = forecast.find(({ key }) => key === last)?.endsOn ?? null
  return {
    next:
      next === undefined ? null : { says: next.step.title, on: next.on, owedBy: `The ${owedBy(edition, next.step)}` },
    late: knockOns.map(one => knockOnInWords(edition, one)),
    lateness: latenessOf(knockOns, { planned, expected }, calendar),
    plannedEnd: planned,
    expectedEnd: expected,
    dates: datesOf({ edition, template, forecast }),
  }
}

/** Every step that is not done and has a day. A meeting that was called and an assessment with a target of its own are set; the rest is not. */
function datesOf({
  edition,
  template,
  forecast,
}: Pick<WorkedOut, 'edition' | 'template' | 'forecast'>): readonly ModificationDate[] {
  return forecast.flatMap(({ key, isDone, endsOn, reference }) => {
    const step = template.steps.find(one => one.key === key)
    if (isDone || endsOn === null || step === undefined) return []
    const says = reference === null ? step.title : `${step.title} (${reference})`
    return [
      { key: `step-${key}`, on: endsOn, says, isFirm: reference !== null, owedBy: `the ${owedBy(edition, step)}` },
    ]
  })
}
