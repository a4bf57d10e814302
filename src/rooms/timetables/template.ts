import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { TimetableStep, TimetableTemplate } from '../../kit/pack/timetables.ts'
import type { StepForecast } from './forecast.ts'
import type { PlannedStep } from './timetable.ts'

export function templatesOf({ timetables }: Edition): readonly TimetableTemplate[] {
  return timetables?.templates ?? []
}

/** The first template for this path and degree of complexity; while the path is not known, the first for the complexity. */
export function findTemplate(edition: Edition, path: string | null, complexity: string): TimetableTemplate | undefined {
  const fitting = templatesOf(edition).filter(({ complexities }) => complexities.includes(complexity))
  return path === null ? fitting[0] : fitting.find(({ paths }) => paths.includes(path))
}

/** @throws where a timetable remembers a template that its edition no longer has. */
export function getTemplate(edition: Edition, key: string): TimetableTemplate {
  const template = templatesOf(edition).find(one => one.key === key)
  if (template === undefined) throw new Error(`there is no timetable ${key} in the edition of ${edition.from}`)
  return template
}

/** The days of a forecast as a plan; what is done keeps its day, and of what was done nobody knows when, there is none. */
export function planOf(forecast: readonly StepForecast[]): readonly PlannedStep[] {
  return forecast.map(({ key, endsOn }) => ({ key, on: endsOn }))
}

/** Who has to see to a step: a function, a body, or the assessor of its kind, in words. */
export function owedBy(edition: Edition, step: TimetableStep): string {
  const titleOf = (key: string) => edition.functions.find(one => one.key === key)?.title ?? key
  switch (step.option) {
    case 'meeting':
      return edition.bodies.find(({ key }) => key === step.body)?.name ?? step.body
    case 'assessment': {
      const kind = edition.assessments?.kinds.find(({ key }) => key === step.assessment)
      return kind === undefined ? '' : titleOf(kind.assessor)
    }
    default:
      return titleOf(step.owedBy)
  }
}

/** The first step that has a date and is not done, nor come past by one that is: what comes next. */
export function nextStep(
  steps: readonly TimetableStep[],
  forecast: readonly StepForecast[],
): Readonly<{ step: TimetableStep; on: CalendarDate }> | undefined {
  const done = new Set(forecast.flatMap(({ key, isDone }) => (isDone ? [key] : [])))
  const behind = steps.filter(({ key }) => done.has(key)).flatMap(step => inputsOf(step, steps).map(({ key }) => key))
  const isBehind = new Set([...done, ...behind])
  const open = forecast.flatMap(({ key, endsOn }) =>
    isBehind.has(key) || endsOn === null ? [] : [{ key, on: endsOn }],
  )
  const [first] = open.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const step = steps.find(({ key }) => key === first?.key)
  return first === undefined || step === undefined ? undefined : { step, on: first.on }
}

/** All steps that come before it, by whatever way: a step belongs to one template, and is asked again and again. */
export function inputsOf(step: TimetableStep, steps: readonly TimetableStep[]): readonly TimetableStep[] {
  const known = INPUTS.get(step)
  if (known !== undefined) return known
  const direct = steps.filter(({ key }) => step.after.includes(key))
  const all = [...new Set([...direct, ...direct.flatMap(input => inputsOf(input, steps))])]
  INPUTS.set(step, all)
  return all
}

const INPUTS = new WeakMap<TimetableStep, readonly TimetableStep[]>()
