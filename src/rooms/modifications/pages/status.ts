import { addDays, addMonths, formatDate } from '../../../kit/calendar-date.ts'
import { findState } from '../../../kit/pack/modification-process.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { type Page, page, type Reply } from '../../../shell/web/page.ts'
import { deliverTable } from '../../../shell/web/table-file.ts'
import { headingOf, titleOfStage } from '../process-words.ts'
import { countsByStage, progressInWords, type StatusReport, statusReport } from '../status.ts'
import { beginningStatement, countsFrom, countsStatement, type StateCount } from '../store-counts.ts'
import { reportByReference, reportsStatement, statusFrom, statusStatements, underWayFrom } from '../store-status.ts'
import { REGISTER } from './addresses.ts'
import { coursesFor, todayOf } from './courses.ts'
import { mayKeep } from './standing-page.ts'
import { countsOverTime, type StageOnDay } from './counts-picture.ts'
import { reportPart } from './report-part.ts'
import { modificationTrail } from './trail.ts'

const PATH = `${REGISTER}/status`
const MONTHS = 12

/** Where they stand now, how many stood where over the last year, and the reports that were made. */
export async function showStatus(ask: Ask): Promise<Page> {
  const { pack } = ask.house
  const code = pack.code.key
  const today = todayOf(ask)
  const since = addMonths(today, -1)
  const days = daysToCount(today)
  const [reports = [], counted = [], [beginning] = [], ...rows] = await ask.read(
    reportsStatement(code),
    countsStatement(code, days),
    beginningStatement(code),
    ...statusStatements(pack, { since, on: today, asAt: ask.asAt?.instant }),
  )
  const underWay = underWayFrom(pack, rows[2] ?? [])
  const courses = await coursesFor(ask, underWay)
  const parts = statusFrom(pack, rows, underWay, courses, today)
  const report = statusReport(ask.edition.modificationProcess, parts, { on: today, since })
  const begunOn = typeof beginning?.['begun_on'] === 'string' ? beginning['begun_on'] : today
  const overTime = stagesOverTime(ask, days, countsFrom(days, counted)).map(day => ({
    ...day,
    isKnown: day.on >= begunOn || day.counts.some(({ count }) => count > 0),
  }))
  const made = reports.map(row => keptOf<StatusReport>(row).record)
  const title = `Status of ${headingOf(ask.edition)}`
  return page({
    title,
    section: '/modifications',
    trail: modificationTrail(ask),
    data: { ...report, overTime, reports: made.map(({ reference, onDate }) => ({ reference, on: onDate })) },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${makingForm(ask)}
      ${made.length > 0 && html`<h2 class="govuk-heading-m">Reports that were made</h2><ul class="govuk-list">${made.map(({ reference, title: name }) => html`<li><a class="govuk-link" href="${PATH}/${reference}">${name}</a></li>`)}</ul>`}
      ${reportPart(ask.edition.modificationProcess, report)}
      <h2 class="govuk-heading-m">Over the last year</h2>
      <p class="govuk-body">The record was begun on ${formatDate(begunOn)}. Of the time before it counts only those of which it was told when they were raised, or where they stood.</p>
      ${countsOverTime(overTime)}`,
  })
}

/** The last days of the twelve months before, and today. */
function daysToCount(today: string): readonly string[] {
  const firstOfMonth = `${today.slice(0, 7)}-01`
  const ends = Array.from({ length: MONTHS }, (_, n) => addDays(addMonths(firstOfMonth, n - MONTHS + 1), -1))
  return [...ends, today]
}

function makingForm(ask: Ask): Html | undefined {
  if (!mayKeep(ask)) return undefined
  return form({
    action: PATH,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`${textInput({
      name: 'since',
      label: 'Tell what happened since',
      hint: 'A day such as 2016-11-11; leave it empty for the last month.',
      value: enteredOr(ask, 'since', ''),
      errorMessage: errorOf(ask.refusals, 'since'),
    })}${button({ text: 'Make the report of today' })}`,
  })
}

function stagesOverTime(
  { edition, house }: Ask,
  days: readonly string[],
  counts: readonly StateCount[],
): readonly Omit<StageOnDay, 'isKnown'>[] {
  // A state of the same name is of the same stage in every edition; the newest that knows it says how the stage is called.
  const processes = [edition, ...house.pack.editions.toReversed()].map(({ modificationProcess }) => modificationProcess)
  const staged = counts.map(({ on, state, count }) => {
    const known = processes.find(process => findState(process, state)?.stage !== undefined)
    return { on, stage: known === undefined ? null : titleOfStage(known, state), count }
  })
  const inStages = staged.filter(({ stage }) => stage !== null)
  // Every day has the same columns, also of stages in which nobody stood on it.
  const columns = countsByStage(edition.modificationProcess, inStages).map(({ stage }) => stage)
  return days.map(on => ({
    on,
    counts: columns.map(stage => ({
      stage,
      count: inStages.filter(one => one.on === on && one.stage === stage).reduce((sum, { count }) => sum + count, 0),
    })),
  }))
}

/** A report as it was made. */
export async function showReport(ask: Ask): Promise<Reply> {
  const [[row] = []] = await ask.read(
    reportByReference(ask.house.pack.code.key, ask.params['report'] ?? '', ask.asAt?.instant),
  )
  if (row === undefined) return undefined
  const { record, content }: Kept<StatusReport> = keptOf<StatusReport>(row)
  const file = await deliverTable(ask, () => ({
    name: record.title,
    head: STATUS_HEAD,
    rows: content.entries.map(entry => ({ classification: record.classification, cells: statusRow(entry) })),
  }))
  if (file !== undefined) return file
  return page({
    title: record.title,
    classification: record.classification,
    about: record,
    section: '/modifications',
    trail: [...modificationTrail(ask), { text: 'Status', href: PATH }],
    data: { reference: record.reference, ...content },
    main: html`<h1 class="govuk-heading-l">${record.title}</h1>${reportPart(ask.edition.modificationProcess, content)}
      <p class="govuk-body-s">Take this with you: <a class="govuk-link" href="${PATH}/${record.reference}?format=csv">CSV</a>, <a class="govuk-link" href="${PATH}/${record.reference}?format=xlsx">XLSX</a>, <a class="govuk-link" href="${PATH}/${record.reference}?format=json">JSON</a>.</p>`,
  })
}

const STATUS_HEAD = [
  'Reference',
  'Title',
  'State',
  'Path',
  'Next',
  'By when',
  'Owed by',
  'Timetable',
  'Planned end',
  'To be expected',
]

function statusRow(entry: StatusReport['entries'][number]): readonly string[] {
  return [
    entry.reference,
    entry.title ?? '',
    entry.stateInWords,
    entry.path,
    entry.next,
    entry.nextOn ?? '',
    entry.owedBy ?? '',
    progressInWords(entry.progress),
    entry.plannedEnd ?? '',
    entry.expectedEnd ?? '',
  ]
}
