import { parseReference } from '../../../kit/pack/reference-pattern.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Action } from '../action.ts'
import { meetingOfAction, seriesOf } from '../store-numbering.ts'
import { continueSeries } from '../store.ts'
import { type ActionToKeep, keepAction } from './keep-action.ts'

export type EarlierToKeep = Omit<ActionToKeep, 'said' | 'verb'> &
  Readonly<{ said: Omit<ActionToKeep['said'], 'number' | 'meeting'> & Readonly<{ meeting?: string }> }>

/** Keeps an action that was given before, with the number that it had then; the series of its meeting goes on after it. */
export async function keepEarlierAction(tx: Transaction, draft: EarlierToKeep): Promise<Verdict<Kept<Action>>> {
  const { reference, edition, said } = draft
  const meeting = said.meeting ?? meetingOfAction(edition, reference)
  const number = parseReference(edition.references, 'action', reference)?.['number']
  if (meeting === undefined || typeof number !== 'number' || number < 1 || number > HIGHEST_NUMBER) {
    const says = `“${reference.slice(0, 40)}” is not the reference of an action of this code. Correct it first.`
    return refused({ reason: 'not-a-reference', says, field: 'reference' })
  }
  // First: two who enter the same number take turns at the series.
  await continueSeries(tx, seriesOf(meeting), number)
  if ((await take(tx, { kind: 'action', reference })) !== undefined) {
    const says = `${reference} is on the record already. Leave it out: it is on the record as it stands there.`
    return refused({ reason: 'exists', says, field: 'reference' })
  }
  const authority = draft.authority ?? meeting
  return granted(
    await keepAction(tx, { ...draft, authority, said: { ...said, meeting, number }, verb: 'action-entered' }),
  )
}

/** No meeting gives more actions; what is written with more was misread. */
const HIGHEST_NUMBER = 9999
