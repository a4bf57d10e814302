import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Instant } from '../../kit/instant.ts'
import { type Edition, getEdition, type Pack } from '../../kit/pack/pack.ts'
import type { TimetableTemplate } from '../../kit/pack/timetables.ts'
import type { Row } from '../../shell/database/connection.ts'
import { keptOf } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import {
  type Assessment,
  assessmentsBelow,
  assessmentsFrom,
  assessorsStatement,
  type Outlook,
  outlooksFrom,
  waitingStatement,
} from '../assessments/door.ts'
import { type Consultation, consultationsBelow, consultationsFrom } from '../consultations/door.ts'
import type { Read } from '../meetings/door.ts'
import { lastImplementation, type Lateness, type Modification } from '../modifications/door.ts'
import { factsOf } from './done-steps.ts'
import { type Course, forecastSteps, type StepForecast, type Surroundings } from './forecast.ts'
import { type KnockOn, knockOns, type Slip, slipsOf } from './knock-on.ts'
import { latenessOf } from './lateness.ts'
import { hasEnded } from './reached.ts'
import { type AskedModification, happened } from './store-happened.ts'
import { calledFrom, calledMeetings, modificationsAsked, openTo, timetablesBelow, timetablesFrom } from './store.ts'
import { stationBodies, surroundingsOf } from './surroundings.ts'
import { getTemplate } from './template.ts'
import { currentBaseline, plannedDay, type Timetable } from './timetable.ts'

/** A timetable as it stands on a day: what was planned, what happened, what is to be expected and what moves what. */
export type WorkedOut = Readonly<{
  kept: Kept<Timetable>
  modification: AskedModification
  edition: Edition
  /** The modification has come to its end, and nothing of it is to be expected any more. */
  isOver: boolean
  template: TimetableTemplate
  course: Course
  forecast: readonly StepForecast[]
  /** What is late, by the keys of the steps. */
  slips: ReadonlyMap<string, Slip>
  knockOns: readonly KnockOn[]
  lateness: Lateness | null
  /** When its last step was planned, and when it was done or is to be expected. */
  end: Readonly<{ planned: CalendarDate | null; expected: CalendarDate | null }>
  releases: readonly CalendarDate[]
}>

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

/** Finds and works out the timetables of these modifications, in one round trip however many there are; for one reader that of one modification once. */
export async function workOutFor(
  asked: Asked,
  modifications: readonly Kept<Modification>[],
): Promise<readonly WorkedOut[]> {
  const [one, ...others] = modifications
  if (one === undefined) return []
  if (others.length > 0) return await workOutAll(asked, modifications)
  const known = WORKED.get(asked.read) ?? new Map<string, Promise<readonly WorkedOut[]>>()
  WORKED.set(asked.read, known)
  const key = [one.record.id, asked.asAt, asked.today, asked.isForEverybody].join(' ')
  const worked = known.get(key) ?? workOutAll(asked, modifications)
  known.set(key, worked)
  return await worked
}

/** A page reads by one function, an act by another each time: what it changed is worked out anew. */
const WORKED = new WeakMap<Read, Map<string, Promise<readonly WorkedOut[]>>>()

async function workOutAll(asked: Asked, modifications: readonly Kept<Modification>[]): Promise<readonly WorkedOut[]> {
  const ids = modifications.map(({ record }) => record.id)
  const [rows = [], ...beside] = await asked.read(
    timetablesBelow(asked.pack.code.key, ids, asked.asAt),
    ...statementsBeside(asked, ids),
  )
  return workedOut(asked, timetablesFrom(rows), modifications, beside)
}

/** What timetables are worked out from, besides their modifications. */
export function statementsBeside(
  asked: Asked,
  modifications: readonly string[],
  bodies: readonly string[] = [...new Set(asked.pack.editions.flatMap(stationBodies))],
) {
  const { pack, asAt, today } = asked
  const code = pack.code.key
  return [
    openTo(asked, assessmentsBelow(code, modifications, asAt)),
    openTo(asked, consultationsBelow(code, modifications, asAt)),
    openTo(asked, calledMeetings(code, bodies, today, asAt)),
    openTo(asked, waitingStatement(code, asAt)),
    openTo(asked, assessorsStatement(code, asAt)),
  ] as const
}

function workedOut(
  asked: Asked,
  timetables: readonly Kept<Timetable>[],
  found: readonly AskedModification[],
  [assessed = [], consulted = [], called = [], ...queues]: readonly (readonly Row[])[],
): readonly WorkedOut[] {
  const { pack } = asked
  const editions = [...new Set(timetables.map(({ record }) => record.edition))].map(from => getEdition(pack, from))
  const modifications = new Map(found.map(kept => [kept.record.id, kept]))
  const assessments = Map.groupBy(assessmentsFrom(assessed), ({ record }) => record.parent ?? '')
  const consultations = Map.groupBy(consultationsFrom(consulted), ({ record }) => record.parent ?? '')
  const meetings = calledFrom(called)
  const time = { today: asked.today, code: pack.code, calendar: asked.calendar }
  const outlooks = outlooksFrom(asked, queues)
  const around = new Map(editions.map(edition => [edition.from, surroundingsOf(edition, meetings, time)]))
  return timetables.flatMap(kept => {
    const modification = modifications.get(kept.record.parent ?? '')
    const surroundings = around.get(kept.record.edition)
    if (modification === undefined || surroundings === undefined) return []
    const { id } = modification.record
    const own = { assessments: assessments.get(id) ?? [], outlooks, consultations: consultations.get(id) ?? [] }
    return [workOutOne(asked, { kept, modification, ...own, surroundings })]
  })
}

type Parts = Readonly<{
  kept: Kept<Timetable>
  modification: AskedModification
  assessments: readonly Kept<Assessment>[]
  outlooks: ReadonlyMap<string, Outlook>
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
    happened(asked.today, parts),
    content.noted,
    lastImplementation(modification.content),
  )
  const { complexity, startsOn, pauses } = content
  const course: Course = { steps: template.steps, complexity, startsOn, facts, pauses }
  const isOver = hasEnded(asked.pack, modification.record.state)
  const expecting = forecastSteps(course, surroundings)
  const forecast = isOver ? expecting.map(expectingNothing) : expecting
  const slips = slipsOf(template.steps, currentBaseline(content)?.steps ?? [], forecast)
  const late = knockOns(template.steps, slips)
  const last = template.steps.at(-1)?.key ?? ''
  const expected = forecast.find(({ key }) => key === last)?.endsOn ?? null
  const end = { planned: plannedDay(content, last), expected }
  return {
    kept,
    modification,
    edition,
    isOver,
    template,
    course,
    forecast,
    slips,
    knockOns: late,
    lateness: latenessOf(late, end, asked.calendar[asked.pack.code.nation]),
    end,
    releases: surroundings.releases,
  }
}

function expectingNothing(step: StepForecast): StepForecast {
  return step.isDone ? step : { ...step, startsOn: null, endsOn: null, waitsFor: null, reference: null }
}
