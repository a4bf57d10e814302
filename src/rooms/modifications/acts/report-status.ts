import { addMonths, formatDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { readIn } from '../../meetings/door.ts'
import { headingOf } from '../process-words.ts'
import { checkMayShow } from '../roles.ts'
import { type StatusParts, type StatusReport, statusReport } from '../status.ts'
import { coursesOf } from '../store-asked-of-others.ts'
import { actingIn } from '../store-standing.ts'
import { statusFrom, statusStatements, underWayFrom } from '../store-status.ts'

export type NewStatusReport = Readonly<{
  /** What happened after this day is told as new; a month ago if absent. */
  since?: string | undefined
}>

/** Makes the status report of today from the register: one act, and it stays as it was made. */
export async function reportStatus(
  context: ActContext,
  { since }: NewStatusReport,
): Promise<Verdict<Kept<StatusReport>>> {
  return await perform(context, async tx => {
    const { today, edition } = tx
    const from = since ?? addMonths(today, -1)
    const may = allOf(
      checkMayShow(edition, actingIn(tx, null)),
      require(isCalendarDate(from) && from < today, {
        reason: 'not-such-a-day',
        says: 'Give a day before today, such as the day of the report before this one.',
        field: 'since',
      }),
    )
    if (!may.ok) return refused(...may.refusals)
    const { reference, nth } = await nextOfToday(tx)
    const content = statusReport(edition.modificationProcess, await partsOf(tx, from), { on: today, since: from })
    return granted(
      await keep<StatusReport>(tx, {
        kind: 'modification-status',
        reference,
        title: `Status of ${headingOf(edition)} on ${formatDate(today)}${nth === 1 ? '' : `, report ${nth} of that day`}`,
        state: 'made',
        classification: 'white',
        content,
        onDate: today,
        verb: 'status-reported',
      }),
    )
  })
}

/** The first has the reference of its day alone. A day may have more than one: what was decided at noon is not in that of the morning. */
async function nextOfToday(tx: Transaction): Promise<Readonly<{ reference: string; nth: number }>> {
  for (let nth = 1; ; nth += 1) {
    const reference = nth === 1 ? `status-${tx.today}` : `status-${tx.today}-${nth}`
    const known = await take(tx, { kind: 'modification-status', reference })
    if (known === undefined) return { reference, nth }
  }
}

/** A report that is open to everybody is made from what everybody may see. */
async function partsOf(tx: Transaction, since: string): Promise<StatusParts> {
  const { pack, calendar, offers } = tx.context
  const read = readIn(tx)
  const rows = await read(...statusStatements(pack, { since, on: tx.today, isForEverybody: true }))
  const underWay = underWayFrom(pack, rows[2] ?? [])
  const asked = { read, pack, calendar, today: tx.today, isForEverybody: true }
  const courses = await coursesOf(offers, asked, underWay)
  return statusFrom(pack, rows, underWay, courses, tx.today)
}
