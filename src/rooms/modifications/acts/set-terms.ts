import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Modification } from '../modification.ts'
import { checkMayShow } from '../roles.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { noSuchModification, takeModification } from '../store.ts'

export type NewTerms = Readonly<{
  modification: string
  terms: string
  questions: readonly string[]
  authority?: string | undefined
  version?: number | undefined
}>

/** Sets the terms of reference of those who work on a modification, with what they are asked. Its members stay. */
export async function setTerms(context: ActContext, input: NewTerms): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => {
    const kept = await takeModification(tx, input.modification)
    if (kept === undefined) return refused(noSuchModification())
    const may = allOf(
      checkVersion(kept.record, input.version),
      checkMayShow(editionFollowed(context.pack, kept), actingIn(tx, null)),
      require(input.terms.trim() !== '', {
        reason: 'terms-missing',
        says: 'Say what the group is to do, and by when.',
        field: 'terms',
      }),
    )
    if (!may.ok) return may
    const { questions, authority } = input
    const { members = [], answers } = kept.content.group ?? {}
    const named = authority === undefined || authority === '' ? null : authority
    const group = { terms: input.terms.trim(), questions, answers, setOn: tx.today, authority: named, members }
    return granted(
      await change(tx, kept, { verb: 'terms-set', content: { ...kept.content, group }, authority: named ?? undefined }),
    )
  })
}
