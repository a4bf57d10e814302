import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { excludedFrom, itemInWords, type Place, takePlace } from '../../decisions/door.ts'
import { type Action, checkTarget, type Due } from '../action.ts'
import { understandLine } from '../line.ts'
import { giveActionReference } from '../store-numbering.ts'
import type { Owner } from '../owner.ts'
import { type DueAsked, dueOfLine, dueOfWords, vocabularyOf } from '../store-due.ts'
import { checkMayRaise } from '../store-taken.ts'
import { keepAction } from './keep-action.ts'

export type NewAction = Readonly<{
  /** The identifier of the item, or of the confidential item. */
  item: string
  /** One line: `<owner> to do something by the January meeting`. */
  text: string
  /** Given by choice instead of in the line. */
  owner?: Owner | undefined
  /** A date, or words such as `next meeting`, or both as they are known already; otherwise what the line says. */
  due?: string | Due | undefined
  /** Identifiers of records that it is about. */
  subjects?: readonly string[] | undefined
}>

/** Gives somebody something to do, from one line, and numbers it in the series of the meeting. */
export async function raiseAction(context: ActContext, input: NewAction): Promise<Verdict<Kept<Action>>> {
  return await perform(context, async tx => {
    const place = await takePlace(tx, input.item)
    if (!place.ok) return place
    const { meeting, edition, body } = place.value
    const row = await checkMayRaise(tx, edition, body)
    if (!row.ok) return row
    const line = understandLine(input.text, vocabularyOf(tx, edition, body), input.owner)
    if (!line.ok) return line
    const asked = { edition, body: body.key, from: meeting.record.onDate ?? tx.today }
    const due = await dueOf(tx, asked, line.value.text, input.due)
    const target = checkTarget(row.value, due)
    return target.ok ? granted(await keepNext(tx, place.value, { ...line.value, due }, input.subjects ?? [])) : target
  })
}

async function dueOf(tx: Transaction, asked: DueAsked, line: string, given: string | Due | undefined): Promise<Due> {
  if (given === undefined) return await dueOfLine(tx, asked, line)
  return typeof given === 'string' ? await dueOfWords(tx, asked, given) : given
}

async function keepNext(
  tx: Transaction,
  place: Place,
  said: Pick<Action, 'owner' | 'text' | 'due'>,
  subjects: readonly string[],
): Promise<Kept<Action>> {
  const { meeting, parent, edition, body } = place
  const { number, reference } = await giveActionReference(tx, place)
  return await keepAction(tx, {
    reference,
    said: { meeting: meeting.record.reference, item: parent.id, number, ...said, confidential: place.isTwin },
    edition,
    classification: parent.classification,
    body: body.key,
    parent: parent.id,
    excluded: excludedFrom(place),
    subjects,
    verb: 'action-raised',
    authority: itemInWords(meeting, place),
  })
}
