import { sql } from 'kysely'
import type { Kept } from '../../shell/ledger/record.ts'
import type { DecidedBy, Outcome } from '../../shell/ledger/outcome.ts'
import { build } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { recordOf, take } from '../../shell/ledger/read-record.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { offering } from '../../shell/offers.ts'
import { type ItemOutcome, itemsFrom, itemsOf, type MeetingStepped, readIn, type Waiting } from '../meetings/door.ts'
import { reportWithin } from './store-written.ts'
import type { WrittenDecision } from './written-decision.ts'

const ledger = build.withTables<LedgerTables>()

/** May the notes of a meeting still be changed where they are taken down? A room that has made something of them says no. */
export const DISCUSSION_GUARDS = offering<(tx: Transaction, meeting: string) => Promise<Verdict>>('discussion-guards')

/** An item has come to something if something was decided at it, or if it is told what was said. */
export const OUTCOME_OF_ITEM: ItemOutcome = {
  hasOutcome: async (read, items) => {
    if (items.length === 0) return []
    const [rows = []] = await read(
      ledger
        .selectFrom('ledger.record as record')
        .innerJoin('ledger.version as version', join =>
          join.onRef('version.record', '=', 'record.id').onRef('version.version', '=', 'record.version'),
        )
        .select('record.parent')
        .where('record.parent', 'in', [...items])
        .where(
          sql<boolean>`(record.kind = 'decision' and record.state = 'recorded')
            or (record.kind = 'discussion' and version.content ->> 'text' ~ '\\S')`,
        ),
    )
    return rows.map(row => String(row['parent']))
  },
}

/** What was decided in writing is told to the next meeting, with the minutes and the actions. */
export const WRITTEN_TO_REPORT: Waiting = {
  key: 'written-decisions',
  says: 'Decided in writing since the last meeting',
  list: async (read, body, { code }) => {
    const [rows = []] = await read(
      ledger
        .selectFrom('ledger.record as record')
        .selectAll('record')
        .where('record.kind', '=', 'written-decision')
        .where('record.body', '=', body)
        .where('record.state', '=', 'closed')
        .where('record.code', '=', code)
        .orderBy('record.id')
        .limit(100),
    )
    return rows.map(recordOf).map(({ id, title, reference: own, classification }) => ({
      title: `Decided in writing: ${own} ${title}`,
      purpose: 'information',
      subject: id,
      kind: 'minutes-and-actions',
      classification,
    }))
  },
}

/** Recording that a meeting noted it is the report. */
export const REPORT_WRITTEN: Outcome = {
  key: 'report-written-decision',
  kind: 'written-decision',
  says: 'Put down that the meeting was told of this decision in writing',
  check: ({ record }) =>
    record.state === 'closed'
      ? granted()
      : refused({ reason: 'not-closed', says: 'A meeting is told of a decision in writing once, when it has closed.' }),
  apply: async (subject: Kept<unknown>, { decision }: DecidedBy, tx: Transaction) => {
    // Outcomes are asked only about records of the kind that they name.
    const written = subject as Kept<WrittenDecision>
    const reported = await reportWithin(tx, written, await meetingOf(tx, decision.parent ?? ''))
    return reported.ok ? granted(reported.value.record) : reported
  },
}

async function meetingOf({ ledger: tables }: Transaction, item: string): Promise<string> {
  const { reference } = await tables
    .selectFrom('ledger.record as item')
    .innerJoin('ledger.record as meeting', join =>
      join.onRef('meeting.code', '=', 'item.code').on('meeting.kind', '=', 'meeting'),
    )
    .select('meeting.reference')
    .where('item.id', '=', item)
    .where(
      sql<boolean>`meeting.id = item.parent or meeting.id = (select up.parent from ledger.record up where up.id = item.parent)`,
    )
    .executeTakeFirstOrThrow()
  return reference
}

/** Once a meeting is over, what stood on its agenda to be reported has been. */
export const REPORTED_AT_CLOSE: MeetingStepped = {
  stepped: async (tx, meeting, act) => {
    if (act !== 'close-meeting') return
    const [rows = []] = await readIn(tx)(itemsOf(tx.context.pack.code.key, meeting.id))
    const subjects = itemsFrom(rows)
      .filter(({ record }) => record.state !== 'carried-over' && record.state !== 'withdrawn')
      .flatMap(({ content }) => content.subjects)
    for (const id of new Set(subjects)) {
      const kept = await take<WrittenDecision>(tx, { id })
      if (kept?.record.kind === 'written-decision' && kept.record.state === 'closed') {
        await reportWithin(tx, kept, meeting.reference)
      }
    }
  },
}
