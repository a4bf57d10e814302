import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import type { Instant } from '../../kit/instant.ts'
import type { Edition, Pack } from '../../kit/pack/pack.ts'
import type { Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Kept, SpineRecord } from '../../shell/ledger/record.ts'
import { offering, type Offers } from '../../shell/offers.ts'
import type { Read } from '../meetings/door.ts'
import type { ModificationDate } from './dates.ts'
import type { Lateness } from './lateness.ts'
import type { Modification } from './modification.ts'
import type { NextThing } from './next.ts'
import type { MadeSection } from './report-section.ts'

/**
 * A guard of a modification's lifecycle of which another room knows whether it holds. It only reads, so that a page can say what an act still
 * lacks before it is tried: with `ask.read`, or in a transaction with `readIn(tx)`.
 */
export type ModificationGuard = Readonly<{
  /** As the pack names it: `costs-granular`. */
  guard: string
  check: (read: Read, modification: SpineRecord, edition: Edition) => Promise<Verdict>
}>

export const MODIFICATION_GUARDS = offering<ModificationGuard>('modification-guards')

/**
 * What else happens in the transaction in which one solution of a modification, the original or an alternative by its key, becomes another one: what
 * rested on it rests on it no more. It judges nothing and refuses nothing.
 */
export const SOLUTION_CHANGED =
  offering<(tx: Transaction, modification: SpineRecord, solution: string) => Promise<void>>('solution-changed')

/** How a modification goes on, as whoever plans it knows. */
export type ModificationCourse = Readonly<{
  /** What comes next by the plan; null if nothing has a date. */
  next: NextThing | null
  /** What is late and what it moves, in whole sentences. */
  late: readonly string[]
  /** The same in figures. */
  lateness: Lateness | null
  plannedEnd: string | null
  expectedEnd: string | null
  /** Every station that is still to come. */
  dates: readonly ModificationDate[]
}>

export type AskedOfCourses = Readonly<{
  read: Read
  pack: Pack
  calendar: BankHolidayCalendar
  today: string
  asAt?: Instant | undefined
  /** Only by what everybody may see: for what becomes open to everybody. */
  isForEverybody?: boolean
}>

/** The courses of many modifications at once, by their identifiers; one that has no plan has none. It only reads, once. */
export const MODIFICATION_COURSES =
  offering<
    (
      asked: AskedOfCourses,
      modifications: readonly Kept<Modification>[],
    ) => Promise<ReadonlyMap<string, ModificationCourse>>
  >('modification-courses')

export async function coursesOf(
  offers: Offers,
  asked: AskedOfCourses,
  modifications: readonly Kept<Modification>[],
): Promise<ReadonlyMap<string, ModificationCourse>> {
  const courses = new Map<string, ModificationCourse>()
  if (modifications.length === 0) return courses
  for (const offered of offers.of(MODIFICATION_COURSES))
    for (const [id, course] of await offered(asked, modifications)) courses.set(id, course)
  return courses
}

/** What another room says of a modification in its reports: nothing that fewer people may read than the modification itself. It only reads. */
export const REPORT_SECTIONS =
  offering<(read: Read, modification: SpineRecord, edition: Edition) => Promise<readonly MadeSection[]>>(
    'report-sections',
  )
