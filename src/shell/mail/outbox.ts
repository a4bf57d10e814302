import { sql } from 'kysely'
import { newIdentifier } from '../../kit/identifier.ts'
import { addMinutes, type Instant, millisecondsOf } from '../../kit/instant.ts'
import { type Database, KEEPER } from '../database/database.ts'
import { build, type Statements } from '../database/statements.ts'
import type { Transaction } from '../ledger/perform.ts'

type MailTables = {
  'mail.outgoing': {
    id: string
    kind: string
    about: string
    created_at: string
    next_try_at: string
    tries: number
    ended_at: string | null
    outcome: MailOutcome | null
    last_answer: number | null
  }
}

export type MailOutcome = 'sent' | 'not-due' | 'given-up'

/** Something that waits to be sent. */
export type Outgoing = Readonly<{ id: string; kind: string; about: string; tries: number }>

/** Puts a mail into the outbox, in the transaction of the act that it tells of. The same twice is one mail. */
export async function post({ statements, at }: Transaction, kind: string, about: string): Promise<void> {
  await insert(statements, kind, [about], at)
}

/** The same of several that were kept before. */
export async function postAll(database: Database, kind: string, about: readonly string[], at: Instant): Promise<void> {
  if (about.length > 0) await database.write(async statements => await insert(statements, kind, about, at))
}

async function insert(statements: Statements, kind: string, all: readonly string[], at: Instant): Promise<void> {
  const rest = { created_at: at, next_try_at: at, tries: 0, ended_at: null, outcome: null, last_answer: null }
  await statements
    .withTables<MailTables>()
    .insertInto('mail.outgoing')
    .values(all.map(about => ({ id: newIdentifier(millisecondsOf(at)), kind, about, ...rest })))
    .onConflict(conflict => conflict.columns(['kind', 'about']).doNothing())
    .execute()
}

/** For how long a mail belongs to the process that took it. */
const MINUTES_TO_SEND = 5

/** Takes what is due, so that no other process takes it: each is tried again only after a while, whatever becomes of this process. */
export async function takeDue(database: Database, now: Instant, most: number): Promise<readonly Outgoing[]> {
  return await database.write(async statements => {
    const mail = statements.withTables<MailTables>()
    const due = mail
      .selectFrom('mail.outgoing')
      .select('id')
      .where('ended_at', 'is', null)
      .where('next_try_at', '<=', now)
      .orderBy('next_try_at')
      .limit(most)
      .forUpdate()
      .skipLocked()
    return await mail
      .updateTable('mail.outgoing')
      .set({ next_try_at: addMinutes(now, MINUTES_TO_SEND), tries: sql`tries + 1` })
      .where('id', 'in', due)
      .returning(['id', 'kind', 'about', 'tries'])
      .execute()
  })
}

export async function endMail(
  database: Database,
  id: string,
  at: Instant,
  outcome: MailOutcome,
  answer: number | null = null,
): Promise<void> {
  await update(database, id, { ended_at: at, outcome, last_answer: answer })
}

export async function tryAgain(database: Database, id: string, at: Instant, answer: number): Promise<void> {
  await update(database, id, { next_try_at: at, last_answer: answer })
}

async function update(
  database: Database,
  id: string,
  columns: Readonly<Partial<MailTables['mail.outgoing']>>,
): Promise<void> {
  await database.write(async statements => {
    await statements.withTables<MailTables>().updateTable('mail.outgoing').set(columns).where('id', '=', id).execute()
  })
}

/** How the outbox stands, in numbers alone. */
export type MailCounts = Readonly<{
  waiting: number
  tried: number
  sentToday: number
  notDueToday: number
  givenUp: number
  lastAnswer: number | null
}>

export async function countMail(database: Database, now: Instant): Promise<MailCounts> {
  const since = addMinutes(now, -24 * 60)
  const [[row] = []] = await database.read(
    KEEPER,
    build
      .withTables<MailTables>()
      .selectFrom('mail.outgoing')
      .select([
        sql<number>`count(*) filter (where ended_at is null)`.as('waiting'),
        sql<number>`count(*) filter (where ended_at is null and tries > 0)`.as('tried'),
        sql<number>`count(*) filter (where outcome = 'sent' and ended_at > ${since})`.as('sent'),
        sql<number>`count(*) filter (where outcome = 'not-due' and ended_at > ${since})`.as('not_due'),
        sql<number>`count(*) filter (where outcome = 'given-up')`.as('given_up'),
        sql<
          number | null
        >`(select last_answer from mail.outgoing where last_answer is not null order by coalesce(ended_at, next_try_at) desc limit 1)`.as(
          'last_answer',
        ),
      ]),
  )
  return {
    waiting: Number(row?.['waiting']),
    tried: Number(row?.['tried']),
    sentToday: Number(row?.['sent']),
    notDueToday: Number(row?.['not_due']),
    givenUp: Number(row?.['given_up']),
    lastAnswer: row?.['last_answer'] == null ? null : Number(row['last_answer']),
  }
}
