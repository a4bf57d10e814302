import { findBody, isGroup, keyOfGroup } from '../../kit/pack/group-body.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptRecords, take } from '../../shell/ledger/read-record.ts'
import { formGroupWithin, listKeptSeats } from '../bodies/door.ts'
import type { Modification } from './modification.ts'
import { MODIFICATIONS, modificationsOf } from './store.ts'
import { type GroupMember, groupMembers } from './working-group.ts'

/**
 * The body of the group that works on a modification: the one that is named, or its own, which is formed if it is not there.
 *
 * In English:
 * - a process without such groups has none, and its terms of reference are all that there is;
 * - the group of another modification of the same kind of group may work on it too, and so may the standing one.
 */
export async function groupFor(
  tx: Transaction,
  { modificationProcess: { group: rule } }: Edition,
  reference: string,
  wanted: string | undefined,
): Promise<Verdict<string | null>> {
  if (rule === undefined || findBody(tx.edition, rule.body) === undefined) return granted(null)
  const own = keyOfGroup(rule.body, reference)
  if (wanted === undefined || wanted === '' || wanted === own) {
    await formGroupWithin(tx, own)
    return granted(own)
  }
  const isOfKind = wanted === rule.body || (isGroup(wanted) && wanted.startsWith(keyOfGroup(rule.body, '')))
  const body = isOfKind ? await take(tx, { kind: 'body', reference: wanted }) : undefined
  if (body !== undefined) return granted(wanted)
  return refused({ reason: 'no-such-group', says: 'Choose one of the groups of the list.', field: 'group' })
}

/** Who sits in the group today. */
export async function membersNow(tx: Transaction, { group }: Modification): Promise<readonly GroupMember[]> {
  if (group === null || group.body === null) return []
  return groupMembers(await listKeptSeats(tx, group.body), tx.today).now
}

/** The modifications that are given to the group of this body, or to any group of this kind, as far as the reader may see them. */
export function modificationsOfGroup(code: string, body: string, isOfKind = false) {
  const given = MODIFICATIONS.selectFrom('modifications.listing')
    .select('record')
    .where('code', '=', code)
    .where('group_body', isOfKind ? 'like' : '=', isOfKind ? `${keyOfGroup(body, '')}%` : body)
  return keptRecords(code)
    .where('record.kind', '=', 'modification')
    .where('record.id', 'in', given)
    .orderBy('record.reference')
    .limit(isOfKind ? 500 : 50)
}

/** The groups of a kind that work on a modification. */
export function groupsGiven(code: string, kind: string) {
  return MODIFICATIONS.selectFrom('modifications.listing')
    .select('group_body')
    .distinct()
    .where('code', '=', code)
    .where('group_body', 'like', `${keyOfGroup(kind, '')}%`)
    .orderBy('group_body')
    .limit(200)
}

/** Those that have a group whose members stand in words alone, from before its members had seats. */
export async function listGroupsInWords(tx: Transaction): Promise<readonly string[]> {
  const rows = await modificationsOf(tx.statements)
    .selectFrom('modifications.listing')
    .select('reference')
    .where('code', '=', tx.context.pack.code.key)
    .where('group_body', '=', '')
    .orderBy('reference')
    .execute()
  return rows.map(({ reference }) => reference)
}
