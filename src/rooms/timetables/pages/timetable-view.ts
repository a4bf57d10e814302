import { formatDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { titleOfState } from '../../../kit/pack/lifecycle.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { stackingTable } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Lateness } from '../../modifications/door.ts'
import type { Asked, WorkedOut } from '../store-course.ts'
import { knockOnInWords } from '../knock-on-in-words.ts'
import { releaseTitle } from '../releases.ts'
import { nextStep, owedBy } from '../template.ts'
import { plannedDay } from '../timetable.ts'
import { addressOfTimetable } from './addresses.ts'

/** One step as the page shows it. */
export type ShownStep = Readonly<{
  key: string
  title: string
  owedBy: string
  planned: string | null
  /** When it can begin; null of what is done, and where its inputs have no day. */
  begins: string | null
  /** When it is to be expected; null of what is done. */
  expected: string | null
  /** When it was done; null where it is not, or nobody knows when. */
  done: string | null
  isDone: boolean
  isLate: boolean
  reference: string | null
  release: string | null
}>

export type ShownTimetable = Readonly<{
  modification: string
  title: string
  state: string
  stateInWords: string
  template: string
  complexity: string
  steps: readonly ShownStep[]
  next: Readonly<{ step: string; on: string; owedBy: string }> | null
  /** What is late and what it moves, in whole sentences. */
  knockOns: readonly string[]
  /** Its change has come to its end, and nothing is to be expected any more. */
  isOver: boolean
  /** The same in figures; null where nothing that is still to come is late. */
  lateness: Lateness | null
  href: string
}>

export function todayOf(ask: Ask): string {
  return ask.asAt?.date ?? dateIn(LONDON, ask.now)
}

/** What working out a timetable needs, as a page has it. */
export function askedOf(ask: Ask): Asked {
  const { pack, calendar } = ask.house
  return { read: ask.read, pack, calendar, today: todayOf(ask), asAt: ask.asAt?.instant }
}

export function shownOf(worked: WorkedOut): ShownTimetable {
  const { kept, modification, edition, template, forecast, slips, knockOns, lateness } = worked
  const next = nextStep(template.steps, forecast)
  return {
    modification: modification.record.reference,
    title: modification.record.title,
    state: kept.record.state,
    stateInWords: titleOfState(getLifecycle(edition, 'timetable'), kept.record.state),
    template: template.title,
    complexity:
      edition.timetables?.complexities.find(({ key }) => key === kept.content.complexity)?.title ??
      kept.content.complexity,
    steps: template.steps.map(step => {
      const now = forecast.find(({ key }) => key === step.key)
      const isDone = now?.isDone ?? false
      const day = now?.endsOn ?? null
      return {
        key: step.key,
        title: step.title,
        owedBy: owedBy(edition, step),
        planned: plannedDay(kept.content, step.key),
        begins: now?.startsOn ?? null,
        expected: isDone ? null : day,
        done: isDone ? day : null,
        isDone,
        isLate: slips.has(step.key),
        reference: now?.reference ?? null,
        release: step.option === 'release' && day !== null ? releaseTitle(day) : null,
      }
    }),
    next: next === undefined ? null : { step: next.step.title, on: next.on, owedBy: owedBy(edition, next.step) },
    knockOns: knockOns.map(one => knockOnInWords(edition, one)),
    lateness,
    isOver: worked.isOver,
    href: addressOfTimetable(modification.record.reference),
  }
}

/** What is late and what it moves, at the top of the page. */
export function knockOnsPart({ knockOns, isOver }: ShownTimetable): Html {
  if (isOver) return html`<p class="govuk-body">The change has come to its end. Nothing is to be expected any more.</p>`
  if (knockOns.length === 0) return html`<p class="govuk-body">Everything is to be expected as it was planned.</p>`
  return insetText(html`${knockOns.map(says => html`<p class="govuk-body">${says}</p>`)}`)
}

/** Below a heading of its own, or below that of the panel. */
export function stepsTable({ steps, isOver }: ShownTimetable, captionSize: 'm' | 's' = 'm'): Html {
  return stackingTable({
    caption: 'Planned, to be expected, done',
    captionSize,
    isDense: true,
    firstCellIsHeader: true,
    head: ['Step', 'Planned', 'To be expected', 'Done', 'Seen to by'],
    rows: steps.map(step => [
      step.title,
      step.planned === null ? 'Not planned' : formatDate(step.planned),
      step.isDone
        ? ''
        : html`${step.expected === null ? (isOver ? '' : 'No date can be found') : formatDate(step.expected)}${placeOf(step)}${step.isLate && html` ${tag('Late', 'red')}`}`,
      step.isDone
        ? html`${step.done === null ? 'Done, nobody noted when' : formatDate(step.done)}${placeOf(step)}${step.isLate && html` ${tag('Late', 'orange')}`}`
        : '',
      step.owedBy,
    ]),
  })
}

function placeOf({ reference, release }: ShownStep): string {
  const place = release ?? reference
  return place === null ? '' : ` (${place})`
}
