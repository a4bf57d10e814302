import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'

export type DiscussionText = Readonly<{
  /** The identifier of the item, or of the confidential item. */
  item: string
  text: string
  /** The version that the text was made from; absent for the first. */
  version?: number | undefined
}>

export async function saveDiscussion(_context: ActContext, _input: DiscussionText): Promise<Verdict<SpineRecord>> {
  throw new Error('not built yet')
}
