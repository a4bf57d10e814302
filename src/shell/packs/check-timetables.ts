import type { EditionContent } from '../../kit/pack/edition.ts'
import type { TimetableStep, TimetableTemplate } from '../../kit/pack/timetables.ts'
import type { Path } from './problem.ts'
import { checkDistinct, checkKnown, type Report } from './report.ts'

/** Each step of a timetable needs only steps that stand further up, and names what exists. */
export function checkTimetables(edition: EditionContent, report: Report): void {
  const { timetables, lifecycles, modificationProcess } = edition
  if (timetables === undefined) return
  if (lifecycles['timetable'] === undefined) {
    report(['timetables'], 'there is no lifecycle of timetable', 'add “timetable:” to lifecycles')
  }
  const { complexities, templates, forecast } = timetables
  const keyed = [
    ['complexities', complexities, 'degree of complexity'],
    ['templates', templates, 'timetable'],
  ] as const
  for (const [name, list, what] of keyed)
    checkDistinct(
      report,
      list.map(({ key }, n) => [['timetables', name, n, 'key'], key]),
      what,
    )
  const states = modificationProcess.states.map(({ key }) => key)
  for (const [n, key] of forecast.endsIn.entries())
    checkKnown(report, ['timetables', 'forecast', 'endsIn', n], 'state of a modification', key, states)
  for (const [n, template] of templates.entries()) checkTemplate(edition, template, n, report)
}

function checkTemplate(edition: EditionContent, template: TimetableTemplate, n: number, report: Report): void {
  const at = ['timetables', 'templates', n] as const
  const degrees = edition.timetables?.complexities.map(({ key }) => key) ?? []
  const paths = edition.modificationProcess.paths.map(({ key }) => key)
  for (const [m, key] of template.paths.entries()) checkKnown(report, [...at, 'paths', m], 'path', key, paths)
  for (const [m, key] of template.complexities.entries())
    checkKnown(report, [...at, 'complexities', m], 'degree of complexity', key, degrees)
  checkDistinct(
    report,
    template.steps.map(({ key }, m) => [[...at, 'steps', m, 'key'], key]),
    'step',
  )
  for (const [m, step] of template.steps.entries()) {
    const here = [...at, 'steps', m] as const
    const before = template.steps.slice(0, m).map(({ key }) => key)
    for (const [k, key] of step.after.entries())
      checkKnown(report, [...here, 'after', k], 'step further up', key, before)
    const states = edition.modificationProcess.states.map(({ key }) => key)
    for (const [k, key] of (step.doneIn ?? []).entries())
      checkKnown(report, [...here, 'doneIn', k], 'state of a modification', key, states)
    checkStep(edition, template, step, here, report)
  }
}

function checkStep(
  edition: EditionContent,
  { complexities }: TimetableTemplate,
  step: TimetableStep,
  at: Path,
  report: Report,
): void {
  const functions = edition.functions.map(({ key }) => key)
  const clocks = Object.keys(edition.clocks)
  switch (step.option) {
    case 'meeting':
      return checkKnown(
        report,
        [...at, 'body'],
        'body',
        step.body,
        edition.bodies.map(({ key }) => key),
      )
    case 'assessment':
      return checkKnown(
        report,
        [...at, 'assessment'],
        'kind of assessment',
        step.assessment,
        edition.assessments?.kinds.map(({ key }) => key) ?? [],
      )
    case 'release':
      checkKnown(report, [...at, 'leadTime'], 'clock', step.leadTime, clocks)
      return checkKnown(report, [...at, 'owedBy'], 'function', step.owedBy, functions)
    case 'period': {
      checkKnown(report, [...at, 'owedBy'], 'function', step.owedBy, functions)
      const kinds = edition.consultations?.kinds.map(({ key }) => key) ?? []
      checkKnown(report, [...at, 'consultation'], 'kind of consultation', step.consultation, kinds)
      const named = typeof step.clock === 'string' ? [step.clock] : Object.values(step.clock)
      for (const clock of named) checkKnown(report, [...at, 'clock'], 'clock', clock, clocks)
      const { clock } = step
      const missing = typeof clock === 'string' ? [] : complexities.filter(key => !Object.hasOwn(clock, key))
      for (const key of missing)
        report([...at, 'clock'], `there is no clock for “${key}”`, `add “${key}:” with a clock`)
    }
  }
}
