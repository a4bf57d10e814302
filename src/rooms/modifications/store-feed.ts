import { build } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'

const TABLES = build.withTables<LedgerTables>()
const MOST_ENTRIES = 50

function acts(code: string) {
  return TABLES.selectFrom('ledger.act as act')
    .innerJoin('ledger.record as record', 'record.id', 'act.record')
    .select([
      'act.id',
      'act.verb',
      'act.capacity',
      'act.recorded_at',
      'act.input',
      'record.kind',
      'record.reference',
      'record.title',
      'record.state',
    ])
    .where('record.code', '=', code)
    .orderBy('act.sequence', 'desc')
    .limit(MOST_ENTRIES)
}

/** The newest acts on modifications, as a feed tells them. */
export function newestActs(code: string) {
  return acts(code).where('record.kind', '=', 'modification')
}

/** The newest acts on one, and on what belongs to it: its assessments, its timetable, its ballots, its reports. */
export function newestActsOn(code: string, modification: string) {
  return acts(code).where(where =>
    where.or([where('record.id', '=', modification), where('record.parent', '=', modification)]),
  )
}
