import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkCapacity } from '../assessor.ts'
import type { Assessor } from '../queue.ts'
import { type AskedOfAssessor, changeAssessor } from '../store-assessor.ts'

/** `capacity`: how many assessments are worked on at once; null if there is no limit. */
export type NewCapacity = AskedOfAssessor & Readonly<{ capacity: number | null }>

/** An assessor says how many assessments it works on at once. What its queue is expected to bring moves at once. */
export async function setCapacity(context: ActContext, input: NewCapacity): Promise<Verdict<Kept<Assessor>>> {
  return await perform(context, async tx => {
    const possible = checkCapacity(input.capacity)
    if (!possible.ok) return possible
    return await changeAssessor(tx, input, { verb: 'capacity-set' }, known => ({ ...known, capacity: input.capacity }))
  })
}
