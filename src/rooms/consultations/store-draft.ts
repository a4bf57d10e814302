import { sql } from 'kysely'
import type { ActOf } from '../../kit/pack/lifecycle-options.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Row } from '../../shell/database/connection.ts'
import { checkVersion } from '../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, keptRecords, take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { ConsultationDraft } from './draft.ts'
import { type Brought, stepTaken } from './store-taken.ts'

export const DRAFT = 'drafted-consultation'

export function draftByReference(code: string, reference: string, asAt?: string) {
  return keptRecords(code, asAt).where('record.kind', '=', DRAFT).where('record.reference', '=', reference).limit(1)
}

/** Those that have not been opened or withdrawn: on one subject, or all. Nobody but the secretariat sees one. */
export function waitingDrafts(code: string, about?: string, asAt?: string) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', DRAFT)
    .where('version.state', 'in', ['draft', 'scheduled'])
    .$if(about !== undefined, query => query.where('record.parent', '=', about ?? ''))
    .orderBy('record.reference')
    .limit(100)
}

export function draftsFrom(rows: readonly Row[]): readonly Kept<ConsultationDraft>[] {
  return rows.map(row => keptOf<ConsultationDraft>(row))
}

/** Those whose instant has come. */
export async function listDue(tx: Transaction): Promise<readonly string[]> {
  const due = waitingDrafts(tx.context.pack.code.key)
    .where('record.state', '=', 'scheduled')
    .where(sql<boolean>`version.content ->> 'opensAt' <= ${tx.at}`)
  const { rows } = await tx.statements.executeQuery(due.compile())
  return draftsFrom(rows).map(({ record }) => record.reference)
}

export type TakenDraft = Readonly<{ kept: Kept<ConsultationDraft>; edition: Edition; to: string }>

/** A draft by its reference, locked, and the step that the actor wants to take with it. */
export async function takeDraft(
  tx: Transaction,
  reference: string,
  act: ActOf<'consultation'>,
  brought: Brought = {},
): Promise<Verdict<TakenDraft>> {
  const kept = await take<ConsultationDraft>(tx, { kind: DRAFT, reference })
  if (kept === undefined)
    return refused({ reason: 'no-such-draft', says: 'There is no such draft. Check its reference.' })
  const version = checkVersion(kept.record, brought.version)
  if (!version.ok) return version
  const step = stepTaken(tx, kept.record, act, brought)
  return step.ok ? granted({ kept, ...step.value }) : step
}
