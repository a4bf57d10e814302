import { allOf, granted, require, type Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { isLinked, type LinkElsewhere, withoutLink } from '../elsewhere.ts'
import type { Modification } from '../modification.ts'
import { type AskedOfLinks, changeElsewhere } from '../store-elsewhere.ts'

export type EndedLinkElsewhere = AskedOfLinks & Pick<LinkElsewhere, 'code' | 'reference'> & Readonly<{ reason: string }>

/** Takes a link with the change of another code away, for a reason. */
export async function unlinkOtherCode(
  context: ActContext,
  input: EndedLinkElsewhere,
): Promise<Verdict<Kept<Modification>>> {
  const { code, reference } = input
  const reason = input.reason.trim()
  const told = { verb: 'other-code-unlinked', input: { code, reference, reason } }
  return await changeElsewhere(context, input, told, before => {
    const possible = allOf(
      require(isLinked(before, input), {
        reason: 'not-linked',
        says: 'It is not linked like that. Choose one of the links.',
        field: 'link',
      }),
      require(reason !== '', { reason: 'reason-missing', says: 'Say why.', field: 'reason' }),
    )
    return possible.ok ? granted(withoutLink(before, input)) : possible
  })
}
