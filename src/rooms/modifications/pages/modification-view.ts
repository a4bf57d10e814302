import type { Edition } from '../../../kit/pack/pack.ts'
import { keptOf, linkedRecords, recordOf } from '../../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import type { SelectItem } from '../../../shell/views/select.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Panel } from '../../meetings/door.ts'
import type { ModificationDocument } from '../document.ts'
import { documentsFrom, documentsOf } from '../store-documents.ts'
import type { Ballot } from '../ballot.ts'
import type { Standing } from '../lifecycle.ts'
import type { Modification } from '../modification.ts'
import type { ModificationReport } from '../report.ts'
import { editionFollowed } from '../store-standing.ts'
import {
  type Consultation,
  type ConsultationDraft,
  consultationsFrom,
  consultationsOn,
  draftsFrom,
  waitingDrafts,
} from '../../consultations/door.ts'
import { ballotsOf } from '../store-ballots.ts'
import { isFollowing } from '../store-following.ts'
import { reportsOn } from '../store-reports.ts'
import type { ModificationCourse } from '../store-asked-of-others.ts'
import { MODIFICATION_PANELS } from '../views-panels.ts'
import { groupChoices, type GroupView, readGroup } from './group-view.ts'
import { coursesFor, todayOf } from './courses.ts'
import { mayKeep, standingTogether } from './standing-page.ts'

export type ModificationLink = Readonly<{ how: string; direction: string; record: SpineRecord }>

/** All that the page of one modification is made from. */
export type ModificationPage = Readonly<{
  kept: Kept<Modification>
  edition: Edition
  standing: Standing
  links: readonly ModificationLink[]
  ballots: readonly Kept<Ballot>[]
  reports: readonly Kept<ModificationReport>[]
  consultations: readonly Kept<Consultation>[]
  /** Consultations that are being prepared, for the secretariat. */
  drafts: readonly Kept<ConsultationDraft>[]
  documents: readonly Kept<ModificationDocument>[]
  /** The group that works on it, where it has seats. */
  group: GroupView | undefined
  /** The groups to which it may be given, for whoever keeps the register. */
  groups: readonly SelectItem[]
  panels: readonly Panel[]
  today: string
  /** Does the reader follow it? */
  isFollowed: boolean
  /** How it goes on by its plan, if it has one. */
  course: ModificationCourse | undefined
}>

/** Reads it. What does not rest on each other is asked at once, so that an ask that reads together makes few round trips. */
export async function viewOf(ask: Ask, kept: Kept<Modification>): Promise<ModificationPage> {
  const { id } = kept.record
  const [beside, panels, standing, courses] = await Promise.all([
    readBeside(ask, id),
    panelsFor(ask, kept),
    standingTogether(ask, kept),
    coursesFor(ask, [kept]),
  ])
  const [linked = [], ballots = [], reports = [], consulted = [], attached = [], drafted = [], followed = []] = beside
  return {
    kept,
    edition: editionFollowed(ask.house.pack, kept),
    standing,
    links: linked.map(row => ({
      how: String(row['link']),
      direction: String(row['direction']),
      record: recordOf(row),
    })),
    ballots: ballots.map(row => keptOf<Ballot>(row)),
    reports: reports.map(row => keptOf<ModificationReport>(row)),
    consultations: consultationsFrom(consulted),
    documents: documentsFrom(attached),
    drafts: draftsFrom(drafted),
    group: await readGroup(ask, kept),
    groups: mayKeep(ask) ? await groupChoices(ask, editionFollowed(ask.house.pack, kept)) : [],
    panels,
    today: todayOf(ask),
    isFollowed: followed.length > 0,
    course: courses.get(id),
  }
}

async function readBeside(ask: Ask, id: string) {
  const code = ask.house.pack.code.key
  const { person } = ask.reader
  const asAt = ask.asAt?.instant
  return await ask.read(
    linkedRecords(id),
    ballotsOf(code, id, asAt),
    reportsOn(code, id, asAt),
    consultationsOn(code, id, asAt),
    documentsOf(code, id, asAt),
    waitingDrafts(code, id, asAt),
    ...(person === undefined ? [] : [isFollowing(id, person.id)]),
  )
}

async function panelsFor(ask: Ask, kept: Kept<Modification>): Promise<readonly Panel[]> {
  const offered = ask.house.offers.of(MODIFICATION_PANELS)
  const panels = await Promise.all(offered.map(async panelOf => await panelOf(ask, kept)))
  return panels.flatMap(panel => panel ?? [])
}
