import type { AskedOfCourses, ModificationCourse, ModificationDate } from '../modifications/door.ts'
import { knockOnInWords } from './knock-on-in-words.ts'
import { workOut, type WorkedOut } from './store-course.ts'
import { timetablesBelow, timetablesFrom } from './store.ts'
import { nextStep, owedBy } from './template.ts'
import { plannedDay } from './timetable.ts'

/** How these modifications go on by their timetables; one whose timetable is closed has no plan any more. */
export async function coursesByTimetable(
  asked: AskedOfCourses,
  modifications: readonly string[],
): Promise<ReadonlyMap<string, ModificationCourse>> {
  const [rows = []] = await asked.read(timetablesBelow(asked.pack.code.key, modifications, asked.asAt))
  const live = timetablesFrom(rows).filter(({ record }) => record.state !== 'closed')
  const worked = await workOut(asked, live)
  return new Map(worked.map(one => [one.modification.record.id, courseOf(one)]))
}

function courseOf({ kept, edition, template, forecast, knockOns }: WorkedOut): ModificationCourse {
  const next = nextStep(template.steps, forecast)
  const last = template.steps.at(-1)?.key ?? ''
  return {
    next:
      next === undefined ? null : { says: next.step.title, on: next.on, owedBy: `The ${owedBy(edition, next.step)}` },
    late: knockOns.map(one => knockOnInWords(edition, one)),
    plannedEnd: plannedDay(kept.content, last),
    expectedEnd: forecast.find(({ key }) => key === last)?.endsOn ?? null,
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
