import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Modification } from '../modification.ts'
import { checkMayShow } from '../roles.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { groupFor } from '../store-group.ts'
import { letGroupIn, letIn } from '../store-group-sight.ts'
import { noSuchModification, saveListing, takeModification } from '../store.ts'

export type NewTerms = Readonly<{
  modification: string
  terms: string
  questions: readonly string[]
  authority?: string | undefined
  /** The body of the group that it is given to; without it the one that it has, or a group of its own. */
  group?: string | undefined
  version?: number | undefined
}>

/** Sets the terms of reference of those who work on a modification, with what they are asked, and forms their group if there is none. */
export async function setTerms(context: ActContext, input: NewTerms): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => {
    const kept = await takeModification(tx, input.modification)
    if (kept === undefined) return refused(noSuchModification())
    const edition = editionFollowed(context.pack, kept)
    const may = allOf(
      checkVersion(kept.record, input.version),
      checkMayShow(edition, actingIn(tx, null)),
      require(input.terms.trim() !== '', {
        reason: 'terms-missing',
        says: 'Say what the group is to do, and by when.',
        field: 'terms',
      }),
    )
    if (!may.ok) return may
    const { questions, authority } = input
    const { answers, body: before } = kept.content.group ?? {}
    const body = await groupFor(tx, edition, kept.record.reference, input.group || (before ?? undefined))
    if (!body.ok) return body
    const named = authority === undefined || authority === '' ? null : authority
    const group = { terms: input.terms.trim(), questions, answers, setOn: tx.today, authority: named, body: body.value }
    const saved = await change(tx, kept, {
      verb: 'terms-set',
      content: { ...kept.content, group },
      authority: named ?? undefined,
      ...letIn(editionOf(tx, kept.record), kept.record, body.value),
    })
    await saveListing(tx, saved)
    if (body.value !== before) await letGroupIn(tx, saved)
    return granted(saved)
  })
}
