import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { titleOf } from '../../../kit/subject.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { continuedIn } from '../edition-move.ts'
import { type Modification, wordsOf } from '../modification.ts'
import { numberOf, referenceIn } from '../numbering.ts'
import { checkMayShow } from '../roles.ts'
import { actingIn, aroundIn, editionFollowed, standingOf } from '../store-standing.ts'
import { settleWindow } from '../store-taken.ts'
import { noSuchModification, saveListing, takeModification } from '../store.ts'
import { windowOf } from '../window.ts'

export type EditionMove = Readonly<{
  modification: string
  /** The edition, by the date from which it holds. */
  to: string
  reason: string
  authority?: string | undefined
  version?: number | undefined
}>

/** Moves a modification to the process of another edition: from then on it is judged by that one. */
export async function moveToEdition(context: ActContext, input: EditionMove): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => {
    const taken = await takeModification(tx, input.modification)
    if (taken === undefined) return refused(noSuchModification())
    const kept = await settleWindow(tx, taken)
    const now = editionFollowed(context.pack, kept)
    const next = context.pack.editions.find(({ from }) => from === input.to && from <= tx.today)
    const may = allOf(
      checkVersion(taken.record, input.version),
      checkMayShow(now, actingIn(tx, null)),
      require(next !== undefined && next.from !== now.from, {
        reason: 'no-such-edition',
        says: 'Choose another edition that has begun.',
        field: 'to',
      }),
      require(input.reason.trim() !== '', {
        reason: 'reason-missing',
        says: 'Say why it is moved to another edition.',
        field: 'reason',
      }),
    )
    if (!may.ok || next === undefined) return may.ok ? refused() : may
    const moved = continuedIn(next, kept.record.state, kept.content, tx.today)
    if (!moved.ok) return moved
    const { state } = moved.value
    const number = numberOf(now, kept.record.reference)
    const reference = number === undefined ? kept.record.reference : referenceIn(next, state, number)
    const aliases = [...new Set([...kept.content.aliases, kept.record.reference])].filter(one => one !== reference)
    const { process, around } = await standingOf(aroundIn(tx), {
      record: { ...kept.record, state },
      content: moved.value.content,
    })
    const window = windowOf(process, around.clocks, state, lastOn(kept.content, tx.today), around.calendar)
    const content = { ...moved.value.content, aliases, window }
    const saved = await change(tx, kept, {
      verb: 'moved-to-edition',
      state,
      content,
      reference,
      title: titleOf(content, reference),
      words: wordsOf(content),
      edition: next.from,
      authority: input.authority,
      input: { reason: input.reason.trim(), edition: next.from },
    })
    await saveListing(tx, saved)
    return granted(saved)
  })
}

/** The day from which the state has lasted. */
function lastOn({ taken }: Modification, today: string): string {
  return taken.at(-1)?.on ?? today
}
