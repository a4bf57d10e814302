import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkLink, type LinkElsewhere, withLink } from '../elsewhere.ts'
import type { Modification } from '../modification.ts'
import { type AskedOfLinks, changeElsewhere } from '../store-elsewhere.ts'

export type NewLinkElsewhere = AskedOfLinks & Omit<LinkElsewhere, 'on'>

/** Links a modification with the change of another code that is made together with it. */
export async function linkOtherCode(
  context: ActContext,
  input: NewLinkElsewhere,
): Promise<Verdict<Kept<Modification>>> {
  const { code, title, href } = input
  const link = { code, reference: input.reference.trim(), title: title.trim(), href }
  return await changeElsewhere(context, input, { verb: 'other-code-linked', input: link }, (before, known, tx) => {
    const possible = checkLink(known, before, link)
    return possible.ok ? granted(withLink(before, { ...link, on: tx.today })) : possible
  })
}
