import { Type } from 'typebox'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { dateBoxes, dateSent } from '../../../shell/web/date-boxes.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { dateText, line, prose } from '../../../shell/web/form-input.ts'
import { amendDraft } from '../acts/amend-draft.ts'
import { openDraft } from '../acts/open-draft.ts'
import { returnToDraft } from '../acts/return-to-draft.ts'
import { scheduleConsultation } from '../acts/schedule-consultation.ts'
import { withdrawDraft } from '../acts/withdraw-draft.ts'
import { addressOfConsultation, addressOfDraft, DRAFTS_PAGE } from './addresses.ts'
import { showDraft } from './draft-page.ts'

const base = `${DRAFTS_PAGE}/:about/:number`

export function draftDoors(web: Web): void {
  web.page(base, showDraft)
  web.act(`${base}/wording`, {
    fields: Type.Object({
      purpose: Type.Optional(prose(10_000)),
      questions: Type.Optional(prose(10_000)),
      until: Type.Optional(dateText()),
    }),
    from: showDraft,
    act: async (ask, { fields, version }) => {
      const { purpose = '', questions = '', until = '' } = fields
      const asked = questions.split('\n').map(one => one.trim())
      const wording = { purpose, until, questions: asked.filter(one => one !== '') }
      return reached(ask, await amendDraft(ask.context, { draft: own(ask), ...wording, version }))
    },
  })
  web.act(`${base}/schedule`, {
    fields: Type.Object({ ...dateBoxes('opensOn'), opensAt: line(5) }),
    from: showDraft,
    act: async (ask, { fields, version }) => {
      const opening = { opensOn: dateSent(fields, 'opensOn'), opensAt: fields.opensAt }
      return reached(ask, await scheduleConsultation(ask.context, { draft: own(ask), ...opening, version }))
    },
  })
  web.act(`${base}/unscheduling`, {
    fields: Type.Object({}),
    from: showDraft,
    act: async (ask, { version }) => reached(ask, await returnToDraft(ask.context, { draft: own(ask), version })),
  })
  web.act(`${base}/opening`, {
    fields: Type.Object({}),
    from: showDraft,
    act: async (ask, { version }) => {
      const opened = await openDraft(ask.context, { draft: own(ask), version })
      return opened.ok ? granted(addressOfConsultation(opened.value.record.reference)) : opened
    },
  })
  web.act(`${base}/withdrawal`, {
    fields: Type.Object({ reason: prose(2000) }),
    from: showDraft,
    act: async (ask, { fields, version }) =>
      reached(ask, await withdrawDraft(ask.context, { draft: own(ask), ...fields, version })),
  })
}

function own({ params }: Ask): string {
  return `${params['about']}/${params['number']}`
}

function reached(ask: Ask, verdict: Verdict<unknown>): Verdict<string> {
  return verdict.ok ? granted(addressOfDraft(own(ask))) : verdict
}
