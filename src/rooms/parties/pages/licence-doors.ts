import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { dateSent } from '../../../shell/web/date-boxes.ts'
import { changeLicence } from '../acts/change-licence.ts'
import { endLicence } from '../acts/end-licence.ts'
import { enterLicence } from '../acts/enter-licence.ts'
import { EndingFields, LicenceChangeFields, LicenceFields } from './draftable-standing.ts'
import { showLicences } from './licences.ts'
import { partyOf } from './step-doors.ts'

const PATH = '/parties/:party/licences'

export function licenceDoors(web: Web): void {
  web.page(PATH, showLicences)
  web.act(`${PATH}/entries`, {
    fields: LicenceFields,
    from: showLicences,
    act: async (ask, { fields, version }) => {
      const { kind, number, evidence } = fields
      const told = { party: partyOf(ask), kind, number, from: dateSent(fields, 'from'), evidence, version }
      return toLicences(await enterLicence(ask.context, told))
    },
  })
  web.act(`${PATH}/endings`, {
    fields: EndingFields,
    from: showLicences,
    act: async (ask, { fields, version }) => {
      const { licence, evidence } = fields
      const told = { party: partyOf(ask), licence: Number(licence), until: dateSent(fields, 'until'), evidence }
      return toLicences(await endLicence(ask.context, { ...told, version }))
    },
  })
  web.act(`${PATH}/changes`, {
    fields: LicenceChangeFields,
    from: showLicences,
    act: async (ask, { fields, version }) => {
      const { licence, number, evidence, reason } = fields
      const days = { from: dateSent(fields, 'from'), until: dateSent(fields, 'until') || undefined }
      const told = { party: partyOf(ask), licence: Number(licence), number, evidence, reason, version }
      return toLicences(await changeLicence(ask.context, { ...told, ...days }))
    },
  })
}

function toLicences(verdict: Verdict<string>): Verdict<string> {
  return verdict.ok ? granted(`/parties/${verdict.value}/licences`) : verdict
}
