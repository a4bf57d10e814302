import type { Classification } from '../../../kit/classification.ts'
import { type Edition, getLifecycle } from '../../../kit/pack/pack.ts'
import { link } from '../../../shell/ledger/beside-record.ts'
import { keep, type Telling } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Action, titleOf } from '../action.ts'

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
