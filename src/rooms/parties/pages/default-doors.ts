import { Type } from 'typebox'
import type { Web } from '../../../shell/web/doors.ts'
import { prose } from '../../../shell/web/form-input.ts'
import { recordDefault } from '../acts/record-default.ts'
import { settleDefault } from '../acts/settle-default.ts'
import { dateBoxes, dateSent } from '../../../shell/web/date-boxes.ts'
import { showParty } from '../pages-party.ts'
import { partyOf, toParty } from './step-doors.ts'

export function defaultDoors(web: Web): void {
  web.act('/parties/:party/defaults', {
    fields: Type.Object({ ground: prose(2000), ...dateBoxes('on'), ...dateBoxes('remedyBy') }),
    from: showParty,
    act: async (ask, { fields }) => {
      const [on, remedyBy] = [dateSent(fields, 'on') || undefined, dateSent(fields, 'remedyBy') || undefined]
      return toParty(await recordDefault(ask.context, { party: partyOf(ask), ground: fields.ground, on, remedyBy }))
    },
  })
  web.act('/parties/:party/defaults/:number/settlement', {
    fields: Type.Object({ remedy: prose(2000) }),
    from: showParty,
    act: async (ask, { fields: { remedy } }) =>
      toParty(await settleDefault(ask.context, { party: partyOf(ask), number: Number(ask.params['number']), remedy })),
  })
}
