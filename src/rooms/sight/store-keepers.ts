import { roleInWords } from '../../kit/pack/actor.ts'
import { mostSecret, type Classification } from '../../kit/classification.ts'
import type { Handling } from '../../kit/pack/handling.ts'
import { citableClause, type Provenance } from '../../kit/pack/provenance.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { bodyGroup, declaredGroup } from '../../shell/ledger/audience.ts'
import { editionOf, type Transaction } from '../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import { rolesOn } from '../bodies/door.ts'

/** Those who are told who was let in, and who has read: the secretariat and the chair, signed if the class needs it. */
export function keepersOf(
  { classes }: Handling,
  { body }: Pick<SpineRecord, 'body'>,
  ...all: readonly Classification[]
): readonly string[] {
  const { needsDeclaration } = classes[mostSecret(all)]
  if (body === null) return needsDeclaration ? [] : ['secretariat']
  return needsDeclaration
    ? [declaredGroup('secretariat', body), declaredGroup('chair-of-the-body', body)]
    : ['secretariat', bodyGroup('chair-of-the-body', body)]
}

/** May the actor do what the rule of the class gives to these? */
export async function checkBy(
  tx: Transaction,
  record: SpineRecord,
  rule: Provenance & Readonly<{ by: readonly string[] }>,
): Promise<Verdict> {
  if (tx.actor.isSystem) return granted()
  const roles = record.body === null ? tx.actor.functions : await rolesOn(tx, record.body)
  if (rule.by.some(role => roles.includes(role))) return granted()
  const edition = editionOf(tx, record)
  const those = rule.by.map(role => roleInWords(edition, role)).join(' or ')
  const clause = citableClause(rule)
  return refused({
    reason: 'not-by-you',
    says: `This is done by ${those}. Ask one of them.`,
    ...(clause === undefined ? {} : { clause }),
  })
}
