import type { Classification } from '../../../kit/classification.ts'
import { getBody } from '../../../kit/pack/pack.ts'
import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Action, Due } from '../action.ts'
import type { Owner } from '../owner.ts'
import { checkMayRaise } from '../store-taken.ts'
import { keepEarlierAction } from './keep-earlier-action.ts'

/** An action that was raised before the record was kept here. */
export type EarlierAction = Readonly<{
  /** The key of the body that raised it. */
  body: string
  /** As it was numbered then, in the pattern of the code. */
  reference: string
  owner: Owner
  text: string
  due: Due
  raisedOn?: string | undefined
  classification?: Classification | undefined
  /** Identifiers of records that it is about. */
  subjects?: readonly string[] | undefined
}>

/** Takes over an open action with the reference that it had; the series of its meeting goes on after it. */
export async function enterAction(context: ActContext, input: EarlierAction): Promise<Verdict<Kept<Action>>> {
  return await perform(context, async tx => {
    const row = await checkMayRaise(tx, tx.edition, getBody(tx.edition, input.body))
    if (!row.ok) return row
    const { reference, owner, text, due, classification = 'white' } = input
    return await keepEarlierAction(tx, {
      reference,
      said: { item: null, owner, text: text.trim(), due, confidential: false },
      edition: tx.edition,
      classification,
      body: input.body,
      subjects: input.subjects,
      effectiveOn: input.raisedOn,
    })
  })
}
