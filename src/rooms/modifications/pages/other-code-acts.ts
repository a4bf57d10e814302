import { Type } from 'typebox'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { linkOtherCode } from '../acts/link-other-code.ts'
import { setLeadCode } from '../acts/set-lead-code.ts'
import { unlinkOtherCode } from '../acts/unlink-other-code.ts'
import { addressOfModification, REGISTER } from './addresses.ts'
import { showModification } from './modification.ts'
import { linkFrom } from './other-code-part.ts'

const base = `${REGISTER}/:reference`
const from = showModification

/** The acts on what links a modification with changes of other codes. */
export function otherCodeDoors(web: Web): void {
  web.act(`${base}/other-codes`, {
    fields: Type.Object({
      code: line(60),
      reference: line(60),
      title: Type.Optional(line(300)),
      href: Type.Optional(line(500)),
    }),
    from,
    act: async (ask, { fields, version }) => {
      const { title = '', href = null } = fields
      return reached(await linkOtherCode(ask.context, { ...fields, title, href, modification: own(ask), version }))
    },
  })
  web.act(`${base}/other-codes/ending`, {
    fields: Type.Object({ link: line(130), reason: prose(1000) }),
    from,
    act: async (ask, { fields, version }) => {
      const asked = { ...linkFrom(fields.link), reason: fields.reason, modification: own(ask), version }
      return reached(await unlinkOtherCode(ask.context, asked))
    },
  })
  web.act(`${base}/lead-code`, {
    fields: Type.Object({
      lead: Type.Optional(line(60)),
      priority: Type.Optional(line(60)),
      reason: prose(1000),
    }),
    from,
    act: async (ask, { fields, version }) => {
      const { lead = null, priority = null, reason } = fields
      return reached(await setLeadCode(ask.context, { lead, priority, reason, modification: own(ask), version }))
    },
  })
}

function own({ params }: Ask): string {
  return params['reference'] ?? ''
}

function reached(verdict: Verdict<Kept<unknown>>): Verdict<string> {
  return verdict.ok ? granted(addressOfModification(verdict.value.record.reference)) : verdict
}
