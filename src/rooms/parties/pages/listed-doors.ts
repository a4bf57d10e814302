import { Type } from 'typebox'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { dateBoxes, dateSent } from '../../../shell/web/date-boxes.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { endProvider } from '../acts/end-provider.ts'
import { listOrganisation } from '../acts/list-organisation.ts'
import { nameProvider } from '../acts/name-provider.ts'
import { LISTED_PATH, showListed } from './listed.ts'
import { showListedOne } from './listed-one.ts'

/** Who else stands in the list of identifiers, and for whom they act. */
export function listedDoors(web: Web): void {
  const one = `${LISTED_PATH}/:organisation`
  web.page(LISTED_PATH, showListed)
  web.page(one, showListedOne)
  web.act(LISTED_PATH, {
    fields: Type.Object({ name: line(), role: line(60), signifier: Type.Optional(line(40)) }),
    from: showListed,
    act: async (ask, { fields }) => toOne(await listOrganisation(ask.context, fields)),
  })
  web.act(`${one}/parties`, {
    fields: Type.Object({ party: line(100), ...dateBoxes('from'), evidence: Type.Optional(prose(500)) }),
    from: showListedOne,
    act: async (ask, { fields, version }) => {
      const { party, evidence } = fields
      const told = { organisation: ask.params['organisation'] ?? '', party, from: dateSent(fields, 'from'), evidence }
      return toOne(await nameProvider(ask.context, { ...told, version }))
    },
  })
  web.act(`${one}/endings`, {
    fields: Type.Object({ party: line(100), ...dateBoxes('until') }),
    from: showListedOne,
    act: async (ask, { fields, version }) => {
      const { party } = fields
      const told = { organisation: ask.params['organisation'] ?? '', party, until: dateSent(fields, 'until'), version }
      return toOne(await endProvider(ask.context, told))
    },
  })
}

function toOne(verdict: Verdict<string>): Verdict<string> {
  return verdict.ok ? granted(`${LISTED_PATH}/${verdict.value}`) : verdict
}
