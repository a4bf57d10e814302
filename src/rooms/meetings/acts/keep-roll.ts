import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change, type Telling } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Roll } from '../roll.ts'
import { checkDeclared } from './check-declared.ts'
import type { RollInHand } from './take-roll-in-hand.ts'

/** Keeps the roll as it is now. While a confidential item is open, nobody comes in who has not signed. */
export async function keepRoll(
  tx: Transaction,
  { parts, roll }: RollInHand,
  content: Roll,
  told: Telling,
): Promise<Verdict> {
  const kept = await change<Roll>(tx, roll, { ...told, content })
  const open = parts.items.find(({ record }) => record.state === 'open')
  const twin = open === undefined ? undefined : parts.twins.get(open.record.id)
  if (open === undefined || twin === undefined) return granted()
  const after = { ...parts, roll: kept }
  return await checkDeclared(tx, { meeting: parts.meeting, item: open, twin, isTwin: true, parts: after })
}
