import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Confirmation, confirmImpartialityWithin } from '../../bodies/door.ts'
import type { Modification } from '../modification.ts'
import { noSuchModification, takeModification } from '../store.ts'
import { NO_TERMS_YET } from '../working-group.ts'

export type ConfirmedMember = Omit<Confirmation, 'body'> &
  Readonly<{ modification: string; version?: number | undefined }>

/** Records that a member of the group that works on a modification has confirmed in writing to act impartially, and on which day. */
export async function confirmImpartiality(
  context: ActContext,
  { modification, person, on, version }: ConfirmedMember,
): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => {
    const kept = await takeModification(tx, modification)
    if (kept === undefined) return refused(noSuchModification())
    const current = checkVersion(kept.record, version)
    if (!current.ok) return current
    const body = kept.content.group?.body
    if (body == null) return refused(NO_TERMS_YET)
    const confirmed = await confirmImpartialityWithin(tx, { body, person, on })
    return confirmed.ok ? granted(kept) : confirmed
  })
}
