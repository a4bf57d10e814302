import { isCalendarDate } from '../../../kit/calendar-date.ts'
import { findBody, kindOfBody } from '../../../kit/pack/group-body.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { appointWithin, listKeptSeats } from '../../bodies/door.ts'
import { enterWithin } from '../../people/door.ts'
import type { Modification } from '../modification.ts'
import { checkMayShow } from '../roles.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { noSuchModification, takeModification } from '../store.ts'

export type NewGroupMember = Readonly<{
  modification: string
  /** The identifier of the person; empty for somebody who is not known yet. */
  person: string
  /** The name of somebody who is not known yet. */
  name: string
  /** By what the member sits there, for everybody to read: a role and an organisation. */
  words: string
  category: string | null
  isChair: boolean
  from: string
  /** The first day on which the member sits there no more, where that is known. */
  until?: string | undefined
  impartialSince: string | null
  version?: number | undefined
}>

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
      require(group !== null, {
        reason: 'no-terms-yet',
        says: 'Set the terms of reference first.',
        field: 'terms',
      }),
      checkMember(edition, input, tx.today),
    )
    if (!may.ok || group === null) return may.ok ? refused() : may
    if (group.body === null) return refused(NO_GROUPS)
    const seated = await seat(tx, group.body, input)
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

async function seat(tx: Transaction, body: string, input: NewGroupMember): Promise<Verdict<string>> {
  const rule = findBody(tx.edition, kindOfBody(body))?.seats.find(({ isChair }) => isChair === input.isChair)
  if (rule === undefined)
    return refused({ reason: 'no-such-seat', says: 'Such a group has no such seat.', field: 'as' })
  const organisation = null
  const entering = { name: input.name, email: null, functions: [], party: null, organisation }
  const person = input.person === '' ? await enterWithin(tx, entering) : granted(input.person)
  if (!person.ok) return person
  const known = (await listKeptSeats(tx, body)).filter(({ content }) => content.key === rule.key)
  const { from, until, words, category, impartialSince } = input
  const isFree = known.find(({ content }) =>
    content.holders.every(({ role, until }) => role === 'alternate' || (until !== null && until <= from)),
  )
  const number = input.isChair ? 1 : (isFree?.content.number ?? known.length + 1)
  return await appointWithin(tx, {
    body,
    seat: rule.key,
    number,
    person: person.value,
    role: 'member',
    from,
    until,
    bringing: {
      words: words.trim(),
      ...(category === null ? {} : { category }),
      ...(impartialSince === null ? {} : { impartialSince }),
    },
  })
}
