import { isCalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { GroupMember, Modification } from '../modification.ts'
import { checkMayShow } from '../roles.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { noSuchModification, takeModification } from '../store.ts'
import { withMember } from '../working-group.ts'

export type NewGroupMember = GroupMember & Readonly<{ modification: string; version?: number | undefined }>

/** Names a member of the group that works on a modification, and since when it is confirmed that the member acts impartially. */
export async function nameGroupMember(
  context: ActContext,
  input: NewGroupMember,
): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => {
    const kept = await takeModification(tx, input.modification)
    if (kept === undefined) return refused(noSuchModification())
    const edition = editionFollowed(context.pack, kept)
    const { category, impartialSince } = input
    const { group } = kept.content
    const may = allOf(
      checkVersion(kept.record, input.version),
      checkMayShow(edition, actingIn(tx, null)),
      require(group !== null, {
        reason: 'no-terms-yet',
        says: 'Set the terms of reference first.',
        field: 'terms',
      }),
      require(input.words.trim() !== '', { reason: 'member-missing', says: 'Say who it is, by role.', field: 'words' }),
      require(category === null || edition.partyCategories.some(({ key }) => key === category), {
        reason: 'no-such-category',
        says: 'Choose one of the categories, or none.',
        field: 'category',
      }),
      require(impartialSince === null || (isCalendarDate(impartialSince) && impartialSince <= tx.today), {
        reason: 'not-such-a-day',
        says: 'Give a day that has come, such as 2016-12-09.',
        field: 'impartialSince',
      }),
    )
    if (!may.ok || group === null) return may.ok ? refused() : may
    const member = { words: input.words.trim(), category, impartialSince }
    const content = { ...kept.content, group: { ...group, members: withMember(group.members, member) } }
    return granted(await change(tx, kept, { verb: 'group-member-named', content }))
  })
}
