import type { Room } from '../../shell/room.ts'
import { DUTIES, FRONT_PARTS } from '../../shell/web/duties.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { SECTIONS } from '../../shell/web/sections.ts'
import { BODY_PANELS, MISSED_MEETINGS } from '../bodies/door.ts'
import { CLASSED_KINDS } from '../sight/door.ts'
import { absenceDuties, absencePanel } from './pages/absence.ts'
import { addressOfMeeting, lastingAddressOf } from './pages/addresses.ts'
import { bodyPanel } from './pages/body-panel.ts'
import { meetingDuties, nextMeetings } from './pages/duties.ts'
import { meetingDoors } from './pages.ts'
import { CLASSED_ITEMS } from './store-classed.ts'
import { missedMeetings } from './store-missed.ts'

export const meetings: Room = {
  name: 'meetings',
  doors: meetingDoors,
  offers: [
    SECTIONS.offer({ order: 1, text: 'Meetings', href: '/meetings' }),
    BODY_PANELS.offer(absencePanel),
    BODY_PANELS.offer(bodyPanel),
    MISSED_MEETINGS.offer(missedMeetings),
    DUTIES.offer(meetingDuties),
    DUTIES.offer(absenceDuties),
    ...CLASSED_ITEMS.map(kind => CLASSED_KINDS.offer(kind)),
    FRONT_PARTS.offer(nextMeetings),
    FOUND_KINDS.offer({ kind: 'meeting', word: 'Meeting', href: ({ reference }) => addressOfMeeting(reference) }),
    FOUND_KINDS.offer({ kind: 'item', word: 'Item', href: lastingAddressOf }),
    FOUND_KINDS.offer({ kind: 'confidential-item', word: 'Confidential item', href: lastingAddressOf }),
    FOUND_KINDS.offer({
      kind: 'roll',
      word: 'Roll',
      href: ({ reference }) => `${addressOfMeeting(reference.replace(/\/roll$/, ''))}/roll`,
    }),
  ],
  sentences: {
    'meeting-called': 'called the meeting',
    'meeting-taken-over': 'took over the record of a meeting that had been held',
    'meeting-rescheduled': 'rescheduled the meeting',
    'meeting-papers-issued': 'issued the papers',
    'meeting-opened': 'opened the meeting',
    'meeting-adjourned': 'adjourned the meeting',
    'meeting-resumed': 'resumed the meeting',
    'meeting-closed': 'closed the meeting',
    'meeting-cancelled': 'cancelled the meeting',
    'meeting-minutes-circulated': 'circulated the draft minutes',
    'meeting-minutes-approved': 'recorded the approval of the minutes',
    'meeting-minutes-published': 'published the minutes',
    'next-meeting-noted': 'noted the next meeting',
    'papers-chased': 'reminded the authors of missing papers',
    'item-listed': 'put the item on the agenda',
    'item-edited': 'edited the item',
    'item-moved': 'gave the item another number',
    'item-withdrawn': 'took the item off the agenda',
    'item-taken-up': 'took up a further matter at the item',
    'item-opened': 'opened the item',
    'item-left': 'turned to another item before this one had come to anything',
    'item-concluded': 'concluded the item',
    'item-carried-over': 'carried the item over',
    'item-made-confidential': 'made the item confidential',
    'paper-placed': 'placed a paper at the item',
    'confidential-item-kept': 'began the confidential item',
    'confidential-item-edited': 'edited the confidential item',
    'confidential-item-brought': 'brought what belongs to it to the confidential item',
    'sight-changed': 'changed who may see this, after an interest was declared',
    'interest-declared': 'recorded an interest',
    'interest-withdrawn': 'took an interest off the record',
    'roll-begun': 'began the roll with those expected',
    'roll-called': 'called the roll',
    'roll-added-to': 'put somebody on the roll',
    'roll-left': 'recorded that somebody left',
    'roll-joined': 'recorded that somebody came',
    'roll-published': 'opened the roll to everybody',
  },
}
