import { Type } from 'typebox'
import { dateIn, LONDON } from '../../kit/instant.ts'
import { granted } from '../../kit/verdict.ts'
import type { Web } from '../../shell/web/doors.ts'
import { line, prose } from '../../shell/web/form-input.ts'
import { declareCategory } from './acts/declare-category.ts'
import { enterParty } from './acts/enter-party.ts'
import { FORM_FIELDS, formOf } from './pages/application-form.ts'
import { showEntering } from './pages/entering.ts'
import { partyOf, toParty } from './pages/step-doors.ts'
import { dateBoxes, dateSent } from '../../shell/web/date-boxes.ts'
import { showParty } from './pages-party.ts'

/** Entering an applicant, and declaring a category. */
export function keepingDoors(web: Web): void {
  web.page('/parties/new', showEntering)
  web.act('/parties', {
    fields: Type.Object({
      name: line(),
      category: line(60),
      ...dateBoxes('from'),
      evidence: Type.Optional(prose(1000)),
      ...FORM_FIELDS,
    }),
    from: showEntering,
    act: async (ask, { fields }) => {
      const { name, category, evidence } = fields
      const from = dateSent(fields, 'from') || dateIn(LONDON, ask.now)
      const form = formOf(ask.edition, fields, from)
      const entered = await enterParty(ask.context, { name, categories: [{ category, from, evidence }], form })
      return entered.ok ? granted(`/parties/${entered.value.reference}`) : entered
    },
  })
  web.act('/parties/:party/categories', {
    fields: Type.Object({ category: line(60), ...dateBoxes('from'), evidence: Type.Optional(prose(1000)) }),
    from: showParty,
    act: async (ask, { fields: { category, evidence, ...dates } }) =>
      toParty(
        await declareCategory(ask.context, { party: partyOf(ask), category, from: dateSent(dates, 'from'), evidence }),
      ),
  })
}
