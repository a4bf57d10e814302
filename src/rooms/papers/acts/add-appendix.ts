import type { Classification } from '../../../kit/classification.ts'
import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Appendix } from '../appendix.ts'

export type NewAppendix = Readonly<{
  /** The identifier of the paper. */
  paper: string
  /** The next letter if absent. */
  label?: string | undefined
  title: string
  classification: Classification
  externalMarking?: string | null | undefined
  summary?: string | undefined
  /** Needed once the paper is issued: it is then issued again. */
  reason?: string | undefined
  version?: number | undefined
}>

/** Adds an appendix to a paper. Its class is its own; the paper declares label and class, and no more. */
export async function addAppendix(_context: ActContext, _appendix: NewAppendix): Promise<Verdict<Kept<Appendix>>> {
  throw new Error('being written')
}
