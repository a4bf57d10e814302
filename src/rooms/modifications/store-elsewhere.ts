import type { OtherCodes } from '../../kit/pack/modification-process.ts'
import { allOf, granted, refused, type Verdict } from '../../kit/verdict.ts'
import { change, checkVersion } from '../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Elsewhere } from './elsewhere.ts'
import { type Modification, wordsOf } from './modification.ts'
import { checkMayShow } from './roles.ts'
import { actingIn, editionFollowed } from './store-standing.ts'
import { noSuchModification, saveListing, takeModification } from './store.ts'

export type AskedOfLinks = Readonly<{ modification: string; version?: number | undefined }>

/** Changes where a modification is linked in other codes; whoever keeps the register does. */
export async function changeElsewhere(
  context: ActContext,
  { modification, version }: AskedOfLinks,
  told: Readonly<{ verb: string; input: Readonly<Record<string, unknown>> }>,
  changed: (before: Elsewhere, known: OtherCodes | undefined, tx: Transaction) => Verdict<Elsewhere>,
): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => {
    const kept = await takeModification(tx, modification)
    if (kept === undefined) return refused(noSuchModification())
    const edition = editionFollowed(context.pack, kept)
    const may = allOf(checkVersion(kept.record, version), checkMayShow(edition, actingIn(tx, null)))
    if (!may.ok) return may
    const elsewhere = changed(kept.content.elsewhere, edition.modificationProcess.otherCodes, tx)
    if (!elsewhere.ok) return elsewhere
    const content = { ...kept.content, elsewhere: elsewhere.value }
    const saved = await change(tx, kept, { ...told, content, words: wordsOf(content) })
    await saveListing(tx, saved)
    return granted(saved)
  })
}
