import type { Edition } from '../../kit/pack/pack.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { assessmentsFrom, outlooksFrom } from '../assessments/door.ts'
import { consultationsFrom } from '../consultations/door.ts'
import { lastImplementation, type Modification } from '../modifications/door.ts'
import { factsOf } from './done-steps.ts'
import { forecastSteps, type StepForecast } from './forecast.ts'
import { type Asked, statementsBeside } from './store-course.ts'
import { happened } from './store-happened.ts'
import { calledFrom } from './store.ts'
import { stationBodies, surroundingsOf } from './surroundings.ts'
import { getTemplate } from './template.ts'
import type { Timetable } from './timetable.ts'

/** What would be planned for a modification today, by a template: for a new plan. */
export async function planToday(
  asked: Asked,
  modification: Kept<Modification>,
  edition: Edition,
  chosen: Pick<Timetable, 'template' | 'complexity' | 'startsOn' | 'noted' | 'pauses'>,
): Promise<readonly StepForecast[]> {
  const beside = statementsBeside(asked, [modification.record.id], stationBodies(edition))
  const [assessed = [], consulted = [], called = [], ...queues] = await asked.read(...beside)
  const time = { today: asked.today, code: asked.pack.code, calendar: asked.calendar }
  const surroundings = surroundingsOf(edition, calledFrom(called), time)
  const { steps } = getTemplate(edition, chosen.template)
  const assessments = assessmentsFrom(assessed)
  const consultations = consultationsFrom(consulted)
  const own = { modification, assessments, outlooks: outlooksFrom(asked, queues), consultations }
  const implementation = lastImplementation(modification.content)
  const facts = factsOf(steps, happened(asked.today, own), chosen.noted, implementation)
  const { complexity, startsOn, pauses } = chosen
  return forecastSteps({ steps, complexity, startsOn, facts, pauses }, surroundings)
}
