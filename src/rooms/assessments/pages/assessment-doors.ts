import { Type } from 'typebox'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { askForInformation } from '../acts/ask-for-information.ts'
import { beginAssessment } from '../acts/begin-assessment.ts'
import { deliverAssessment } from '../acts/deliver-assessment.ts'
import { giveInformation } from '../acts/give-information.ts'
import { moveTarget } from '../acts/move-target.ts'
import { outdateAssessment } from '../acts/outdate-assessment.ts'
import { reprioritiseAssessment } from '../acts/reprioritise-assessment.ts'
import { withdrawAssessment } from '../acts/withdraw-assessment.ts'
import { addressOfAssessment } from './addresses.ts'
import { showAssessment } from './assessment-page.ts'
import { COST_FIELDS, linesOf } from './cost-fields.ts'

const reason = prose(1000)
const text = prose(4000)
const NOTHING = Type.Object({})
const REASON = Type.Object({ reason })
const TEXT = Type.Object({ text })
const DELIVERY = Type.Object({ findings: prose(20_000), ...COST_FIELDS })
const TARGET = Type.Object({ target: line(10), reason })
const PLACE = Type.Object({ before: Type.Optional(line(60)), authority: line(60), reason })

const base = '/assessments/:modification/:number'
const from = showAssessment

/** The acts on one assessment. */
export function assessmentDoors(web: Web): void {
  web.page(base, showAssessment)
  assessorsDoors(web)
  secretariatsDoors(web)
}

function assessorsDoors(web: Web): void {
  web.act(`${base}/beginning`, {
    fields: NOTHING,
    from,
    act: async (ask, { version }) => reached(ask, await beginAssessment(ask.context, { ...own(ask), version })),
  })
  web.act(`${base}/delivery`, {
    fields: DELIVERY,
    from,
    act: async (ask, { fields, version }) => {
      const costs = linesOf(fields)
      if (!costs.ok) return costs
      const delivered = { ...own(ask), findings: fields.findings, costs: costs.value, version }
      return reached(ask, await deliverAssessment(ask.context, delivered))
    },
  })
  web.act(`${base}/questions`, {
    fields: TEXT,
    from,
    act: async (ask, { fields, version }) =>
      reached(ask, await askForInformation(ask.context, { ...own(ask), ...fields, version })),
  })
  web.act(`${base}/target`, {
    fields: TARGET,
    from,
    act: async (ask, { fields, version }) =>
      reached(ask, await moveTarget(ask.context, { ...own(ask), ...fields, version })),
  })
}

function secretariatsDoors(web: Web): void {
  web.act(`${base}/answers`, {
    fields: TEXT,
    from,
    act: async (ask, { fields, version }) =>
      reached(ask, await giveInformation(ask.context, { ...own(ask), ...fields, version })),
  })
  web.act(`${base}/place`, {
    fields: PLACE,
    from,
    act: async (ask, { fields, version }) => {
      const place = { ...own(ask), ...fields, before: fields.before ?? '', version }
      return reached(ask, await reprioritiseAssessment(ask.context, place))
    },
  })
  web.act(`${base}/outdating`, {
    fields: REASON,
    from,
    act: async (ask, { fields, version }) =>
      reached(ask, await outdateAssessment(ask.context, { ...own(ask), ...fields, version })),
  })
  web.act(`${base}/withdrawal`, {
    fields: REASON,
    from,
    act: async (ask, { fields, version }) =>
      reached(ask, await withdrawAssessment(ask.context, { ...own(ask), ...fields, version })),
  })
}

function own({ params }: Ask): Readonly<{ assessment: string }> {
  return { assessment: `${params['modification']}/${params['number']}` }
}

function reached(ask: Ask, verdict: Verdict<unknown>): Verdict<string> {
  return verdict.ok ? granted(addressOfAssessment(own(ask).assessment)) : verdict
}
