import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Modification } from '../modification.ts'
import { returnedReports } from '../returned.ts'
import { checkMayShow } from '../roles.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { noSuchModification, takeModification } from '../store.ts'

export type CategorisedReturn = Readonly<{
  modification: string
  /** The step that returned the report, as `keyOfStep` names it. */
  returned: string
  categories: readonly string[]
  version?: number | undefined
}>

/** Says for which categories of reasons a report was returned, where the words of the decision do not say it, or say it wrongly. */
export async function categoriseReturn(
  context: ActContext,
  input: CategorisedReturn,
): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => {
    const kept = await takeModification(tx, input.modification)
    if (kept === undefined) return refused(noSuchModification())
    const edition = editionFollowed(context.pack, kept)
    const known = edition.assessments?.returnReasons ?? []
    const { content } = kept
    const categories = [...new Set(input.categories)]
    const all = returnedReports(edition.modificationProcess, known, content)
    const may = allOf(
      checkVersion(kept.record, input.version),
      checkMayShow(edition, actingIn(tx, null)),
      require(all.some(({ key }) => key === input.returned), {
        reason: 'not-returned',
        says: 'No report was returned by that step. Choose one from the list.',
        field: 'returned',
      }),
      require(categories.length > 0 && categories.every(key => known.some(one => one.key === key)), {
        reason: 'no-such-category',
        says: `Choose one category at least: ${known.map(({ title }) => title).join('; ')}.`,
        field: 'categories',
      }),
    )
    if (!may.ok) return may
    const returns = { ...content.returns, [input.returned]: categories }
    const told = { verb: 'return-categorised', content: { ...content, returns }, input: { returned: input.returned } }
    return granted(await change(tx, kept, told))
  })
}
