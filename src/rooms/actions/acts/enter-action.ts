import { findBody } from '../../../kit/pack/group-body.ts'
import { formatDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import type { Classification } from '../../../kit/classification.ts'
import type { Body } from '../../../kit/pack/body.ts'
import { allOf, granted, type Refusal, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkHeldBefore } from '../../meetings/door.ts'
import { type Action, checkTarget, type Due } from '../action.ts'
import type { Owner } from '../owner.ts'
import { dueOfWords } from '../store-due.ts'
import { meetingOfAction } from '../store-numbering.ts'
import { checkMayRaise } from '../store-taken.ts'
import { keepEarlierAction } from './keep-earlier-action.ts'

/** An action that was raised before the record was kept here. */
export type EarlierAction = Readonly<{
  /** The key of the body that raised it. */
  body: string
  /** As it was numbered then, in the pattern of the code. */
  reference: string
  owner: Owner
  text: string
  /** In words, such as a date, a month or a meeting, or as it is known already. */
  due: string | Due
  /** The day of the meeting that raised it, `YYYY-MM-DD`. */
  raisedOn?: string | undefined
  classification?: Classification | undefined
  /** Identifiers of records that it is about. */
  subjects?: readonly string[] | undefined
}>

/** Takes over an open action with the reference that it had; the series of its meeting goes on after it. */
export async function enterAction(context: ActContext, input: EarlierAction): Promise<Verdict<Kept<Action>>> {
  return await perform(context, async tx => {
    const body = findBody(tx.edition, input.body)
    if (body === undefined) return refused(NO_SUCH_BODY)
    const row = await checkMayRaise(tx, tx.edition, body)
    if (!row.ok) return row
    const asked = allOf(checkSaid(tx, input), await checkRaisedBefore(tx, body, input.reference))
    if (!asked.ok) return asked
    const due = await dueOf(tx, input)
    const target = checkTarget(row.value, due)
    if (!target.ok) return target
    const { reference, owner, text, classification = 'white' } = input
    return await keepEarlierAction(tx, {
      reference,
      said: { item: null, owner, text: text.trim(), due, confidential: false },
      edition: tx.edition,
      classification,
      body: body.key,
      subjects: input.subjects,
      effectiveOn: input.raisedOn,
    })
  })
}

const NO_SUCH_BODY: Refusal = {
  reason: 'no-such-body',
  says: 'There is no such body. Choose one of the list.',
  field: 'body',
}

function checkSaid({ today }: Transaction, { text, raisedOn }: EarlierAction): Verdict {
  const isDay = raisedOn === undefined || isCalendarDate(raisedOn)
  return allOf(
    require(text.trim() !== '', { reason: 'text-missing', says: 'Say what is to be done.', field: 'text' }),
    require(isDay, {
      reason: 'not-a-date',
      says: 'Give the day of the meeting that raised it: day, month and year.',
      field: 'raisedOn',
    }),
    require(!isDay || raisedOn === undefined || raisedOn <= today, {
      reason: 'not-past',
      says: `It was raised already, so the day is not after today, ${formatDate(today)}.`,
      field: 'raisedOn',
    }),
  )
}

async function checkRaisedBefore(tx: Transaction, body: Body, reference: string): Promise<Verdict> {
  const meeting = meetingOfAction(tx.edition, reference)
  // What is no reference at all is refused when it is kept.
  return meeting === undefined ? granted() : await checkHeldBefore(tx, body, meeting)
}

async function dueOf(tx: Transaction, { body, due, raisedOn = tx.today }: EarlierAction): Promise<Due> {
  return typeof due === 'string' ? await dueOfWords(tx, { edition: tx.edition, body, from: raisedOn }, due) : due
}
