import type { Room } from '../../shell/room.ts'
import { DUTIES } from '../../shell/web/duties.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { SECTIONS } from '../../shell/web/sections.ts'
import { BODY_PANELS } from '../bodies/door.ts'
import { ITEM_PANELS, MEETING_PANELS, WAITING } from '../meetings/door.ts'
import { addressOfAction } from './pages/addresses.ts'
import { actionsDoors } from './pages/doors.ts'
import { actionDuties } from './pages/duties.ts'
import { bodyPanel, itemPanel, meetingPanel } from './pages/panels.ts'
import { MATTERS_ARISING } from './store-offers.ts'

export const actions: Room = {
  name: 'actions',
  doors: actionsDoors,
  offers: [
    SECTIONS.offer({ order: 4, text: 'Actions', href: '/actions' }),
    FOUND_KINDS.offer({ kind: 'action', word: 'Action', href: ({ reference }) => addressOfAction(reference) }),
    WAITING.offer(MATTERS_ARISING),
    DUTIES.offer(actionDuties),
    ITEM_PANELS.offer(itemPanel),
    MEETING_PANELS.offer(meetingPanel),
    BODY_PANELS.offer(bodyPanel),
  ],
  sentences: {
    'action-raised': 'raised the action',
    'action-entered': 'entered the action that was open already',
    'action-updated': 'gave an update',
    'action-closing-proposed': 'proposed to close the action',
    'action-closed': 'closed the action',
    'action-retargeted': 'gave the action another date',
    'action-transferred': 'gave the action to another owner',
    'action-reopened': 'opened the action again',
    'action-superseded': 'put another action in its place',
  },
}
