import { Type } from 'typebox'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { choice, dateText, line, prose } from '../../../shell/web/form-input.ts'
import { addressOfConsultation, addressOfDraft } from '../../consultations/door.ts'
import { draftConsultation } from '../acts/draft-consultation.ts'
import { draftReport } from '../acts/draft-report.ts'
import { issueConsultation } from '../acts/issue-consultation.ts'
import { issueReport } from '../acts/issue-report.ts'
import { listConsidered } from '../acts/list-considered.ts'
import { writeReportPart } from '../acts/write-report-part.ts'
import { linesOf } from '../description.ts'
import { REPORT_KINDS } from '../report.ts'
import { addressOfModification, addressOfReport, REGISTER } from './addresses.ts'
import { showModification } from './modification.ts'
import { showModificationReport } from './report.ts'

const base = `${REGISTER}/:reference`

/** What was considered for a modification, its consultations, and the reports on it. */
export function workDoors(web: Web): void {
  web.act(`${base}/considered`, {
    fields: Type.Object({ what: line(300), by: line(200), outcome: prose(4000) }),
    from: showModification,
    act: async (ask, { fields, version }) =>
      reached(await listConsidered(ask.context, { modification: own(ask), ...fields, version })),
  })
  consultationDoors(web)
  reportDoors(web)
}

function consultationDoors(web: Web): void {
  web.act(`${base}/consultations`, {
    fields: Type.Object({
      kind: line(60),
      purpose: Type.Optional(prose(10_000)),
      questions: Type.Optional(prose(10_000)),
      until: Type.Optional(dateText()),
      as: Type.Optional(choice(['draft'])),
    }),
    from: showModification,
    act: async (ask, { fields, version }) => {
      const { as, ...given } = fields
      const asked = { modification: own(ask), ...given, questions: linesOf(given.questions), version }
      if (as === 'draft') {
        const drafted = await draftConsultation(ask.context, asked)
        return drafted.ok ? granted(addressOfDraft(drafted.value.record.reference)) : drafted
      }
      const issued = await issueConsultation(ask.context, asked)
      return issued.ok ? granted(addressOfConsultation(issued.value.record.reference)) : issued
    },
  })
}

function reportDoors(web: Web): void {
  const report = `${base}/reports/:report`
  web.page(report, showModificationReport)
  web.act(`${base}/reports`, {
    fields: Type.Object({ kind: choice(REPORT_KINDS) }),
    from: showModification,
    act: async (ask, { fields, version }) =>
      reachedReport(await draftReport(ask.context, { modification: own(ask), kind: fields.kind, version })),
  })
  web.act(`${report}/parts`, {
    fields: Type.Object({ section: line(60), text: Type.Optional(prose(50_000)) }),
    from: showModificationReport,
    act: async (ask, { fields, version }) => {
      const { section, text = '' } = fields
      return reachedReport(await writeReportPart(ask.context, { report: ofReport(ask), section, text, version }))
    },
  })
  web.act(`${report}/issue`, {
    fields: Type.Object({}),
    from: showModificationReport,
    act: async (ask, { version }) => reachedReport(await issueReport(ask.context, { report: ofReport(ask), version })),
  })
}

function own({ params }: Ask): string {
  return params['reference'] ?? ''
}

function ofReport({ params }: Ask): string {
  return `${params['reference']}/${params['report']}`
}

function reached(verdict: Verdict<Kept<unknown>>): Verdict<string> {
  return verdict.ok ? granted(addressOfModification(verdict.value.record.reference)) : verdict
}

function reachedReport(verdict: Verdict<Kept<unknown>>): Verdict<string> {
  return verdict.ok ? granted(addressOfReport(verdict.value.record.reference)) : verdict
}
