import type { Purpose } from '../../../kit/pack/agenda.ts'
import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Classification } from '../../../kit/classification.ts'

export type NewItem = Readonly<{
  meeting: string
  title: string
  purpose: Purpose
  /** A function, an organisation, or a role such as `chair`. */
  presenterKey: string
  classification?: Classification | undefined
  /** The real title, if the item is to have a confidential one; `title` is then what everybody reads. */
  confidentialTitle?: string | undefined
  subjects?: readonly string[] | undefined
  hasPaper?: boolean | undefined
}>

/** Adds an item by hand; answers its identifier. */
export async function addItem(_context: ActContext, _item: NewItem): Promise<Verdict<string>> {
  throw new Error('being written')
}
