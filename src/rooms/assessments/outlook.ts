import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import { type CalendarDate, formatDate } from '../../kit/calendar-date.ts'
import { getEdition, type Pack } from '../../kit/pack/pack.ts'
import { workingDaysBetween } from '../../kit/working-days.ts'
import { type Assessment, openQuestion } from './assessment.ts'
import { UNKNOWN_ASSESSOR } from './assessor.ts'
import { getKind } from './kinds.ts'
import { type Assessor, type Queued, type Turn, turnsOf } from './queue.ts'
import { daysStoodStill, targetAfterWaiting } from './waiting-days.ts'

/** What a queue asks of an assessment that waits in it. */
export type Waiting = Pick<Assessment, (typeof ASKED_OF_WAITING)[number]> &
  Readonly<{ id: string; reference: string; edition: string }>

export const ASKED_OF_WAITING = [
  'kind',
  'assessor',
  'requestedOn',
  'rank',
  'target',
  'targets',
  'questions',
  'deliveredOn',
] as const

/** When an assessment is to be expected, and why not sooner; that is empty where nothing came between. */
export type Outlook = Turn & Readonly<{ because: readonly string[] }>

export type TimeOfQueues = Readonly<{ pack: Pack; calendar: BankHolidayCalendar; today: CalendarDate }>

/** Of everything that waits for its assessor: when it is to be expected, by the identifier of the assessment. */
export function outlooksOf(
  time: TimeOfQueues,
  waiting: readonly Waiting[],
  assessors: ReadonlyMap<string, Assessor>,
): ReadonlyMap<string, Outlook> {
  const calendar = time.calendar[time.pack.code.nation]
  const outlooks = new Map<string, Outlook>()
  for (const [assessor, own] of Map.groupBy(waiting, one => one.assessor)) {
    const queue = own.map(one => ({ ...workOf(time, one), one }))
    const queued = new Map(queue.map(each => [each.reference, each]))
    const turns = turnsOf(queue, assessors.get(assessor) ?? UNKNOWN_ASSESSOR, { today: time.today, calendar })
    for (const turn of turns) {
      const each = queued.get(turn.reference)
      if (each === undefined) continue
      outlooks.set(each.one.id, { ...turn, because: whyNotSooner(turn, each.one, each.target) })
    }
  }
  return outlooks
}

/** The Working Days of its kind and those that stood still, or fewer where an earlier date has been agreed; and that date, or later while an answer is awaited. */
function workOf({ pack, calendar, today }: TimeOfQueues, one: Waiting): Queued {
  const edition = getEdition(pack, one.edition)
  const { clock, waiting: option } = getKind(edition, one.kind)
  const own = { option, today, calendar: calendar[pack.code.nation] }
  const question = openQuestion(one)
  const target = question === undefined ? one.target : targetAfterWaiting(one, question, own)
  const usual = (edition.clocks[clock]?.days ?? 0) + daysStoodStill(one, own)
  const agreed = workingDaysBetween(one.requestedOn, target, own.calendar)
  const { reference, rank, requestedOn } = one
  return { reference, rank, requestedOn, target, days: Math.max(0, Math.min(usual, agreed)) }
}

function whyNotSooner(
  { isBeyondTarget, behind, startsOn, absences }: Turn,
  { target, targets, questions }: Waiting,
  awaited: CalendarDate,
): readonly string[] {
  const moved = targets.at(-1)
  const question = openQuestion({ questions })
  const because: string[] = []
  if (moved !== undefined && moved.on < target)
    because.push(`its date was moved on ${formatDate(moved.setOn)} (“${moved.reason}”)`)
  if (question !== undefined && awaited > target)
    because.push(`its days stand still while an answer is awaited, since ${formatDate(question.askedOn)}`)
  if (!isBeyondTarget) return because
  if (behind !== null) because.push(`its turn comes on ${formatDate(startsOn)}, after ${behind}`)
  for (const { from, until, reason } of absences.slice(0, 2))
    because.push(`no work is done from ${formatDate(from)} to ${formatDate(until)} (“${reason}”)`)
  if (because.length === 0) because.push(`it was due on ${formatDate(awaited)} and is not there`)
  return because
}
