import type { Classification } from '../../../kit/classification.ts'
import { getBody } from '../../../kit/pack/pack.ts'
import { parseReference } from '../../../kit/pack/reference-pattern.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { link } from '../../../shell/ledger/beside-record.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Action, type Due, titleOf } from '../action.ts'
import type { Owner } from '../owner.ts'
import { seriesOf } from '../store-numbering.ts'
import { continueSeries } from '../store.ts'
import { checkMayRaise } from '../store-taken.ts'

/** An action that was raised before the record was kept here. */
export type EarlierAction = Readonly<{
  /** The key of the body that raised it. */
  body: string
  /** As it was numbered then, in the pattern of the code. */
  reference: string
  owner: Owner
  text: string
  due: Due
  raisedOn?: string | undefined
  classification?: Classification | undefined
  /** Identifiers of records that it is about. */
  subjects?: readonly string[] | undefined
}>

/** Takes over an open action with the reference that it had; the series of its meeting goes on after it. */
export async function enterAction(context: ActContext, input: EarlierAction): Promise<Verdict<Kept<Action>>> {
  return await perform(context, async tx => {
    const fields = parseReference(tx.edition.references, 'action', input.reference)
    const meeting = fields?.['meeting'] ?? fields?.['document']
    const number = fields?.['number']
    if (typeof meeting !== 'string' || typeof number !== 'number') {
      return refused({
        reason: 'not-a-reference',
        says: `“${input.reference.slice(0, 40)}” is not the reference of an action of this code.`,
        field: 'reference',
      })
    }
    const row = await checkMayRaise(tx, tx.edition, getBody(tx.edition, input.body))
    if (!row.ok) return row
    if ((await take(tx, { kind: 'action', reference: input.reference })) !== undefined) {
      return refused({ reason: 'exists', says: `${input.reference} has been entered already.`, field: 'reference' })
    }
    return granted(await keepEarlier(tx, input, meeting, number))
  })
}

async function keepEarlier(
  tx: Transaction,
  input: EarlierAction,
  meeting: string,
  number: number,
): Promise<Kept<Action>> {
  const { owner, text, due, classification = 'white' } = input
  const content: Action = {
    meeting,
    item: null,
    number,
    owner,
    text: text.trim(),
    due,
    confidential: false,
    updates: [],
    targets: [],
    closedBy: null,
  }
  await continueSeries(tx, seriesOf(meeting), number)
  const action = await keep<Action>(tx, {
    kind: 'action',
    reference: input.reference,
    title: titleOf(content),
    state: 'open',
    classification,
    content,
    body: input.body,
    onDate: due.on ?? undefined,
    position: number,
    words: `${owner.words} ${text}`,
    verb: 'action-entered',
    authority: meeting,
    effectiveOn: input.raisedOn,
  })
  for (const subject of input.subjects ?? []) await link(tx, action.record.id, subject, 'about')
  return action
}
