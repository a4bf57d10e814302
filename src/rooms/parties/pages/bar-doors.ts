import { Type } from 'typebox'
import type { Web } from '../../../shell/web/doors.ts'
import { dateBoxes, dateSent } from '../../../shell/web/date-boxes.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { shortenBar } from '../acts/shorten-bar.ts'
import { showParty } from '../pages-party.ts'
import { partyOf, toParty } from './step-doors.ts'

export function barDoors(web: Web): void {
  web.act('/parties/:party/bar', {
    fields: Type.Object({ ...dateBoxes('until'), authority: line(200), reason: prose(1000) }),
    from: showParty,
    act: async (ask, { fields, version }) => {
      const { authority, reason } = fields
      const told = { party: partyOf(ask), until: dateSent(fields, 'until'), authority, reason, version }
      return toParty(await shortenBar(ask.context, told))
    },
  })
}
