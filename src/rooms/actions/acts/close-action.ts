import { compareClassifications } from '../../../kit/classification.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { hasBegun, takeMeeting } from '../../meetings/door.ts'
import { type Action, withUpdate, wordsOf } from '../action.ts'
import { updateOf } from '../store-due.ts'
import { takeAction } from '../store-taken.ts'

export type ActionClosing = Readonly<{
  action: string
  /** The reference of the meeting or the decision by which the body closed it. */
  authority: string
  text?: string | undefined
  /** The version that the form was made from. */
  version?: number | undefined
}>

/** Closes an action, as the body did at a meeting or by a decision. */
export async function closeAction(context: ActContext, input: ActionClosing): Promise<Verdict<Kept<Action>>> {
  return await perform(context, async tx => {
    const authority = await findAuthority(tx, input.authority)
    const taken = await takeAction(tx, input.action, 'close-action', {
      update: input.text,
      isDecided: authority !== undefined,
      version: input.version,
    })
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const possible = checkAuthority(kept.record, authority)
    if (!possible.ok) return possible
    const { reference } = possible.value
    const meeting = possible.value.kind === 'meeting' ? reference : undefined
    const content = { ...withUpdate(kept.content, updateOf(tx, input.text, meeting)), closedBy: reference }
    const closed = { verb: 'action-closed', state: to, content, words: wordsOf(content), authority: reference }
    return granted(await change(tx, kept, closed))
  })
}

/** A meeting that has begun, or a decision that has been recorded. */
async function findAuthority(tx: Transaction, reference: string): Promise<SpineRecord | undefined> {
  const meeting = await takeMeeting(tx, reference)
  if (meeting !== undefined) return hasBegun(meeting.content) ? meeting.record : undefined
  const decision = await take(tx, { kind: 'decision', reference })
  return decision?.record.state === 'recorded' ? decision.record : undefined
}

function checkAuthority(action: SpineRecord, authority: SpineRecord | undefined): Verdict<SpineRecord> {
  const no = (reason: string, says: string) => refused({ reason, says, field: 'authority' })
  if (authority === undefined) {
    return no(
      'no-such-authority',
      'Name the meeting, once it has been opened, or the decision by which the body closed this.',
    )
  }
  if (authority.body !== action.body) {
    return no('of-another-body', `${authority.reference} is of another body. The body that raised an action closes it.`)
  }
  return compareClassifications(authority.classification, action.classification) > 0
    ? no(
        'authority-more-secret',
        'Fewer people may read that decision than may read this action. Name the meeting instead.',
      )
    : granted(authority)
}
