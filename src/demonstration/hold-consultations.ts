import type { ModificationFacts } from '../kit/pack/demonstration-record.ts'
import { respond } from '../rooms/consultations/door.ts'
import { issueConsultation } from '../rooms/modifications/door.ts'
import { bySystem, done, inTurn, onDay, type Stage, type Step } from './stage.ts'

const PART = 'Consultations'

/** The consultations on modifications, each on its day, and what came in on that afternoon. */
export function consultationSteps(stage: Stage): readonly Step[] {
  return stage.facts.subjects.flatMap(({ key, reference = key, modification }, n) => {
    const held = modification?.consultation
    if (held === undefined) return []
    const at = inTurn(onDay(held.on, '13:00'), n)
    return [{ at, part: PART, run: async () => await hold(stage, reference, held, at) }]
  })
}

type Held = NonNullable<ModificationFacts['consultation']>

async function hold(
  stage: Stage,
  modification: string,
  { kind, purpose, responses = [] }: Held,
  at: string,
): Promise<void> {
  const context = bySystem(stage, at)
  const issued = done(
    await issueConsultation(context, { modification, kind, purpose }),
    `consultation on ${modification}`,
  )
  for (const { respondent, question, text, stance } of responses) {
    const stances =
      stance === 'approve' || stance === 'reject' || stance === 'neutral'
        ? [{ solution: 'original', stance } as const]
        : []
    const given = { stances, effects: [], answers: [{ question, text }], confidential: [], isAnonymous: false }
    const response = { consultation: issued.record.reference, respondent, ...given }
    done(await respond(context, response), `response of ${respondent}`)
  }
}
