import { citableClause } from '../../../kit/pack/provenance.ts'
import { isUnfinished } from '../item.ts'
import { hasBegun, isInSession } from '../meeting.ts'
import { paperLines } from './paper-day-page.ts'
import type { MeetingView } from './meeting-view.ts'
import { quorumSeenAt } from './quorum-part.ts'

export type Decidable = Readonly<{
  number: number
  title: string
  canBeDecided: boolean
  /** What stands in the way, or what makes it possible. */
  why: readonly string[]
}>

/**
 * What is on the agenda for decision, and whether it can be decided as things stand.
 *
 * In English:
 * - there must be a quorum for the item, without those who have withdrawn from it;
 * - its paper must have been issued, and a late one needs the chair's consent;
 * - once the meeting has begun, it must be in session.
 */
export function decidableItems(view: MeetingView): readonly Decidable[] {
  return view.items
    .filter(({ record, content }) => content.purpose === 'decision' && isUnfinished(record.state))
    .map(({ record, content }) => {
      const number = content.number ?? 0
      const obstacles = [...sessionObstacle(view), ...quorumObstacle(view, number), ...paperObstacles(view, record.id)]
      const title = view.twins.get(record.id)?.record.title ?? record.title
      const good = quorumSeenAt(view, number)?.says
      return {
        number,
        title,
        canBeDecided: obstacles.length === 0,
        why: obstacles.length > 0 ? obstacles : good === undefined ? [] : [good],
      }
    })
}

function sessionObstacle({ meeting }: MeetingView): readonly string[] {
  return hasBegun(meeting.content) && !isInSession(meeting.content) ? ['The meeting is not in session'] : []
}

function quorumObstacle(view: MeetingView, number: number): readonly string[] {
  const seen = quorumSeenAt(view, number)
  if (seen === undefined) return ['There is no roll yet']
  if (seen.quorum.isQuorate) return []
  const clause = citableClause(view.body.quorum)
  return [`${seen.says}${clause === undefined ? '' : ` (${clause})`}`]
}

function paperObstacles(view: MeetingView, item: string): readonly string[] {
  return paperLines(view)
    .filter(line => line.item.record.id === item)
    .flatMap(({ standing, paper }) => {
      const what = paper?.record.title ?? 'The paper'
      switch (standing) {
        case 'no-paper':
          return ['Its paper is missing']
        case 'drafting':
          return [`${what} is being drafted`]
        case 'to-accept':
          return [`${what} has not been accepted`]
        case 'awaits-consent':
          return [`${what} is late, and awaits the chair’s consent`]
        case 'ready':
        case 'issued':
        case 'none-needed':
          return []
      }
    })
}
