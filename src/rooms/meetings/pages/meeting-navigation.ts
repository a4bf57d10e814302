import { capital } from '../../../kit/capital.ts'
import { subNavigation } from '../../../shell/views/sub-navigation.ts'
import type { Html } from '../../../shell/views/html.ts'
import { addressOfMeeting } from './addresses.ts'
import { isWorkingOn, type MeetingView } from './meeting-view.ts'

export type MeetingSection = 'meeting' | 'agenda' | 'roll' | 'paper-day' | 'briefing'

/** The pages of one meeting. Those for work are offered to those whose work it is. */
export function meetingNavigation(view: MeetingView, current: MeetingSection): Html {
  const base = addressOfMeeting(view.reference)
  const asAt = view.ask.asAt === undefined ? '' : `?as-at=${view.ask.asAt.date}`
  const works = isWorkingOn(view)
  const entry = (section: MeetingSection, text: string, href: string) => ({
    text,
    href: `${href}${asAt}`,
    ...(section === current ? { isCurrent: true } : {}),
  })
  return subNavigation(
    [
      entry('meeting', 'The meeting', base),
      ...(view.mayKeep('issue-papers') ? [entry('agenda', 'Edit the agenda', `${base}/agenda`)] : []),
      ...(view.roll === undefined && !works ? [] : [entry('roll', 'Roll and quorum', `${base}/roll`)]),
      ...(works ? [entry('paper-day', capital(view.edition.words.paperDay), `${base}/paper-day`)] : []),
      ...(works ? [entry('briefing', 'Before the meeting', `${base}/briefing`)] : []),
    ],
    { label: 'Pages of this meeting' },
  )
}

/** The way to the pages of a meeting. */
export function trailOf(view: MeetingView): readonly Readonly<{ text: string; href: string }>[] {
  return [
    { text: 'Meetings', href: '/meetings' },
    { text: view.meeting.record.title, href: addressOfMeeting(view.reference) },
  ]
}
