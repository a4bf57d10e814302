import type { CalendarDate } from '../../../kit/calendar-date.ts'
import { granted, require, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { PartyAct } from '../admission.ts'
import { takeStep } from './take-step.ts'

export type StepTakenOver = Readonly<{ party: string; act: PartyAct; on: CalendarDate; note?: string | undefined }>

/** Takes over a step that an application took on paper, before the record began: what the lifecycle allows, without its guards. */
export async function takeOverStep(context: ActContext, told: StepTakenOver): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const { act, ...step } = told
    const verdict = require(tx.actor.isSystem, {
      reason: 'not-by-you',
      says: 'Only what is brought in at the beginning is taken over. Take the step itself.',
    })
    if (!verdict.ok) return verdict
    const taken = await takeStep(tx, act, step, { isTakenOver: true })
    return taken.ok ? granted(taken.value.party.record.reference) : taken
  })
}
