import { Type } from 'typebox'
import { granted, type Verdict } from '../../kit/verdict.ts'
import type { Web } from '../../shell/web/doors.ts'
import { line, prose } from '../../shell/web/form-input.ts'
import { moved, type Moved } from '../../shell/web/page.ts'
import { adjournMeeting } from './acts/adjourn-meeting.ts'
import { callMeeting } from './acts/call-meeting.ts'
import { cancelMeeting } from './acts/cancel-meeting.ts'
import { closeMeeting } from './acts/close-meeting.ts'
import { issuePapers } from './acts/issue-papers.ts'
import { openMeeting } from './acts/open-meeting.ts'
import { rescheduleMeeting } from './acts/reschedule-meeting.ts'
import { resumeMeeting } from './acts/resume-meeting.ts'
import { addressOfMeeting } from './pages/addresses.ts'
import { showBriefing } from './pages/briefing-page.ts'
import { showCalendar } from './pages/calendar-page.ts'
import { sendCalendar, sendMeetingEvent } from './pages/feeds.ts'
import { agendaDoors } from './pages/agenda-doors.ts'
import { itemDoors } from './pages/item-doors.ts'
import { sendPack } from './pages/pack.ts'
import { showMeeting } from './pages/meeting-page.ts'
import { paperDoors } from './pages/paper-doors.ts'
import { rollDoors } from './pages/roll-doors.ts'
import { seesMeeting } from './pages/seen.ts'

export function meetingDoors(web: Web): void {
  web.page('/meetings', showCalendar)
  web.page('/meetings.ics', sendCalendar)
  web.page('/meetings/:meeting', showMeeting)
  web.page('/meetings/:meeting.ics', sendMeetingEvent)
  web.page('/meetings/:meeting/briefing', showBriefing)
  web.page('/meetings/:meeting/pack.pdf', sendPack)
  callingDoor(web)
  lifecycleDoors(web)
  agendaDoors(web)
  itemDoors(web)
  rollDoors(web)
  paperDoors(web)
}

function callingDoor(web: Web): void {
  web.act('/meetings', {
    fields: Type.Object({
      body: line(),
      date: Type.Optional(line(10)),
      startsAt: Type.Optional(line(5)),
      endsAt: Type.Optional(line(5)),
      place: Type.Optional(line()),
    }),
    from: showCalendar,
    act: async (ask, { fields }) => toMeeting(await callMeeting(ask.context, fields)),
  })
}

const NOTHING = Type.Object({})
const REASON = Type.Object({ reason: prose(2000) })
const WHEN = Type.Object({
  date: Type.Optional(line(10)),
  startsAt: Type.Optional(line(5)),
  endsAt: Type.Optional(line(5)),
  place: Type.Optional(line()),
  reason: prose(2000),
})

function lifecycleDoors(web: Web): void {
  const simple = { issue: issuePapers, opening: openMeeting, resumption: resumeMeeting, closing: closeMeeting }
  for (const [noun, act] of Object.entries(simple)) {
    web.act(`/meetings/:meeting/${noun}`, {
      fields: NOTHING,
      from: showMeeting,
      sees: seesMeeting,
      act: async (ask, { version }) =>
        toMeeting(await act(ask.context, { meeting: ask.params['meeting'] ?? '', version })),
    })
  }
  const reasoned = { adjournment: adjournMeeting, cancellation: cancelMeeting }
  for (const [noun, act] of Object.entries(reasoned)) {
    web.act(`/meetings/:meeting/${noun}`, {
      fields: REASON,
      from: showMeeting,
      sees: seesMeeting,
      act: async (ask, { fields, version }) => {
        return toMeeting(await act(ask.context, { meeting: ask.params['meeting'] ?? '', version, ...fields }))
      },
    })
  }
  web.act('/meetings/:meeting/rescheduling', {
    fields: WHEN,
    from: showMeeting,
    sees: seesMeeting,
    act: async (ask, { fields, version }) => {
      return toMeeting(
        await rescheduleMeeting(ask.context, { meeting: ask.params['meeting'] ?? '', version, ...fields }),
      )
    },
  })
}

function toMeeting(verdict: Verdict<string>): Verdict<Moved> {
  return verdict.ok ? granted(moved(addressOfMeeting(verdict.value))) : verdict
}
