import { type CalendarDate, formatDate } from '../../kit/calendar-date.ts'
import type { Paper } from './paper.ts'

/** A paper is late if it was received after paper day; on the day itself it is in time. */
export function isLateOn(receivedOn: CalendarDate | null, dueOn: CalendarDate | null): boolean {
  return receivedOn !== null && dueOn !== null && receivedOn > dueOn
}

/** Late, and the chair has not consented yet. */
export function awaitsConsent({ isLate, lateConsent }: Pick<Paper, 'isLate' | 'lateConsent'>): boolean {
  return isLate && lateConsent === null
}

/** Of the papers of a meeting, those that came late. */
export function latePapers<P extends Readonly<{ content: Pick<Paper, 'isLate'> }>>(papers: readonly P[]): readonly P[] {
  return papers.filter(({ content }) => content.isLate)
}

/** `Received on 2 December 2016, after paper day (1 December 2016)`; undefined if it is in time. */
export function latenessInWords({ isLate, receivedOn, dueOn }: Pick<Paper, 'isLate' | 'receivedOn' | 'dueOn'>) {
  if (!isLate || receivedOn === null || dueOn === null) return undefined
  return `Received on ${formatDate(receivedOn)}, after paper day (${formatDate(dueOn)})`
}
