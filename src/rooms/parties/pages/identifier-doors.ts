import { Type } from 'typebox'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { allocateIdentifiers } from '../acts/allocate-identifiers.ts'
import { changeIdentifiers } from '../acts/change-identifiers.ts'
import { showParty } from '../pages-party.ts'
import { identifiersIn } from './application-form.ts'
import { partyOf, toParty } from './step-doors.ts'

/** Telling the identifiers of a party, and giving it its own. */
export function partyIdentifierDoors(web: Web): void {
  web.act('/parties/:party/identifiers', {
    fields: Type.Object({ identifiers: prose(2000) }),
    from: showParty,
    act: async (ask, { fields, version }) => {
      const identifiers = identifiersIn(ask.edition, fields.identifiers)
      return toParty(await changeIdentifiers(ask.context, { party: partyOf(ask), identifiers, version }))
    },
  })
  web.act('/parties/:party/allocation', {
    fields: Type.Object({ signifier: Type.Optional(line(40)) }),
    from: showParty,
    act: async (ask, { fields: { signifier } }) =>
      toParty(await allocateIdentifiers(ask.context, { party: partyOf(ask), signifier })),
  })
}
