import { dateIn, LONDON } from '../../kit/instant.ts'
import { sql } from 'kysely'
import type { Pack } from '../../kit/pack/pack.ts'
import type { Row } from '../../shell/database/connection.ts'
import { build, type Statements } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, keptRecords, take } from '../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../shell/ledger/record.ts'
import { blankModification, lastImplementation, type Modification } from './modification.ts'

export type ModificationTables = {
  'modifications.reference': { code: string; reference: string; record: string }
  'modifications.listing': {
    record: string
    code: string
    reference: string
    state: string
    path: string | null
    urgency: string
    proposer: string
    categories: string[]
    implementation_on: string | null
    raised_on: string | null
    closes_at: string | null
    names: string
    other_codes: string[]
    audience: number[]
    excluded: number[]
    edition: string
    entered_on: string
    first_from: string | null
    first_on: string | null
    group_body: string | null
  }
  'modifications.taken_step': {
    record: string
    code: string
    place: number
    step: string
    says: string
    from_state: string | null
    to_state: string
    on_date: string
    source: string
    until_on: string | null
    audience: number[]
    excluded: number[]
  }
}

export function modificationsOf(statements: Statements) {
  return statements.withTables<ModificationTables & LedgerTables>()
}

export const MODIFICATIONS = build.withTables<ModificationTables & LedgerTables>()

/** What a row of `keptRecords` says of a modification; what was never said of it is blank. */
export function modificationFrom(row: Row): Kept<Modification> {
  return completed(keptOf<Partial<Modification>>(row))
}

function completed({ record, content }: Kept<Partial<Modification>>): Kept<Modification> {
  const blank = blankModification(record.edition, 'ordinary', null)
  return { record, content: { ...blank, ...content } }
}

/** A modification as any subject of a decision is taken. */
export function asModification(subject: Kept<unknown>): Kept<Modification> {
  // The kind is kept by this room, whose content is this or less.
  return completed(subject as Kept<Partial<Modification>>)
}

/** The modification under this or an earlier reference, locked. */
export async function takeModification(tx: Transaction, reference: string): Promise<Kept<Modification> | undefined> {
  const known = await modificationsOf(tx.statements)
    .selectFrom('modifications.reference')
    .select('record')
    .where('code', '=', tx.context.pack.code.key)
    .where('reference', '=', reference)
    .executeTakeFirst()
  const which = known === undefined ? { kind: 'modification', reference } : { id: known.record }
  const taken = await take<Partial<Modification>>(tx, which)
  return taken === undefined ? undefined : completed(taken)
}

/** The modification under this or an earlier reference, as a page reads it. */
export function modificationByReference(code: string, reference: string, asAt?: string) {
  const known = MODIFICATIONS.selectFrom('modifications.reference')
    .select('record')
    .where('code', '=', code)
    .where('reference', '=', reference)
  return keptRecords(code, asAt).where('record.kind', '=', 'modification').where('record.id', 'in', known).limit(1)
}

/** Enters what the register is filtered by, and the reference, in step with the record. */
export async function saveListing(tx: Transaction, { record, content }: Kept<Modification>): Promise<void> {
  const tables = modificationsOf(tx.statements)
  const row = {
    record: record.id,
    code: record.code,
    reference: record.reference,
    state: record.state,
    path: content.path,
    urgency: content.urgency,
    proposer: content.proposer?.words ?? '',
    categories: [...content.impacts.categories],
    implementation_on: lastImplementation(content),
    raised_on: content.raisedOn,
    closes_at: content.window?.closesAt ?? null,
    names: namesOf(record.reference, content).join(' '),
    other_codes: [...new Set(content.elsewhere.links.map(({ code }) => code))],
    ...sightOf(record),
    edition: record.edition,
    entered_on: dateIn(LONDON, record.createdAt),
    first_from: content.taken[0]?.from ?? null,
    first_on: content.taken[0]?.on ?? null,
    group_body: content.group?.body ?? null,
  }
  const { record: _record, ...columns } = row
  await tables
    .insertInto('modifications.listing')
    .values(row)
    .onConflict(conflict => conflict.column('record').doUpdateSet(columns))
    .execute()
  await tables
    .insertInto('modifications.reference')
    .values({ code: record.code, reference: record.reference, record: record.id })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await saveTaken(tx, record, content.taken)
}

