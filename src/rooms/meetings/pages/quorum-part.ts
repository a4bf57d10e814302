import { quorumAt } from '../acts/quorum-at.ts'
import { recusedFrom } from '../acts/recused-from.ts'
import { forecastOf, seatsThatLeft } from '../attendance.ts'
import { lostInWords } from '../quorum-course.ts'
import { hasBegun } from '../meeting.ts'
import { numberNow } from '../progress.ts'
import type { Quorum } from '../../bodies/door.ts'
import type { MeetingView } from './meeting-view.ts'

export type QuorumSeen = Readonly<{
  number: number
  quorum: Quorum
  /** "Not quorate since item 7, when the Lender Member left. Missing: ..." */
  says: string
  isForecast: boolean
}>

/** Whether the meeting can decide at an item, in words; a forecast before it has begun. Undefined for whom the roll is not open. */
export function quorumSeenAt(view: MeetingView, number: number): QuorumSeen | undefined {
  const { roll, edition, body, seats, meeting } = view
  if (roll === undefined) return undefined
  const isForecast = !hasBegun(meeting.content)
  const counted = isForecast ? forecastOf(roll.content) : roll.content
  const at = (n: number) => quorumAt(edition, body.key, seats, counted, { number: n, recused: recusedFrom(view, n) })
  const quorum = at(number)
  if (isForecast)
    return { number, quorum, isForecast, says: `If all come who are expected: ${lowered(quorum.explanation)}` }
  if (quorum.isQuorate) return { number, quorum, isForecast, says: quorum.explanation }
  const course = Array.from({ length: number + 1 }, (_, n) => ({
    number: n,
    isQuorate: at(n).isQuorate,
    ...seatsThatLeft(
      seats,
      counted,
      { number: n - 1, recused: recusedFrom(view, n - 1) },
      { number: n, recused: recusedFrom(view, n) },
    ),
  }))
  return { number, quorum, isForecast, says: `${lostInWords(course) ?? 'Not quorate'}. ${quorum.explanation}` }
}

export function quorumSeenNow(view: MeetingView): QuorumSeen | undefined {
  return quorumSeenAt(view, numberOf(view))
}

export function numberOf({ items }: Pick<MeetingView, 'items'>): number {
  return numberNow(items.map(({ record, content }) => ({ ...content, state: record.state })))
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
