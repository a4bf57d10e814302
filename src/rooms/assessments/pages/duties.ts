import type { Ask } from '../../../shell/web/ask.ts'
import type { Duty } from '../../../shell/web/duties.ts'
import { openQuestion } from '../assessment.ts'
import { assessorsOf } from '../kinds.ts'
import { assessmentsFrom, queueStatement, registerStatement } from '../store.ts'
import { looksAfterQueue } from './asker.ts'
import { kindWithSolution, shownOf } from './assessment-view.ts'

/** For an assessor, what it has to deliver; for whoever answers assessors, the questions that wait. */
export async function assessmentDuties(ask: Ask): Promise<readonly Duty[]> {
  const own = assessorsOf(ask.edition).filter(({ key }) => ask.context.actor.functions.includes(key))
  const answers = looksAfterQueue(ask)
  if (own.length === 0 && !answers) return []
  const code = ask.house.pack.code.key
  const asked = { kind: '', assessor: '', of: null, state: 'information-needed' }
  const [questions = [], ...queues] = await ask.read(
    registerStatement(code, asked).limit(answers ? 50 : 1),
    ...own.map(({ key }) => queueStatement(code, key).limit(50)),
  )
  const toDeliver = assessmentsFrom(queues.flat()).filter(({ record }) => record.state !== 'information-needed')
  return [
    ...toDeliver.map(kept => {
      const shown = shownOf(ask, kept)
      const { reference, target, href, modification } = shown
      return { says: `Deliver ${reference}, the ${kindWithSolution(shown)}`, href, dueOn: target, about: modification }
    }),
    ...(answers ? assessmentsFrom(questions) : []).map(kept => {
      const { reference, href, modification, assessor } = shownOf(ask, kept)
      const dueOn = openQuestion(kept.content)?.askedOn ?? null
      return { says: `Answer what the ${assessor} asks about ${reference}`, href, dueOn, about: modification }
    }),
  ]
}
