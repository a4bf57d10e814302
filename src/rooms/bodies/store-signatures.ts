import type { Row } from '../../shell/database/connection.ts'
import { build } from '../../shell/database/statements.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Signature } from './declaration.ts'
import { bodiesOf, type BodiesTables } from './store.ts'

export type SignatureRow = Signature & Readonly<{ id: string; body: string; person: string }>

/** The signatures of these persons for a body, in whatever wording. */
export function signaturesStatement(code: string, body: string, persons: readonly string[]) {
  return bodiesOf(build)
    .selectFrom('bodies.declaration')
    .selectAll()
    .where('code', '=', code)
    .where('body', '=', body)
    .where('person', 'in', [...persons])
    .orderBy('signed_on', 'desc')
}

export function signatureFrom(row: Row): SignatureRow {
  // The columns of `tables.sql`.
  const r = row as BodiesTables['bodies.declaration']
  const { id, body, person, version } = r
  return { id, body, person, version, signedOn: r.signed_on, expiresOn: r.expires_on, withdrawnOn: r.withdrawn_on }
}

export async function listSignatures(
  { statements, context }: Transaction,
  body: string,
  persons: readonly string[],
): Promise<readonly SignatureRow[]> {
  if (persons.length === 0) return []
  const statement = signaturesStatement(context.pack.code.key, body, persons)
  return (await statements.executeQuery(statement.compile())).rows.map(signatureFrom)
}

export async function saveSignature(
  { statements, context }: Transaction,
  { id, body, person, version, signedOn, expiresOn, withdrawnOn }: SignatureRow,
): Promise<void> {
  const dates = { signed_on: signedOn, expires_on: expiresOn, withdrawn_on: withdrawnOn }
  await bodiesOf(statements)
    .insertInto('bodies.declaration')
    .values({ id, code: context.pack.code.key, body, person, version, ...dates })
    .onConflict(conflict => conflict.column('id').doUpdateSet(dates))
    .execute()
}

/** Every signature for a body that the reader may see: one's own; the chair and the secretariat see all. */
export function signaturesOfBody(code: string, body: string) {
  return bodiesOf(build)
    .selectFrom('bodies.declaration')
    .selectAll()
    .where('code', '=', code)
    .where('body', '=', body)
    .orderBy('signed_on', 'desc')
    .limit(1000)
}
