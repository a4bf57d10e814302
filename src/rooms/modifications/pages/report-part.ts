import { formatDate } from '../../../kit/calendar-date.ts'
import type { ModificationProcess } from '../../../kit/pack/modification-process.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { stackingTable, table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { countsByStage, progressInWords, type StatusReport } from '../status.ts'
import { addressOfModification } from './addresses.ts'

/** What a status report says: counts, what happened, and each that is under way with its next step. */
export function reportPart(process: ModificationProcess, report: StatusReport): Html {
  return html`${countsTable(process, report)}${statesTable(report)}${eventsTable(report)}${latePart(report)}${entriesTable(report)}`
}

function countsTable(process: ModificationProcess, { counts, on }: StatusReport): Html {
  return table({
    caption: `By stage on ${formatDate(on)}`,
    captionSize: 'm',
    head: ['Stage', { content: 'How many', isNumeric: true }],
    rows: countsByStage(process, counts).map(({ stage, count }) => [stage, { content: count, isNumeric: true }]),
  })
}

function statesTable({ counts }: StatusReport): Html {
  return table({
    caption: 'By state',
    captionSize: 'm',
    head: ['State', { content: 'How many', isNumeric: true }],
    rows: counts.map(({ title, count }) => [title, { content: count, isNumeric: true }]),
  })
}

function eventsTable({ events, since }: StatusReport): Html | undefined {
  if (events.length === 0) return undefined
  return stackingTable({
    caption: `What happened since ${formatDate(since)}`,
    captionSize: 'm',
    firstCellIsHeader: true,
    head: ['Day', 'Reference', 'What'],
    rows: events.map(({ on, reference, says }) => [formatDate(on), linkTo(reference), says]),
  })
}

function entriesTable({ entries }: StatusReport): Html {
  return stackingTable({
    caption: 'Under way',
    captionSize: 'm',
    isDense: true,
    firstCellIsHeader: true,
    head: ['Reference', 'Title', 'State', 'Path', 'Next', 'By when', 'Owed by', 'Timetable'],
    rows: entries.map(({ reference, title, stateInWords, path, next, nextOn, owedBy, progress }) => [
      linkTo(reference),
      title ?? 'Not known',
      stateInWords,
      path,
      next,
      nextOn === null ? '' : formatDate(nextOn),
      owedBy ?? '',
      progress === undefined || progress === 'no-timetable'
        ? progressInWords(progress)
        : tag(progressInWords(progress), COLOURS[progress]),
    ]),
  })
}

/** What is late and what it moves, before the table in which each stands. */
function latePart({ entries }: StatusReport): Html | undefined {
  const late = entries.filter(entry => (entry.late ?? []).length > 0)
  if (late.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">What is late, and what it moves</h2><ul class="govuk-list govuk-list--bullet">${late.map(
    entry => html`<li>${linkTo(entry.reference)}: ${(entry.late ?? []).join(' ')}</li>`,
  )}</ul>`
}

const COLOURS = { 'as-planned': 'green', 'late-and-made-up': 'yellow', late: 'red' } as const

function linkTo(reference: string): Html {
  return html`<a class="govuk-link" href="${addressOfModification(reference)}">${reference}</a>`
}
