import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Action } from '../action.ts'
import type { Owner } from '../owner.ts'

export type NewAction = Readonly<{
  /** The identifier of the item, or of the confidential item. */
  item: string
  /** One line: `<owner> to do something by the January meeting`. */
  text: string
  /** Given by choice instead of in the line. */
  owner?: Owner | undefined
  /** A date, or words such as `next meeting`; otherwise what the line says. */
  due?: string | undefined
}>

export async function raiseAction(_context: ActContext, _input: NewAction): Promise<Verdict<Kept<Action>>> {
  throw new Error('not built yet')
}
