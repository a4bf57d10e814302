import { refused } from '../../kit/verdict.ts'
import { OUTCOMES } from '../../shell/ledger/outcome.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Room } from '../../shell/room.ts'
import { DUTIES, FRONT_PARTS } from '../../shell/web/duties.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { DISCUSSION_GUARDS } from '../decisions/door.ts'
import { ITEM_PANELS, MEETING_PANELS, WAITING } from '../meetings/door.ts'
import { CLASSED_KINDS } from '../sight/door.ts'
import { approveByDecision } from './acts/approve-by-decision.ts'
import type { Minutes } from './minutes.ts'
import { addressOfImport } from './pages/addresses.ts'
import { importDoors } from './pages/import-doors.ts'
import { minuteDoors } from './pages/minute-doors.ts'
import { minutesDoors } from './pages/minutes-doors.ts'
import { latestMinutes, minutesDuties } from './pages/minutes-duties.ts'
import { itemPanel, meetingPanel } from './pages/minutes-panels.ts'
import { approvalOutcome, checkNotCirculated, MINUTES_TO_APPROVE } from './store-offers.ts'

const FIXED = {
  reason: 'class-is-fixed',
  says: 'Minutes have the class of what they are the minutes of. What is confidential stands in the confidential ones.',
}

export const minutes: Room = {
  name: 'minutes',
  schema: { name: 'minutes', folder: import.meta.dirname },
  doors: web => {
    minuteDoors(web)
    minutesDoors(web)
    importDoors(web)
  },
  offers: [
    // The last part of the reference says which of the two it is, as the address does.
    FOUND_KINDS.offer({ kind: 'minutes', word: 'Minutes', href: ({ reference }) => `/meetings/${reference}` }),
    FOUND_KINDS.offer({ kind: 'imported-minutes', word: 'Old minutes', href: ({ id }) => addressOfImport(id) }),
    WAITING.offer(MINUTES_TO_APPROVE),
    OUTCOMES.offer(
      approvalOutcome(async (subject, decision, tx) => await approveByDecision(subject as Kept<Minutes>, decision, tx)),
    ),
    DISCUSSION_GUARDS.offer(checkNotCirculated),
    MEETING_PANELS.offer(meetingPanel),
    ITEM_PANELS.offer(itemPanel),
    DUTIES.offer(minutesDuties),
    ...['minutes', 'imported-minutes'].map(kind => CLASSED_KINDS.offer({ kind, check: async () => refused(FIXED) })),
    FRONT_PARTS.offer(latestMinutes),
  ],
  sentences: {
    'minutes-drafted': 'drafted the minutes',
    'minutes-amended': 'amended the minutes',
    'minutes-circulated': 'circulated the minutes',
    'minutes-commented': 'commented on the minutes',
    'minutes-comment-answered': 'answered a comment',
    'minutes-approved': 'recorded the approval of the minutes',
    'minutes-published': 'published the minutes',
    'minutes-corrected': 'corrected the minutes',
    'minutes-taken-over': 'took over the minutes from an old file',
    'minutes-printed': 'printed the minutes',
    'meeting-minutes-taken-over': 'took over the minutes of the meeting',
    'roll-taken-over': 'took over who was there',
    'minutes-received': 'received old minutes',
    'reading-corrected': 'corrected what was read in them',
    'import-accepted': 'accepted what was read in them',
    'minutes-set-aside': 'set them aside',
  },
}
