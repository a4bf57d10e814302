import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import { dateIn, type Instant, LONDON } from '../../kit/instant.ts'
import { type Edition, getEdition, type Pack } from '../../kit/pack/pack.ts'
import type { TimetableTemplate } from '../../kit/pack/timetables.ts'
import type { Row } from '../../shell/database/connection.ts'
import { keptOf } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import {
  type Assessment,
  assessmentsBelow,
  assessmentsFrom,
  getKind,
  openQuestion,
  solutionAssessed,
  targetAfterWaiting,
} from '../assessments/door.ts'
import { type Consultation, consultationsBelow, consultationsFrom } from '../consultations/door.ts'
import type { Read } from '../meetings/door.ts'
import { lastImplementation, type Modification, solutionsOf } from '../modifications/door.ts'
import { type AssessmentFact, type ConsultationFact, factsOf, type Happened } from './done-steps.ts'
import { type Course, forecastSteps, type StepForecast, type Surroundings } from './forecast.ts'
import { type KnockOn, knockOns, type Slip, slipsOf } from './knock-on.ts'
import { statesReached } from './reached.ts'
import { calledFrom, calledMeetings, modificationsAsked, openTo, timetablesBelow, timetablesFrom } from './store.ts'
import { stationBodies, surroundingsOf } from './surroundings.ts'
import { getTemplate } from './template.ts'
import { currentBaseline, type Timetable } from './timetable.ts'

/** A timetable as it stands on a day: what was planned, what happened, what is to be expected and what moves what. */
export type WorkedOut = Readonly<{
  kept: Kept<Timetable>
  modification: AskedModification
  edition: Edition
  template: TimetableTemplate
  course: Course
  forecast: readonly StepForecast[]
  /** What is late, by the keys of the steps. */
  slips: ReadonlyMap<string, Slip>
  knockOns: readonly KnockOn[]
  releases: readonly CalendarDate[]
}>

/** What a timetable asks of its modification. */
export type AskedModification = Kept<Pick<Modification, 'taken' | 'implementation' | 'solutions'>>

export type Asked = Readonly<{
  read: Read
  pack: Pack
  calendar: BankHolidayCalendar
  today: CalendarDate
  asAt?: Instant | undefined
  /** Only by what everybody may see, also where all could be read: for what becomes open to everybody. */
  isForEverybody?: boolean
}>

/** Works out these timetables, in one round trip however many there are; one whose modification cannot be seen is left out. */
export async function workOut(asked: Asked, timetables: readonly Kept<Timetable>[]): Promise<readonly WorkedOut[]> {
  if (timetables.length === 0) return []
  const parents = timetables.flatMap(({ record }) => record.parent ?? [])
  const [found = [], ...beside] = await asked.read(
    modificationsAsked(asked.pack.code.key, parents, asked.asAt),
    ...statementsBeside(asked, parents),
  )
  return workedOut(
    asked,
    timetables,
    found.map(row => keptOf<AskedModification['content']>(row)),
    beside,
  )
}

/** Finds and works out the timetables of these modifications that are not closed, in one round trip however many there are. */
export async function workOutFor(
  asked: Asked,
  modifications: readonly Kept<Modification>[],
): Promise<readonly WorkedOut[]> {
  if (modifications.length === 0) return []
  const ids = modifications.map(({ record }) => record.id)
  const [rows = [], ...beside] = await asked.read(
    timetablesBelow(asked.pack.code.key, ids, asked.asAt),
    ...statementsBeside(asked, ids),
  )
  const live = timetablesFrom(rows).filter(({ record }) => record.state !== 'closed')
  return workedOut(asked, live, modifications, beside)
}

/** What timetables are worked out from, besides their modifications. */
function statementsBeside(asked: Asked, modifications: readonly string[]) {
  const { pack, asAt, today } = asked
  const code = pack.code.key
  const bodies = [...new Set(pack.editions.flatMap(stationBodies))]
  return [
    openTo(asked, assessmentsBelow(code, modifications, asAt)),
    openTo(asked, consultationsBelow(code, modifications, asAt)),
    openTo(asked, calledMeetings(code, bodies, today, asAt)),
  ] as const
}

function workedOut(
  asked: Asked,
  timetables: readonly Kept<Timetable>[],
  found: readonly AskedModification[],
  [assessed = [], consulted = [], called = []]: readonly (readonly Row[])[],
): readonly WorkedOut[] {
  const { pack } = asked
  const editions = [...new Set(timetables.map(({ record }) => record.edition))].map(from => getEdition(pack, from))
  const modifications = new Map(found.map(kept => [kept.record.id, kept]))
  const assessments = Map.groupBy(assessmentsFrom(assessed), ({ record }) => record.parent ?? '')
  const consultations = Map.groupBy(consultationsFrom(consulted), ({ record }) => record.parent ?? '')
  const meetings = calledFrom(called)
  const time = { today: asked.today, code: pack.code, calendar: asked.calendar }
  const around = new Map(editions.map(edition => [edition.from, surroundingsOf(edition, meetings, time)]))
  return timetables.flatMap(kept => {
    const modification = modifications.get(kept.record.parent ?? '')
    const surroundings = around.get(kept.record.edition)
    if (modification === undefined || surroundings === undefined) return []
    const { id } = modification.record
    const own = { assessments: assessments.get(id) ?? [], consultations: consultations.get(id) ?? [] }
    return [workOutOne(asked, { kept, modification, ...own, surroundings })]
  })
}

