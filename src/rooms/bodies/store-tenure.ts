import type { CalendarDate } from '../../kit/calendar-date.ts'
import { build } from '../../shell/database/statements.ts'
import { bodiesOf } from './store.ts'

/** Seats whose member ceases within these days with nobody appointed to follow; of one person alone, if one is given. */
export function endingTerms(code: string, after: CalendarDate, until: CalendarDate, person: string | undefined) {
  const statement = bodiesOf(build)
    .selectFrom('bodies.holding as holding')
    .innerJoin('ledger.record as record', 'record.id', 'holding.seat')
    .select(['record.reference', 'record.title', 'holding.body', 'holding.person', 'holding.until_on'])
    .where('holding.code', '=', code)
    .where('holding.role', '=', 'member')
    .where('holding.until_on', '>', after)
    .where('holding.until_on', '<=', until)
    .where('record.state', '=', 'in-use')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('bodies.holding as next')
            .select('next.id')
            .whereRef('next.seat', '=', 'holding.seat')
            .where('next.role', '=', 'member')
            .whereRef('next.from_on', '>=', 'holding.until_on'),
        ),
      ),
    )
    .orderBy('holding.until_on')
    .limit(100)
  return person === undefined ? statement : statement.where('holding.person', '=', person)
}
