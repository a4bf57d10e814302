import { formatDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { titleOfState } from '../../../kit/pack/lifecycle.ts'
import { type Edition, getEdition, getLifecycle } from '../../../kit/pack/pack.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { nameOfSolution, ORIGINAL } from '../../modifications/door.ts'
import { type Assessment, isLate, isOpen, openQuestion, solutionAssessed } from '../assessment.ts'
import { getKind } from '../kinds.ts'
import type { Outlook, TimeOfQueues } from '../outlook.ts'
import { targetAfterWaiting } from '../waiting-days.ts'
import { addressOfAssessment } from './addresses.ts'

/** An assessment as a list shows it. Whether it is late is worked out for the day that is asked. */
export type ShownAssessment = Readonly<{
  reference: string
  kind: string
  kindInWords: string
  /** The key of the original or of the alternative that it is of. */
  solution: string
  modification: string
  assessor: string
  state: string
  stateInWords: string
  requestedOn: string
  indicated: string
  target: string
  /** The target, or later if an answer is awaited and the days stand still. */
  expected: string
  isLate: boolean
  timesMoved: number
  deliveredOn: string | null
  href: string
}>

/** What the page of one shows, and its forms ask. */
export type AssessmentPage = Readonly<{
  kept: Kept<Assessment>
  edition: Edition
  shown: ShownAssessment
  /** Of one that waits: when it is to be expected. */
  outlook: Outlook | undefined
  modification: SpineRecord | undefined
}>

export function shownOf(ask: Ask, { record, content }: Kept<Assessment>): ShownAssessment {
  const edition = getEdition(ask.house.pack, record.edition)
  const { kind, modification, assessor, requestedOn, indicated, target, targets, deliveredOn } = content
  return {
    reference: record.reference,
    kind,
    kindInWords: getKind(edition, kind).title,
    solution: solutionAssessed(content),
    modification,
    assessor: edition.functions.find(({ key }) => key === assessor)?.title ?? assessor,
    state: record.state,
    stateInWords: titleOfState(getLifecycle(edition, 'assessment'), record.state),
    requestedOn,
    indicated,
    target,
    expected: expectedOf(ask, { record, content }),
    isLate: isLate(content, record.state, todayOf(ask)),
    timesMoved: targets.length,
    deliveredOn,
    href: addressOfAssessment(record.reference),
  }
}

export function todayOf(ask: Ask): string {
  return ask.asAt?.date ?? dateIn(LONDON, ask.now)
}

/** What working out the queues needs, as a page has it. */
export function timeOf(ask: Ask): TimeOfQueues {
  const { pack, calendar } = ask.house
  return { pack, calendar, today: todayOf(ask) }
}

function expectedOf(ask: Ask, { record, content }: Kept<Assessment>): string {
  const question = isOpen(record.state) ? openQuestion(content) : undefined
  if (question === undefined) return content.target
  const edition = getEdition(ask.house.pack, record.edition)
  const calendar = ask.house.calendar[ask.house.pack.code.nation]
  return targetAfterWaiting(content, question, {
    option: getKind(edition, content.kind).waiting,
    today: todayOf(ask),
    calendar,
  })
}

export function stateTag({ stateInWords, isLate: late, state }: ShownAssessment): Html {
  if (late) return html`${tag('Late', 'red')} ${stateInWords}`
  return tag(stateInWords, isOpen(state) ? (state === 'information-needed' ? 'yellow' : 'blue') : 'grey')
}

/** `Impact Assessment of Alternative 1`; of the original, the kind alone. */
export function kindWithSolution({ kindInWords, solution }: ShownAssessment): string {
  return solution === ORIGINAL ? kindInWords : `${kindInWords} of ${nameOfSolution(solution)}`
}

/** `20 January 2017 (first 15 December 2016)`; of what has been delivered, the day. */
export function dateInWords({ target, indicated, deliveredOn, state }: ShownAssessment): string {
  if (deliveredOn !== null) return `Delivered ${formatDate(deliveredOn)}`
  if (!isOpen(state)) return ''
  return target === indicated ? formatDate(target) : `${formatDate(target)} (first ${formatDate(indicated)})`
}

export function assessmentsTable(ask: Ask, caption: string, shown: readonly ShownAssessment[]): Html {
  const asAt = ask.asAt === undefined ? '' : `?as-at=${ask.asAt.date}`
  return scrollingTable({
    caption,
    captionSize: 's',
    isDense: true,
    firstCellIsHeader: true,
    head: ['Reference', 'Kind', 'By', 'Requested', 'Due', 'Moved', 'State'],
    rows: shown.map(one => [
      html`<a class="govuk-link" href="${one.href}${asAt}">${one.reference}</a>`,
      kindWithSolution(one),
      one.assessor,
      formatDate(one.requestedOn),
      dateInWords(one),
      one.timesMoved === 0 ? '' : one.timesMoved === 1 ? 'Once' : `${one.timesMoved} times`,
      stateTag(one),
    ]),
  })
}