type Parts = Readonly<{
  kept: Kept<Timetable>
  modification: AskedModification
  assessments: readonly Kept<Assessment>[]
  consultations: readonly Kept<Consultation>[]
  surroundings: Surroundings
}>

function workOutOne(asked: Asked, parts: Parts): WorkedOut {
  const { kept, modification, surroundings } = parts
  const edition = getEdition(asked.pack, kept.record.edition)
  const { content } = kept
  const template = getTemplate(edition, content.template)
  const facts = factsOf(
    template.steps,
    happened(asked, edition, parts),
    content.noted,
    lastImplementation(modification.content),
  )
  const { complexity, startsOn, pauses } = content
  const course: Course = { steps: template.steps, complexity, startsOn, facts, pauses }
  const forecast = forecastSteps(course, surroundings)
  const slips = slipsOf(template.steps, currentBaseline(content)?.steps ?? [], forecast)
  return {
    kept,
    modification,
    edition,
    template,
    course,
    forecast,
    slips,
    knockOns: knockOns(template.steps, slips),
    releases: surroundings.releases,
  }
}

function happened(
  asked: Asked,
  edition: Edition,
  { modification, assessments, consultations }: Pick<Parts, 'modification' | 'assessments' | 'consultations'>,
): Happened {
  return {
    reached: statesReached(modification.record.state, modification.content),
    solutions: solutionsOf(modification.content).map(({ key }) => key),
    assessments: assessments.flatMap(one => assessmentFact(asked, edition, one)),
    consultations: consultations.flatMap(one => consultationFact(asked, one)),
  }
}

/** The day on which it closes is that on which it is done. What was withdrawn is as if it had never been issued. */
function consultationFact({ today }: Asked, { record, content }: Kept<Consultation>): readonly ConsultationFact[] {
  if (record.state === 'withdrawn') return []
  const { kind, stepsBefore, window, openedOn } = content
  const closesOn = dateIn(LONDON, window.closes)
  const isClosed = record.state !== 'open' || closesOn < today
  return [{ kind, reference: record.reference, openedOn, closesOn, isClosed, stepsBefore }]
}

/** Only what stands counts: one of an earlier solution, or withdrawn, is as if it had never been asked for. */
function assessmentFact(
  { today, pack, calendar }: Asked,
  edition: Edition,
  { record, content }: Kept<Assessment>,
): readonly AssessmentFact[] {
  if (record.state === 'outdated' || record.state === 'withdrawn') return []
  const question = openQuestion(content)
  const option = getKind(edition, content.kind).waiting
  const expected =
    question === undefined || content.deliveredOn !== null
      ? content.target
      : targetAfterWaiting(content, question, { option, today, calendar: calendar[pack.code.nation] })
  const { kind, deliveredOn } = content
  const solution = solutionAssessed(content)
  const isNotNeeded = record.state === 'not-needed'
  return [{ kind, solution, reference: record.reference, expected, deliveredOn, isNotNeeded }]
}

/** What would be planned for a modification today, by a template: for a new plan. */
export async function planToday(
  asked: Asked,
  modification: Kept<Modification>,
  edition: Edition,
  chosen: Pick<Timetable, 'template' | 'complexity' | 'startsOn' | 'noted' | 'pauses'>,
): Promise<readonly StepForecast[]> {
  const code = asked.pack.code.key
  const [assessed = [], consulted = [], called = []] = await asked.read(
    openTo(asked, assessmentsBelow(code, [modification.record.id])),
    openTo(asked, consultationsBelow(code, [modification.record.id])),
    openTo(asked, calledMeetings(code, stationBodies(edition), asked.today)),
  )
  const time = { today: asked.today, code: asked.pack.code, calendar: asked.calendar }
  const surroundings = surroundingsOf(edition, calledFrom(called), time)
  const { steps } = getTemplate(edition, chosen.template)
  const facts = factsOf(
    steps,
    happened(asked, edition, {
      modification,
      assessments: assessmentsFrom(assessed),
      consultations: consultationsFrom(consulted),
    }),
    chosen.noted,
    lastImplementation(modification.content),
  )
  const { complexity, startsOn, pauses } = chosen
  return forecastSteps({ steps, complexity, startsOn, facts, pauses }, surroundings)
}
