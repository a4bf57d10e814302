import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import { getEdition, type Pack } from '../../kit/pack/pack.ts'
import { isEnded, titleOfProcessState } from '../../kit/pack/modification-process.ts'
import type { Row } from '../../shell/database/connection.ts'
import { build } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import { keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Modification } from './modification.ts'
import { nextOf } from './next.ts'
import { titleOfPath, titleOfStage } from './process-words.ts'
import type { CountedState, ReportedEntry, ReportedEvent, StatusParts } from './status.ts'
import { progressOf } from './status.ts'
import type { ModificationCourse } from './store-asked-of-others.ts'
import { underWayStatement } from './store-register.ts'
import { editionFollowed } from './store-standing.ts'
import { modificationFrom, type ModificationTables } from './store.ts'

const TABLES = build.withTables<ModificationTables & LedgerTables>()

/** More than this happens in no month. */
const MOST_EVENTS = 2000

export type AskedOfStatus = Readonly<{
  since: string
  on: string
  asAt?: Instant | undefined
  /** Only what everybody may see: a report that is open to everybody is made from that. */
  isForEverybody?: boolean
}>

/** The three statements from whose rows `statusFrom` makes a report: how many stand where, what happened, what is under way. */
export function statusStatements(pack: Pack, asked: AskedOfStatus) {
  const underWay = underWayStatement(pack, asked.asAt)
  return [
    countsNow(pack.code.key, asked),
    eventsStatement(pack.code.key, asked),
    asked.isForEverybody === true ? underWay.where('record.classification', '=', 'white') : underWay,
  ] as const
}

/** How many stand in each state: as they are listed now, or as they stood. */
function countsNow(code: string, { asAt, isForEverybody = false }: AskedOfStatus) {
  const count = sql<number>`count(*)::int`.as('count')
  if (asAt === undefined) {
    const listed = TABLES.selectFrom('modifications.listing').where('code', '=', code)
    const open = isForEverybody ? listed.where(isPublic('modifications.listing.audience')) : listed
    return open.select(['state', 'edition', count]).groupBy(['state', 'edition'])
  }
  const stood = keptRecords(code, asAt).where('record.kind', '=', 'modification')
  return TABLES.selectFrom(stood.as('stood')).select(['state', 'edition', count]).groupBy(['state', 'edition'])
}

/** The steps that hold from a day in between; of a past day, those that were known then. */
function eventsStatement(code: string, { since, on, asAt, isForEverybody = false }: AskedOfStatus) {
  const all = TABLES.selectFrom('modifications.taken_step as taken')
    .innerJoin('ledger.record as record', 'record.id', 'taken.record')
    .select(['taken.on_date', 'taken.says', 'record.reference', 'record.title'])
    .where('record.code', '=', code)
    .where('taken.on_date', '>', since)
    .where('taken.on_date', '<=', on)
    .orderBy('taken.on_date')
    .orderBy('record.reference')
    .orderBy('taken.place')
    .limit(MOST_EVENTS)
  if (asAt === undefined) return isForEverybody ? all.where('record.classification', '=', 'white') : all
  const known = keptRecords(code, asAt).where('record.kind', '=', 'modification')
  return all
    .innerJoin(known.as('known'), 'known.id', 'taken.record')
    .where(sql<boolean>`taken.place <= jsonb_array_length(coalesce(known.content -> 'taken', '[]'))`)
}

/** Group 1 is that of the public. */
function isPublic(column: string) {
  return sql<boolean>`${sql.ref(column)} @> '{1}'`
}

/** What is under way, by the rows of the third statement; what has ended in its own edition is left out. */
export function underWayFrom(pack: Pack, rows: readonly Row[]): readonly Kept<Modification>[] {
  return rows
    .map(modificationFrom)
    .filter(kept => !isEnded(editionFollowed(pack, kept).modificationProcess, kept.record.state))
}

/** What a report is made from. */
export function statusFrom(
  pack: Pack,
  [counts = [], events = []]: readonly (readonly Row[])[],
  underWay: readonly Kept<Modification>[],
  courses: ReadonlyMap<string, ModificationCourse>,
  today: string,
): StatusParts {
  return {
    counts: counts.map(row => countedFrom(pack, row)),
    events: events.map(eventFrom),
    entries: underWay.map(kept => entryOf(pack, kept, courses.get(kept.record.id), today)),
  }
}

function countedFrom(pack: Pack, { state, edition, count }: Row): CountedState {
  const process = getEdition(pack, String(edition)).modificationProcess
  const stage = titleOfStage(process, String(state))
  return {
    stage: stage === '' ? null : stage,
    state: String(state),
    title: titleOfProcessState(process, String(state)),
    count: Number(count),
  }
}

function eventFrom({ on_date: on, says, reference, title }: Row): ReportedEvent {
  // A title that is not known is kept as the reference.
  const known = title === reference ? null : String(title)
  return { on: String(on), reference: String(reference), title: known, says: String(says) }
}

function entryOf(
  pack: Pack,
  kept: Kept<Modification>,
  course: ModificationCourse | undefined,
  today: string,
): ReportedEntry {
  const { record, content } = kept
  const edition = editionFollowed(pack, kept)
  const next = nextOf(edition, kept, today, course?.next)
  return {
    reference: record.reference,
    title: content.title,
    state: record.state,
    stateInWords: titleOfProcessState(edition.modificationProcess, record.state),
    path: titleOfPath(edition, content.path),
    next: next?.says ?? '',
    nextOn: next?.on ?? null,
    owedBy: next?.owedBy ?? null,
    progress: progressOf(course),
    late: course?.late ?? [],
    plannedEnd: course?.plannedEnd ?? null,
    expectedEnd: course?.expectedEnd ?? null,
  }
}

/** The reports that were made, newest first. */
export function reportsStatement(code: string) {
  return keptRecords(code)
    .where('record.kind', '=', 'modification-status')
    .orderBy('record.on_date', 'desc')
    .orderBy('record.created_at', 'desc')
    .limit(60)
}

export function reportByReference(code: string, reference: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'modification-status')
    .where('record.reference', '=', reference)
    .limit(1)
}
