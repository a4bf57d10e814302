import type { Edition } from '../../../kit/pack/pack.ts'
import { titleOfProcessState } from '../../../kit/pack/modification-process.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Lateness } from '../lateness.ts'
import { lastImplementation, type Modification } from '../modification.ts'
import { nextOf } from '../next.ts'
import {
  titleOfLead,
  titleOfOtherCode,
  titleOfPath,
  titleOfPriority,
  titleOfStage,
  titleOfUrgency,
} from '../process-words.ts'
import type { ModificationCourse } from '../store-asked-of-others.ts'
import { editionFollowed } from '../store-standing.ts'
import { addressOfModification } from './addresses.ts'
import { titleOfCategoryKey } from './category-words.ts'
import { todayOf } from './courses.ts'

/** A modification as a list shows it. */
export type ShownModification = Readonly<{
  reference: string
  title: string | null
  state: string
  stateInWords: string
  stage: string
  path: string
  urgency: string
  proposer: string
  categories: readonly string[]
  raisedOn: string | null
  implementationOn: string | null
  next: string
  nextOn: string | null
  owedBy: string | null
  /** Against its timetable; null where it is not late, or has none. */
  lateness: Lateness | null
  /** References in other codes, with the code; which code leads, and the priority that it has set. */
  otherCodes: readonly string[]
  leadCode: string
  priority: string
  classification: Kept<unknown>['record']['classification']
  href: string
}>

export function shownOf(ask: Ask, kept: Kept<Modification>, course?: ModificationCourse): ShownModification {
  const { record, content } = kept
  const edition = editionFollowed(ask.house.pack, kept)
  const process = edition.modificationProcess
  const next = nextOf(edition, kept, todayOf(ask), course?.next)
  return {
    reference: record.reference,
    title: content.title,
    state: record.state,
    stateInWords: titleOfProcessState(process, record.state),
    stage: titleOfStage(process, record.state),
    path: titleOfPath(edition, content.path),
    urgency: titleOfUrgency(edition, content.urgency),
    proposer: content.proposer?.words ?? '',
    categories: content.impacts.categories,
    raisedOn: content.raisedOn,
    implementationOn: lastImplementation(content),
    next: next?.says ?? '',
    nextOn: next?.on ?? null,
    owedBy: next?.owedBy ?? null,
    lateness: course?.lateness ?? null,
    otherCodes: content.elsewhere.links.map(link => `${titleOfOtherCode(edition, link.code)} ${link.reference}`),
    leadCode: titleOfLead(edition, ask.house.pack.code.title, content.elsewhere),
    priority: titleOfPriority(edition, content.elsewhere),
    classification: record.classification,
    href: addressOfModification(record.reference),
  }
}

/** For files: a column for each. */
export const HEAD = [
  'Reference',
  'Title',
  'State',
  'Stage',
  'Path',
  'Urgency',
  'Proposer',
  'Categories',
  'Raised on',
  'Implementation',
  'Next',
  'By when',
  'Owed by',
  'Late by Working Days',
  'Late because of',
  'End later by Working Days',
  'Other codes',
  'Lead code',
  'Priority of the lead code',
]

export function plainRow(edition: Edition, shown: ShownModification): readonly string[] {
  const { reference, title, stateInWords, stage, path, urgency, proposer, categories, raisedOn } = shown
  const { implementationOn, next, nextOn, owedBy, lateness, otherCodes, leadCode, priority } = shown
  return [
    reference,
    title ?? '',
    stateInWords,
    stage,
    path,
    urgency,
    proposer,
    categories.map(key => titleOfCategoryKey(edition, key)).join(', '),
    raisedOn ?? '',
    implementationOn ?? '',
    next,
    nextOn ?? '',
    owedBy ?? '',
    ...latenessCells(lateness),
    otherCodes.join('; '),
    leadCode,
    priority,
  ]
}

function latenessCells(late: Lateness | null): readonly string[] {
  if (late === null) return ['', '', '']
  const { workingDays, because, reference, endWorkingDays } = late
  return [String(workingDays), reference ?? because, endWorkingDays === null ? 'no day' : String(endWorkingDays)]
}
