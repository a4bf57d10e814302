import { Type } from 'typebox'
import { dateIn, LONDON } from '../../kit/instant.ts'
import { granted, type Verdict } from '../../kit/verdict.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { Web } from '../../shell/web/doors.ts'
import { line, prose } from '../../shell/web/form-input.ts'
import { admitParty } from './acts/admit-party.ts'
import { ceaseParty } from './acts/cease-party.ts'
import { declareCategory } from './acts/declare-category.ts'
import { enterParty } from './acts/enter-party.ts'
import { dateBoxes, dateSent } from './pages-dates.ts'
import { showEntering } from './pages-keeping-forms.ts'
import { showParty } from './pages-party.ts'
import type { Identifier } from './party.ts'

/** The acts of those who keep the register, and of a party that declares its category. */
export function keepingDoors(web: Web): void {
  web.page('/parties/new', showEntering)
  web.act('/parties', {
    fields: Type.Object({
      name: line(),
      category: line(60),
      ...dateBoxes('from'),
      evidence: Type.Optional(prose(1000)),
      identifiers: Type.Optional(prose(2000)),
    }),
    from: showEntering,
    act: async (ask, { fields }) => {
      const { name, category, evidence } = fields
      const from = dateSent(fields, 'from') || dateIn(LONDON, ask.now)
      const identifiers = identifiersIn(fields.identifiers ?? '')
      const entered = await enterParty(ask.context, { name, categories: [{ category, from, evidence }], identifiers })
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
  web.act('/parties/:party/admission', {
    fields: Type.Object({ ...dateBoxes('countersignedOn') }),
    from: showParty,
    act: async (ask, { fields }) =>
      toParty(
        await admitParty(ask.context, {
          party: partyOf(ask),
          countersignedOn: dateSent(fields, 'countersignedOn'),
        }),
      ),
  })
  web.act('/parties/:party/cessation', {
    fields: Type.Object({ ...dateBoxes('ceasedOn'), reason: prose(1000) }),
    from: showParty,
    act: async (ask, { fields: { reason, ...dates } }) =>
      toParty(await ceaseParty(ask.context, { party: partyOf(ask), ceasedOn: dateSent(dates, 'ceasedOn'), reason })),
  })
}

function partyOf(ask: Ask): string {
  return ask.params['party'] ?? ''
}

function toParty(verdict: Verdict<string>): Verdict<string> {
  return verdict.ok ? granted(`/parties/${verdict.value}`) : verdict
}

/** One a line, `name: value`; a line without a colon is a name whose value is not known yet. */
function identifiersIn(lines: string): readonly Identifier[] {
  return lines
    .split('\n')
    .filter(one => one.trim() !== '')
    .map(one => {
      const [name = '', ...value] = one.split(':')
      return { name: name.trim(), value: value.join(':').trim() || null }
    })
}
