import { Type } from 'typebox'
import { granted } from '../../../kit/verdict.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { correctDecision } from '../acts/correct-decision.ts'
import { addressOfShown, showDecision } from './decision.ts'

/** The act on a recorded decision. */
export function correctionDoors(web: Web): void {
  web.page('/decisions/:meeting/:number', showDecision)
  web.act('/decisions/:meeting/:number/correction', {
    fields: Type.Object({ verb: line(60), text: prose(8000), reason: prose(1000) }),
    from: showDecision,
    act: async (ask, { fields, version }) => {
      const decision = `${ask.params['meeting']}/${ask.params['number']}`
      const corrected = await correctDecision(ask.context, { ...fields, decision, version })
      return corrected.ok ? granted(addressOfShown(ask)) : corrected
    },
  })
}
