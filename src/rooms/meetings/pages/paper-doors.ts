import { Type } from 'typebox'
import { granted } from '../../../kit/verdict.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { identifier, prose } from '../../../shell/web/form-input.ts'
import { consentToLatePaper } from '../../papers/door.ts'
import { chasePapers } from '../acts/chase-papers.ts'
import { addressOfMeeting } from './addresses.ts'
import { showPaperDay } from './paper-day-page.ts'

export function paperDoors(web: Web): void {
  web.page('/meetings/:meeting/paper-day', showPaperDay)
  web.act('/meetings/:meeting/paper-chases', {
    fields: Type.Object({}),
    from: showPaperDay,
    act: async ask => {
      const meeting = ask.params['meeting'] ?? ''
      const chased = await chasePapers(ask.context, { meeting })
      return chased.ok ? granted(`${addressOfMeeting(meeting)}/paper-day`) : chased
    },
  })
  web.act('/meetings/:meeting/late-consents', {
    fields: Type.Object({ paper: identifier(), reason: prose(2000) }),
    from: showPaperDay,
    act: async (ask, { fields, version }) => {
      const consented = await consentToLatePaper(ask.context, { ...fields, version })
      return consented.ok ? granted(`${addressOfMeeting(ask.params['meeting'] ?? '')}/paper-day`) : consented
    },
  })
}
