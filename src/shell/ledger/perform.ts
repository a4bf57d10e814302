import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import { dateIn, type Instant, LONDON } from '../../kit/instant.ts'
import { type Edition, editionInForce, getEdition, type Pack } from '../../kit/pack/pack.ts'
import { granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'
import { type Database, KEEPER } from '../database/database.ts'
import { build, type Statements } from '../database/statements.ts'
import type { Offers } from '../offers.ts'
import type { GroupDirectory } from './group-directory.ts'
import type { LedgerTables } from './ledger-tables.ts'

/**
 * As what somebody may act: a seat, a function, or the contact of a party for a purpose. `key` is such as `chair:council`, `function:secretary` or
 * `contact:<party>:<purpose>`, `title` as history tells it.
 */
export type Capacity = Readonly<{
  key: string
  title: string
  /** The functions with which one acts in it: a seat brings none. */
  functions: readonly string[]
  party?: string
}>

/** Who acts, in which capacity. `person` is null for the public, who may do next to nothing, and for the system, which may do much. */
export type Actor = Readonly<{
  /** Only what the product does by itself: at its start, by its jobs, and when a demonstration is set up. */
  isSystem: boolean
  person: string | null
  name: string
  /** In words, as history will tell it: `Code Secretary`. */
  capacity: string
  /** The key of the capacity that was chosen, such as `member:council`; absent for somebody who acts in all. */
  chosen?: string
  /** All in which the person may act, the foremost first. */
  capacities: readonly Capacity[]
  /** The keys of the functions in which the person acts, under the edition in force. */
  functions: readonly string[]
  /** The identifier of the party for which the person acts, and those of all for which it speaks. */
  party: string | null
  parties: readonly string[]
  /** Salted commitment to the person's name, so that history can be checked after the name has been erased. */
  commitment: string | null
}>

/** All that an act needs from outside: nothing else reaches it. */
export type ActContext = Readonly<{
  database: Database
  pack: Pack
  calendar: BankHolidayCalendar
  groups: GroupDirectory
  /** What other rooms have hung onto the one that acts. */
  offers: Offers
  now: () => Instant
  actor: Actor
  /** What makes a repeated request one act: its key, and a digest of what it asked. */
  request?: Readonly<{ key: string; digest: string }>
}>

/** One transaction of one act, at one instant. */
export type Transaction = Readonly<{
  statements: Statements
  ledger: ReturnType<typeof ledgerOf>
  context: ActContext
  actor: Actor
  at: Instant
  /** The date in London at that instant. */
  today: string
  /** The edition in force today, under which new cases begin. */
  edition: Edition
  /** The person who drafted what the actor sends now: each act of it tells both. */
  draftedBy?: string
}>

/** The statements, with the spine's tables named. */
function ledgerOf(statements: Statements) {
  return statements.withTables<LedgerTables>()
}

/**
 * Carries out an act: one transaction, at one instant. If the work refuses, nothing has happened; if it throws, neither.
 * A request that was carried out before is answered with what it led to then.
 */
export async function perform<T>(
  context: ActContext,
  work: (transaction: Transaction) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  const at = context.now()
  const today = dateIn(LONDON, at)
  const edition = editionInForce(context.pack, today)
  if (!edition.ok) return edition
  try {
    return await context.database.write(async statements => {
      const ledger = ledgerOf(statements)
      const transaction = { statements, ledger, context, actor: context.actor, at, today, edition: edition.value }
      const earlier = await claimRequest(transaction)
      if (earlier !== undefined) return answerAsBefore<T>(earlier, context)
      const verdict = await work(transaction)
      if (!verdict.ok) throw new Undone(verdict.refusals)
      await rememberOutcome(transaction, verdict.value)
      return verdict
    })
  } catch (fault) {
    if (fault instanceof Undone) return refused(...fault.refusals)
    throw fault
  }
}

/** Several acts of one request: all of them are done, or none. They ask nothing of the database but within their own transactions, which are this one. */
export async function together<T>(
  context: ActContext,
  work: (context: ActContext) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  try {
    return await context.database.write(async statements => {
      const database: Database = { ...context.database, write: async inner => await inner(statements) }
      const verdict = await work({ ...context, database })
      if (!verdict.ok) throw new Undone(verdict.refusals)
      return verdict
    })
  } catch (fault) {
    if (fault instanceof Undone) return refused(...fault.refusals)
    throw fault
  }
}

/** Was this very request carried out before, whose answer may have been lost on the way? It is then answered as it was. */
export async function isRepeated({ database, actor, request }: ActContext): Promise<boolean> {
  if (request === undefined) return false
  const earlier = build
    .withTables<LedgerTables>()
    .selectFrom('ledger.idempotency')
    .select('key')
    .where('person', '=', actor.person ?? 'system')
    .where('key', '=', request.key)
    .where('digest', '=', request.digest)
  const [rows = []] = await database.read(KEEPER, earlier)
  return rows.length > 0
}

/** The edition that a case was begun under, by which it is judged to its end. */
export function editionOf(transaction: Transaction, record: Readonly<{ edition: string }>): Edition {
  return getEdition(transaction.context.pack, record.edition)
}

/** Thrown inside a transaction to undo it; it never leaves `perform`. */
class Undone extends Error {
  override readonly name = 'Undone'
  readonly refusals: readonly Refusal[]

  constructor(refusals: readonly Refusal[]) {
    super('the act was refused')
    this.refusals = refusals
  }
}

type Earlier = Readonly<{ digest: string; outcome: unknown }>

async function claimRequest({ ledger, context, at }: Transaction): Promise<Earlier | undefined> {
  const { request, actor } = context
  if (request === undefined) return undefined
  const person = actor.person ?? 'system'
  const { numInsertedOrUpdatedRows } = await ledger
    .insertInto('ledger.idempotency')
    .values({ person, key: request.key, digest: request.digest, outcome: null, at })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 1n) return undefined
  return await ledger
    .selectFrom('ledger.idempotency')
    .select(['digest', 'outcome'])
    .where('person', '=', person)
    .where('key', '=', request.key)
    .executeTakeFirstOrThrow()
}

function answerAsBefore<T>(earlier: Earlier, context: ActContext): Verdict<T> {
  if (earlier.digest !== context.request?.digest) {
    throw new Undone([
      {
        reason: 'key-used-before',
        says: 'This key has been used for another request. Load the page again, and send the form from there.',
      },
    ])
  }
  // What this very act stored as its outcome.
  return granted((earlier.outcome as { value?: T } | null)?.value as T)
}

async function rememberOutcome({ ledger, context }: Transaction, value: unknown): Promise<void> {
  const { request, actor } = context
  if (request === undefined) return
  await ledger
    .updateTable('ledger.idempotency')
    .set({ outcome: JSON.stringify({ value }) })
    .where('person', '=', actor.person ?? 'system')
    .where('key', '=', request.key)
    .execute()
}
