import { isCalendarDate } from '../../../kit/calendar-date.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Modification } from '../modification.ts'
import { checkMayShow } from '../roles.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { noSuchModification, takeModification } from '../store.ts'
import { NO_TERMS_YET } from '../working-group.ts'
import { type NewSeated, seatMemberWithin } from './seat-member-within.ts'

export type NewGroupMember = NewSeated & Readonly<{ modification: string; version?: number | undefined }>

/**
 * Names a member of the group that works on a modification.
 *
 * In English:
 * - the group is there, since the terms of reference are set;
 * - the member is a person, by name, who may have no account, and sits there by a role and an organisation that everybody may read;
 * - the member holds a seat of the group from a day on: the chair's, or the first of the others that is vacant from then on.
 */
export async function nameGroupMember(
  context: ActContext,
  input: NewGroupMember,
): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => {
    const kept = await takeModification(tx, input.modification)
    if (kept === undefined) return refused(noSuchModification())
    const edition = editionFollowed(context.pack, kept)
    const { group } = kept.content
    const may = allOf(
      checkVersion(kept.record, input.version),
      checkMayShow(edition, actingIn(tx, null)),
      require(group !== null, NO_TERMS_YET),
      checkMember(edition, input, tx.today),
    )
    if (!may.ok || group === null) return may.ok ? refused() : may
    if (group.body === null) return refused(NO_GROUPS)
    const seated = await seatMemberWithin(tx, group.body, input)
    return seated.ok ? granted(kept) : seated
  })
}

const NO_GROUPS = {
  reason: 'no-such-group',
  says: 'The process that it follows has no groups with members. Say in the terms of reference who works on it.',
}

function checkMember(
  { partyCategories }: Edition,
  { person, name, words, category, impartialSince }: NewGroupMember,
  today: string,
): Verdict {
  return allOf(
    require(person !== '' || name.trim() !== '', {
      reason: 'person-missing',
      says: 'Choose a person, or give the name of one who is not in the list.',
      field: 'person',
    }),
    require(words.trim() !== '', {
      reason: 'member-missing',
      says: 'Say by what the member sits there: a role and an organisation.',
      field: 'words',
    }),
    require(category === null || partyCategories.some(({ key }) => key === category), {
      reason: 'no-such-category',
      says: 'Choose one of the categories, or none.',
      field: 'category',
    }),
    require(impartialSince === null || (isCalendarDate(impartialSince) && impartialSince <= today), {
      reason: 'not-such-a-day',
      says: 'Give a day that has come, such as 2016-12-09.',
      field: 'impartialSince',
    }),
  )
}
