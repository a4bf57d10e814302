import { BANK_HOLIDAYS, isNation, type Nation, NATIONS } from '../kit/bank-holidays.ts'
import { type CalendarDate, formatDateWithWeekday, parseCalendarDate, yearOf } from '../kit/calendar-date.ts'
import type { Clock, ClockUnit } from '../kit/clock.ts'
import { deadlineOf } from '../kit/deadline.ts'
import { granted, refused, type Verdict } from '../kit/verdict.ts'
import { COUNTINGS, type Counting } from '../kit/working-days.ts'
import type { FoundCalendar } from './calendar-of-server.ts'

export const usage = `witan deadline DATE AMOUNT [--nation NATION] [--counting COUNTING] [--json]

Says on which day a period ends, and why.

  DATE        the day it runs from, such as 2016-12-08
  AMOUNT      +15wd  fifteen Working Days on      -5wd  five Working Days back
              +10d   ten calendar days on         +1m   one month on
  --nation    whose bank holidays count: ${NATIONS.join(', ')}
              (${NATIONS[0]} if not given)
  --counting  day-after: the day after DATE is day 1 (this if not given)
              first-day: DATE itself is day 1
  --json      the answer as one JSON object

The bank holidays are those of the server that runs on the data folder (WITAN_VAR), or that WITAN_ADDRESS names. Without one
they are those that come with Witan, and the answer says so.`

type Question = Readonly<{ from: CalendarDate; clock: Clock; json: boolean }>

/** Returns the exit code: 0 with the answer on `out`, or 2 with what was wrong on `err`. */
export async function deadlineCommand(
  args: readonly string[],
  out: (line: string) => void,
  err: (line: string) => void,
  findCalendar: (nation: Nation) => Promise<FoundCalendar>,
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    out(usage)
    return 0
  }
  const question = questionOf(args)
  if (question.ok) {
    const found = await findCalendar(question.value.clock.nation)
    for (const line of answerTo(question.value, found)) out(line)
    if (!question.value.json) err(sourceOf(found))
    return 0
  }
  for (const { says } of question.refusals) err(says)
  err('For help: witan deadline --help')
  return 2
}

function answerTo({ from, clock, json }: Question, { calendar, server }: FoundCalendar): readonly string[] {
  const { days: amount, unit, counting, nation } = clock
  const deadline = deadlineOf(clock, from, { ...BANK_HOLIDAYS, [nation]: calendar })
  const { date, provisional, explanation, skipped } = deadline
  const asked = { from, amount, unit, counting, nation }
  if (json) return [JSON.stringify({ ...asked, date, provisional, explanation, skipped, bankHolidaysOf: server })]
  return [`${date}  ${formatDateWithWeekday(date)}${provisional ? ' (provisional)' : ''}`, explanation]
}

function sourceOf({ server, why }: FoundCalendar): string {
  return server === null
    ? `${why} The bank holidays are those that come with Witan.`
    : `The bank holidays are those of the server at ${server}.`
}

type Words = { positions: string[]; options: Map<string, string>; json: boolean }

function questionOf(args: readonly string[]): Verdict<Question> {
  const words = wordsOf(args)
  if (!words.ok) return words
  const { positions, options, json } = words.value
  const from = fromOf(positions[0])
  const period = periodOf(positions[1])
  const nation = nationOf(options.get('--nation') ?? 'england-and-wales')
  const counting = countingOf(options.get('--counting') ?? 'day-after')
  const extra = positions[2]
  const tooMany = extra === undefined ? granted() : no(`“${extra}” is one word too many. Give one date and one amount.`)
  if (from.ok && period.ok && nation.ok && counting.ok && tooMany.ok) {
    const clock = { ...period.value, nation: nation.value, counting: counting.value }
    return granted({ from: from.value, clock, json })
  }
  const refusals = [from, period, nation, counting, tooMany].flatMap(verdict => (verdict.ok ? [] : verdict.refusals))
  return refused(...refusals)
}

/** Parts the positions from the options by hand: an amount such as -5wd begins with a hyphen too. */
function wordsOf(args: readonly string[]): Verdict<Words> {
  const words: Words = { positions: [], options: new Map(), json: false }
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? ''
    const [name = '', attached] = word.split(/=(.*)/s)
    if (!word.startsWith('--')) words.positions.push(word)
    else if (word === '--json') words.json = true
    else if (name !== '--nation' && name !== '--counting') return no(`There is no option ${name}. ${OPTIONS}`)
    else if (words.options.has(name)) return no(`${name} is given twice. Give it once.`)
    else {
      const value = attached ?? args[(index += 1)]
      if (value === undefined) return no(`${name} has nothing after it. Say which.`)
      words.options.set(name, value)
    }
  }
  return granted(words)
}

const OPTIONS = 'Those that there are: --nation, --counting, --json.'

function fromOf(text: string | undefined): Verdict<CalendarDate> {
  if (text === undefined) return no('No date is given. Say which day the period runs from, such as 2016-12-08.')
  const verdict = parseCalendarDate(text)
  if (!verdict.ok) return verdict
  const year = yearOf(verdict.value)
  return year >= 1900 && year <= 2999 ? verdict : no(`${text} is too far away. Give a year from 1900 to 2999.`)
}

const UNITS: Readonly<Record<string, ClockUnit>> = { wd: 'working-days', d: 'calendar-days', m: 'months' }

function periodOf(text: string | undefined): Verdict<Readonly<{ days: number; unit: ClockUnit }>> {
  if (text === undefined) return no('No amount is given. Say how long, such as +15wd, +10d or +1m.')
  const match = /^([+-]?\d{1,4})(wd|d|m)$/i.exec(text)
  const unit = UNITS[match?.[2]?.toLowerCase() ?? '']
  if (match === null || unit === undefined) {
    return no(`“${text}” is not an amount. Write up to four figures and a unit, such as +15wd, -5wd, +10d or +1m.`)
  }
  // Adding zero makes of -0 a plain 0.
  return granted({ days: Number(match[1]) + 0, unit })
}

function nationOf(text: string): Verdict<Nation> {
  return isNation(text) ? granted(text) : no(`“${text}” is no nation here. Choose one of ${NATIONS.join(', ')}.`)
}

function countingOf(text: string): Verdict<Counting> {
  const counting = COUNTINGS.find(known => known === text)
  return counting === undefined
    ? no(`“${text}” is no way of counting. Choose ${COUNTINGS.join(' or ')}.`)
    : granted(counting)
}

function no(says: string): Verdict<never> {
  return refused({ reason: 'not-understood', says })
}
