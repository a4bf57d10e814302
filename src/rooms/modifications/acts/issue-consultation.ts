import { refused, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Consultation } from '../../consultations/door.ts'
import { issueOn } from '../store-issuing.ts'
import { noSuchModification, takeModification } from '../store.ts'

export type ConsultationIssue = Readonly<{
  modification: string
  kind: string
  purpose?: string | undefined
  /** Further questions, besides those of the kind. */
  questions?: readonly string[] | undefined
  /** The day on which it closes, if it is not that of the clock. */
  until?: string | undefined
  version?: number | undefined
}>

/** Issues a consultation on a modification. It is open from this instant. */
export async function issueConsultation(
  context: ActContext,
  { modification, kind, purpose = '', questions = [], until = '', version }: ConsultationIssue,
): Promise<Verdict<Kept<Consultation>>> {
  return await perform(context, async tx => {
    const taken = await takeModification(tx, modification)
    if (taken === undefined) return refused(noSuchModification())
    const current = checkVersion(taken.record, version)
    return current.ok ? await issueOn(tx, taken, { kind, purpose, questions, until }) : current
  })
}
