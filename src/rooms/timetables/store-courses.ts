import type { Kept } from '../../shell/ledger/record.ts'
import type { AskedOfCourses, Modification, ModificationCourse, ModificationDate } from '../modifications/door.ts'
import { knockOnInWords } from './knock-on-in-words.ts'
import { workOutFor, type WorkedOut } from './store-course.ts'
import { nextStep, owedBy } from './template.ts'

/** How these modifications go on by their timetables; one whose timetable is closed has no plan any more. */
export async function coursesByTimetable(
  asked: AskedOfCourses,
  modifications: readonly Kept<Modification>[],
): Promise<ReadonlyMap<string, ModificationCourse>> {
  const worked = await workOutFor(asked, modifications)
  const live = worked.filter(({ kept }) => kept.record.state !== 'closed')
  return new Map(live.map(one => [one.modification.record.id, courseOf(one)]))
}

function courseOf({ edition, template, forecast, knockOns, lateness, end }: WorkedOut): ModificationCourse {
  const next = nextStep(template.steps, forecast)
  return {
    next:
      next === undefined ? null : { says: next.step.title, on: next.on, owedBy: `The ${owedBy(edition, next.step)}` },
    late: knockOns.map(one => knockOnInWords(edition, one)),
    lateness,
    plannedEnd: end.planned,
    expectedEnd: end.expected,
    dates: datesOf({ edition, template, forecast }),
  }
}

/** Every step that is not done and has a day. A meeting that was called and an assessment on the day that was promised are set; the rest is not. */
function datesOf({
  edition,
  template,
  forecast,
}: Pick<WorkedOut, 'edition' | 'template' | 'forecast'>): readonly ModificationDate[] {
  return forecast.flatMap(({ key, isDone, endsOn, reference, isEstimate = false }) => {
    const step = template.steps.find(one => one.key === key)
    if (isDone || endsOn === null || step === undefined) return []
    const says = reference === null ? step.title : `${step.title} (${reference})`
    return [
      {
        key: `step-${key}`,
        on: endsOn,
        says,
        isFirm: reference !== null && !isEstimate,
        owedBy: `the ${owedBy(edition, step)}`,
      },
    ]
  })
}
