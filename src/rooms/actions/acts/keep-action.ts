import type { Classification } from '../../../kit/classification.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { parseReference } from '../../../kit/pack/reference-pattern.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { link } from '../../../shell/ledger/beside-record.ts'
import { keep, type Telling } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { type Action, titleOf } from '../action.ts'
import { seriesOf } from '../store-numbering.ts'
import { continueSeries } from '../store.ts'

/** An action before it is on the record: what it says, and where it belongs. */
export type ActionToKeep = Telling &
  Readonly<{
    reference: string
    said: Omit<Action, 'updates' | 'targets' | 'closedBy'>
    /** The edition under which it runs. */
    edition: Edition
    classification: Classification
    body: string | undefined
    parent?: string | undefined
    excluded?: readonly string[]
    /** Identifiers of records that it is about. */
    subjects?: readonly string[] | undefined
  }>

/** Keeps an open action as part of a transaction. Whoever calls has asked whether it may be given, and numbered it. */
export async function keepAction(
  tx: Transaction,
  { said, edition, subjects = [], ...draft }: ActionToKeep,
): Promise<Kept<Action>> {
  const action = await keep<Action>(tx, {
    ...draft,
    kind: 'action',
    title: titleOf(said),
    state: getLifecycle(edition, 'action').initial,
    content: { ...said, updates: [], targets: [], closedBy: null },
    onDate: said.due.on ?? undefined,
    position: said.number,
    edition: edition.from,
    words: `${said.owner.words} ${said.text}`,
  })
  for (const subject of subjects) await link(tx, action.record.id, subject, 'about')
  return action
}

export type EarlierToKeep = Omit<ActionToKeep, 'said' | 'verb'> &
  Readonly<{ said: Omit<ActionToKeep['said'], 'number' | 'meeting'> & Readonly<{ meeting?: string }> }>

/** Keeps an action that was given before, with the number that it had then; the series of its meeting goes on after it. */
export async function keepEarlierAction(tx: Transaction, draft: EarlierToKeep): Promise<Verdict<Kept<Action>>> {
  const { reference, edition, said } = draft
  const fields = parseReference(edition.references, 'action', reference)
  const meeting = said.meeting ?? fields?.['meeting'] ?? fields?.['document']
  const number = fields?.['number']
  if (typeof meeting !== 'string' || typeof number !== 'number') {
    const says = `“${reference.slice(0, 40)}” is not the reference of an action of this code. Correct it first.`
    return refused({ reason: 'not-a-reference', says, field: 'reference' })
  }
  if ((await take(tx, { kind: 'action', reference })) !== undefined) {
    const says = `${reference} is on the record already. Leave it out: it is on the record as it stands there.`
    return refused({ reason: 'exists', says, field: 'reference' })
  }
  await continueSeries(tx, seriesOf(meeting), number)
  const authority = draft.authority ?? meeting
  return granted(
    await keepAction(tx, { ...draft, authority, said: { ...said, meeting, number }, verb: 'action-entered' }),
  )
}
