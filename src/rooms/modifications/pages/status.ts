import { addMonths, formatDate } from '../../../kit/calendar-date.ts'
import { dateIn, endOfDay, LONDON } from '../../../kit/instant.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { type Page, page, type Reply } from '../../../shell/web/page.ts'
import { deliverTable } from '../../../shell/web/deliver-table.ts'
import { headingOf, titleOfStage } from '../process-words.ts'
import { type StatusReport, statusReport } from '../status.ts'
import { countsFrom, countsStatement } from '../store-register.ts'
import { reportByReference, reportedOf, reportedStatement, reportsStatement } from '../store-status.ts'
import { modificationFrom } from '../store.ts'
import { REGISTER } from './addresses.ts'
import { mayKeep } from './standing-page.ts'
import { countsOverTime, type StageOnDay } from './counts-picture.ts'
import { reportPart } from './report-part.ts'

const PATH = `${REGISTER}/status`
const MONTHS = 12

/** Where they stand now, how many stood where over the last year, and the reports that were made. */
export async function showStatus(ask: Ask): Promise<Page> {
  const code = ask.house.pack.code.key
  const today = ask.asAt?.date ?? dateIn(LONDON, ask.now)
  const days = Array.from({ length: MONTHS + 1 }, (_, n) => addMonths(today, n - MONTHS))
  const [all = [], counted = [], reports = []] = await ask.read(
    reportedStatement(code, ask.asAt?.instant),
    countsStatement(code, days.map(endOfDay)),
    reportsStatement(code),
  )
  const entries = all.map(row => reportedOf(ask.house.pack, modificationFrom(row), today))
  const report = statusReport(ask.edition.modificationProcess, entries, today)
  const overTime = stagesOverTime(ask, days, countsFrom(counted))
  const made = reports.map(row => keptOf<StatusReport>(row).record)
  const title = `Status of ${headingOf(ask.edition)}`
  return page({
    title,
    section: '/modifications',
    trail: trailOf(ask),
    data: { ...report, overTime, reports: made.map(({ reference, onDate }) => ({ reference, on: onDate })) },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${makingForm(ask)}
      ${made.length > 0 && html`<h2 class="govuk-heading-m">Reports that were made</h2><ul class="govuk-list">${made.map(({ reference, title: name }) => html`<li><a class="govuk-link" href="${PATH}/${reference}">${name}</a></li>`)}</ul>`}
      ${reportPart(ask.edition.modificationProcess, report)}
      <h2 class="govuk-heading-m">Over the last year</h2>
      ${countsOverTime(overTime)}`,
  })
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
  ask: Ask,
  days: readonly string[],
  counts: ReturnType<typeof countsFrom>,
): readonly StageOnDay[] {
  const process = ask.edition.modificationProcess
  return days.map(day => {
    const then = counts.filter(({ at }) => at === endOfDay(day))
    const byStage = process.stages.map(({ title }) => ({
      stage: title,
      count: then
        .filter(({ state }) => titleOfStage(process, state) === title)
        .reduce((sum, { count }) => sum + count, 0),
    }))
    return { on: day, counts: byStage }
  })
}

/** A report as it was made. */
export async function showReport(ask: Ask): Promise<Reply> {
  const [[row] = []] = await ask.read(
    reportByReference(ask.house.pack.code.key, ask.params['report'] ?? '', ask.asAt?.instant),
  )
  if (row === undefined) return undefined
  const { record, content }: Kept<StatusReport> = keptOf<StatusReport>(row)
  const file = await deliverTable(ask, record.title, () => [
    ['Reference', 'Title', 'State', 'Path', 'Next', 'By when', 'Owed by'],
    ...content.entries.map(({ reference, title, stateInWords, path, next, nextOn, owedBy }) => [
      reference,
      title ?? '',
      stateInWords,
      path,
      next,
      nextOn ?? '',
      owedBy ?? '',
    ]),
  ])
  if (file !== undefined) return file
  const title = `${headingOf(ask.edition)} on ${formatDate(content.on)}`
  return page({
    title,
    classification: record.classification,
    section: '/modifications',
    trail: [...trailOf(ask), { text: 'Status', href: PATH }],
    data: { reference: record.reference, ...content },
    main: html`<h1 class="govuk-heading-l">${title}</h1>${reportPart(ask.edition.modificationProcess, content)}
      <p class="govuk-body-s">Take this with you: <a class="govuk-link" href="${PATH}/${record.reference}?format=csv">CSV</a>, <a class="govuk-link" href="${PATH}/${record.reference}?format=xlsx">XLSX</a>, <a class="govuk-link" href="${PATH}/${record.reference}?format=json">JSON</a>.</p>`,
  })
}

function trailOf(ask: Ask) {
  return [
    { text: 'Registers', href: '/registers' },
    { text: headingOf(ask.edition), href: REGISTER },
  ]
}