function sightOf({ audience, excluded }: SpineRecord) {
  return { audience: [...audience], excluded: [...excluded] }
}

/** Every reference and title that it has or had. */
function namesOf(reference: string, { title, aliases, formerTitles }: Modification): readonly string[] {
  return [reference, ...aliases, ...(title === null ? [] : [title]), ...formerTitles]
}

/** Enters the steps that are not entered yet: none is ever taken back. The one before learns until when it held. */
async function saveTaken(tx: Transaction, record: SpineRecord, taken: Modification['taken']): Promise<void> {
  if (taken.length === 0) return
  const same = { record: record.id, code: record.code, ...sightOf(record) }
  const rows = taken.map(({ step, says, from, to, on, source }, n) => {
    const until = taken[n + 1]?.on ?? null
    return { place: n + 1, step, says, source, from_state: from, to_state: to, on_date: on, until_on: until, ...same }
  })
  await modificationsOf(tx.statements)
    .insertInto('modifications.taken_step')
    .values(rows)
    .onConflict(conflict =>
      conflict
        .columns(['record', 'place'])
        .doUpdateSet(({ ref }) => ({ until_on: ref('excluded.until_on') }))
        .where('modifications.taken_step.until_on', 'is', null)
        .where('excluded.until_on', 'is not', null),
    )
    .execute()
}

/** Those of which a report was returned, by the steps that do that under any edition. */
export function modificationsReturned({ code, editions }: Pack, asAt?: string) {
  const steps = editions.flatMap(({ modificationProcess }) => modificationProcess.steps)
  const returning = [...new Set(steps.filter(({ outcome }) => outcome === 'return-report').map(({ key }) => key))]
  return keptRecords(code.key, asAt)
    .where('record.kind', '=', 'modification')
    .where(({ or }) =>
      or(returning.map(step => sql<boolean>`version.content -> 'taken' @> ${JSON.stringify([{ step }])}::jsonb`)),
    )
    .orderBy('record.id', 'desc')
    .limit(1000)
}

/** Those that have not ended under any edition, as the reader may see them, by reference. */
export function openModifications({ code, editions }: Pack, most: number) {
  const states = editions.flatMap(({ modificationProcess }) => modificationProcess.states)
  const open = [...new Set(states.filter(({ isFinal }) => !isFinal).map(({ key }) => key))]
  return keptRecords(code.key)
    .where(
      'record.id',
      'in',
      MODIFICATIONS.selectFrom('modifications.listing')
        .select('record')
        .where('code', '=', code.key)
        .where('state', 'in', open)
        .orderBy('reference')
        .limit(most),
    )
    .orderBy('record.reference')
}

/** Those whose state has come to its end by itself, the earliest first. */
export async function listClosing(tx: Transaction): Promise<readonly string[]> {
  const rows = await modificationsOf(tx.statements)
    .selectFrom('modifications.listing')
    .select('reference')
    .where('code', '=', tx.context.pack.code.key)
    .where('closes_at', '<=', tx.at)
    .orderBy('closes_at')
    .limit(200)
    .execute()
  return rows.map(({ reference }) => reference)
}

/** Is the reference free, now and in all that there was? */
export async function isReferenceFree(tx: Transaction, reference: string): Promise<boolean> {
  return (await takeModification(tx, reference)) === undefined
}

export function noSuchModification() {
  return { reason: 'no-such-modification', says: 'There is nothing under this reference. Check it.' }
}
