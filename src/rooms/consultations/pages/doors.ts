import { Type } from 'typebox'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { dateBoxes, dateSent } from '../../../shell/web/date-boxes.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { choice, line, prose } from '../../../shell/web/form-input.ts'
import { collateResponses } from '../acts/collate-responses.ts'
import { AFTER_WITHDRAWAL, decideOnResponses } from '../acts/decide-on-responses.ts'
import { extendConsultation } from '../acts/extend-consultation.ts'
import { publishResponses } from '../acts/publish-responses.ts'
import { respond } from '../acts/respond.ts'
import { withdrawConsultation } from '../acts/withdraw-consultation.ts'
import { addressOfConsultation, CONSULTATIONS_PAGE } from './addresses.ts'
import { listConsultations } from './consultation-list.ts'
import { showConsultation } from './consultation-page.ts'
import { givenBy, RESPONSE_FIELDS } from './response-fields.ts'
import { showLateResponse, showResponding } from './response-page.ts'

const base = `${CONSULTATIONS_PAGE}/:about/:number`

const RESPONSE = {
  respondent: Type.Optional(line(200)),
  ...RESPONSE_FIELDS,
} as const

export function consultationDoors(web: Web): void {
  web.page(CONSULTATIONS_PAGE, listConsultations)
  web.page(base, showConsultation)
  respondingDoors(web)
  keepingDoors(web)
}

function respondingDoors(web: Web): void {
  web.page(`${base}/response`, showResponding)
  web.act(`${base}/responses`, {
    fields: Type.Object(RESPONSE),
    from: showResponding,
    act: async (ask, { fields, version }) => {
      const { respondent, ...sent } = fields
      return reached(ask, await respond(ask.context, { ...own(ask), respondent, ...givenBy(sent), version }))
    },
  })
  web.page(`${base}/late-response`, showLateResponse)
  web.act(`${base}/late-responses`, {
    fields: Type.Object({ ...RESPONSE, authority: line(60), reason: prose(2000) }),
    from: showLateResponse,
    act: async (ask, { fields, version }) => {
      const { respondent, authority, reason, ...sent } = fields
      // A late response that names no decision is refused as such, and not taken as one that is in time.
      const late = { authority: authority === '' ? NOT_NAMED : authority, reason }
      return reached(ask, await respond(ask.context, { ...own(ask), respondent, ...late, ...givenBy(sent), version }))
    },
  })
}

const NOT_NAMED = '-'

function keepingDoors(web: Web): void {
  web.act(`${base}/extension`, {
    fields: Type.Object({ ...dateBoxes('until'), reason: prose(2000) }),
    from: showConsultation,
    act: async (ask, { fields, version }) => {
      const extension = { ...own(ask), until: dateSent(fields, 'until'), reason: fields.reason, version }
      return reached(ask, await extendConsultation(ask.context, extension))
    },
  })
  web.act(`${base}/withdrawal`, {
    fields: Type.Object({ reason: prose(2000) }),
    from: showConsultation,
    act: async (ask, { fields, version }) =>
      reached(ask, await withdrawConsultation(ask.context, { ...own(ask), ...fields, version })),
  })
  web.act(`${base}/collation`, {
    fields: Type.Object({ summary: prose(20_000) }),
    from: showConsultation,
    act: async (ask, { fields, version }) =>
      reached(ask, await collateResponses(ask.context, { ...own(ask), ...fields, version })),
  })
  web.act(`${base}/publication`, {
    fields: Type.Object({}),
    from: showConsultation,
    act: async (ask, { version }) => reached(ask, await publishResponses(ask.context, { ...own(ask), version })),
  })
  web.act(`${base}/withdrawn-responses`, {
    fields: Type.Object({ become: choice(AFTER_WITHDRAWAL), authority: line(60), reason: prose(2000) }),
    from: showConsultation,
    act: async (ask, { fields, version }) =>
      reached(ask, await decideOnResponses(ask.context, { ...own(ask), ...fields, version })),
  })
}

function own({ params }: Ask): Readonly<{ consultation: string }> {
  return { consultation: `${params['about']}/${params['number']}` }
}

function reached(ask: Ask, verdict: Verdict<unknown>): Verdict<string> {
  return verdict.ok ? granted(addressOfConsultation(own(ask).consultation)) : verdict
}
