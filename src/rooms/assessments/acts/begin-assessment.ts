import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Assessment } from '../assessment.ts'
import { takeAssessment } from '../store-taken.ts'

export type BegunAssessment = Readonly<{ assessment: string; version?: number | undefined }>

/** The assessor takes it up. */
export async function beginAssessment(context: ActContext, input: BegunAssessment): Promise<Verdict<Kept<Assessment>>> {
  return await perform(context, async tx => {
    const taken = await takeAssessment(tx, input.assessment, 'begin-assessment', input)
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const content = { ...kept.content, beganOn: tx.today }
    return granted(await change(tx, kept, { verb: 'assessment-begun', state: to, content }))
  })
}
