import { allOf, granted, require, type Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkLead, type Elsewhere } from '../elsewhere.ts'
import type { Modification } from '../modification.ts'
import { type AskedOfLinks, changeElsewhere } from '../store-elsewhere.ts'

export type NewLead = AskedOfLinks & Pick<Elsewhere, 'lead' | 'priority'> & Readonly<{ reason: string }>

/** Says which of the codes leads, and the priority that it has set. */
export async function setLeadCode(context: ActContext, input: NewLead): Promise<Verdict<Kept<Modification>>> {
  const { lead, priority } = input
  const reason = input.reason.trim()
  return await changeElsewhere(context, input, { verb: 'lead-code-set', input: { reason } }, (before, known) => {
    const possible = allOf(
      checkLead(known, before, { lead, priority }),
      require(reason !== '', {
        reason: 'reason-missing',
        says: 'Say who has said so, and where: a meeting, a letter, a register.',
        field: 'reason',
      }),
    )
    return possible.ok ? granted({ ...before, lead, priority }) : possible
  })
}
