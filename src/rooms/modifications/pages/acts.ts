import { Type } from 'typebox'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { choice, dateText, line, prose, several, ticked } from '../../../shell/web/form-input.ts'
import { categoriseReturn } from '../acts/categorise-return.ts'
import { describeAlternative } from '../acts/describe-alternative.ts'
import { describeModification } from '../acts/describe-modification.ts'
import { moveToEdition } from '../acts/move-to-edition.ts'
import { raiseModification } from '../acts/raise-modification.ts'
import { recordEvidence } from '../acts/record-evidence.ts'
import { recordView } from '../acts/record-view.ts'
import { reportStatus } from '../acts/report-status.ts'
import { takeStep } from '../acts/take-step.ts'
import { EFFECTS, VIEWERS } from '../modification.ts'
import { addressOfModification, REGISTER } from './addresses.ts'
import { showModification } from './modification.ts'
import { described, DESCRIPTION_FIELDS, PROPOSAL_FIELDS } from './proposal-fields.ts'
import { showRaising } from './raising.ts'
import { showStatus } from './status.ts'

const short = Type.Optional(line(200))

/** The acts on modifications. */
export function modificationActs(web: Web): void {
  const base = `${REGISTER}/:reference`
  web.act(REGISTER, {
    fields: Type.Object({ proposer: short, ...PROPOSAL_FIELDS }),
    from: showRaising,
    act: async (ask, { fields }) => {
      const { title, proposer, recommendedPath, urgency, splitFrom } = fields
      const said = { title, proposer, recommendedPath, urgency, splitFrom, speaksFor: speaksFor(ask) }
      return reached(await raiseModification(ask.context, { ...said, ...described(fields) }))
    },
  })
  web.act(`${base}/steps/:step`, {
    fields: STEP,
    from: showModification,
    act: async (ask, { fields, version }) => {
      const { authority, on, override, categories, ...given } = fields
      const step = ask.params['step'] ?? ''
      const said = { given, categories: severalOf(categories), authority, on, override }
      const asked = { modification: own(ask), step, ...said, speaksFor: speaksFor(ask), version }
      return reached(await takeStep(ask.context, asked))
    },
  })
  describingActs(web, base)
  keepingActs(web, base)
  web.act(`${REGISTER}/status`, {
    fields: Type.Object({ since: Type.Optional(dateText()) }),
    from: showStatus,
    act: async (ask, { fields }) => {
      const made = await reportStatus(ask.context, fields)
      return made.ok ? granted(`${REGISTER}/status/${made.value.record.reference}`) : made
    },
  })
}

const STEP = Type.Object({
  reason: Type.Optional(prose(4000)),
  instruction: Type.Optional(prose(4000)),
  path: short,
  urgency: short,
  proposer: short,
  title: Type.Optional(line(300)),
  'implementation-date': short,
  part: short,
  alternative: Type.Optional(line(300)),
  raiser: Type.Optional(line(200)),
  into: short,
  administrator: Type.Optional(line(200)),
  authority: short,
  on: Type.Optional(dateText()),
  override: Type.Optional(prose(4000)),
  categories: several(line(60)),
})

function describingActs(web: Web, base: string): void {
  web.act(`${base}/description`, {
    fields: Type.Object({ ...DESCRIPTION_FIELDS, onlyWordsChange: ticked() }),
    from: showModification,
    act: async (ask, { fields, version }) => {
      const onlyWordsChange = fields.onlyWordsChange !== undefined
      const said = { modification: own(ask), onlyWordsChange, speaksFor: speaksFor(ask), version }
      const asked = { ...said, ...described(fields) }
      return reached(await describeModification(ask.context, asked))
    },
  })
  web.act(`${base}/solutions/:solution`, {
    fields: Type.Object({
      text: Type.Optional(prose(10_000)),
      by: Type.Optional(line(200)),
      onlyWordsChange: ticked(),
    }),
    from: showModification,
    act: async (ask, { fields: { text = '', by, onlyWordsChange }, version }) => {
      const solution = ask.params['solution'] ?? ''
      const said = { solution, text, by, onlyWordsChange: onlyWordsChange !== undefined }
      const asked = { modification: own(ask), ...said, speaksFor: speaksFor(ask), version }
      return reached(await describeAlternative(ask.context, asked))
    },
  })
}

function keepingActs(web: Web, base: string): void {
  web.act(`${base}/views`, {
    fields: Type.Object({
      by: choice(VIEWERS),
      solution: line(60),
      objective: line(60),
      effect: choice(EFFECTS),
      reason: prose(4000),
    }),
    from: showModification,
    act: async (ask, { fields, version }) =>
      reached(await recordView(ask.context, { modification: own(ask), ...fields, speaksFor: speaksFor(ask), version })),
  })
  web.act(`${base}/evidence`, {
    fields: Type.Object({ guard: line(60), says: line(500) }),
    from: showModification,
    act: async (ask, { fields, version }) =>
      reached(await recordEvidence(ask.context, { modification: own(ask), ...fields, version })),
  })
  web.act(`${base}/returns`, {
    fields: Type.Object({ returned: line(80), categories: several(line(60)) }),
    from: showModification,
    act: async (ask, { fields, version }) => {
      const categories = severalOf(fields.categories)
      const { returned } = fields
      return reached(await categoriseReturn(ask.context, { modification: own(ask), returned, categories, version }))
    },
  })
  web.act(`${base}/edition`, {
    fields: Type.Object({ to: dateText(), reason: prose(4000), authority: short }),
    from: showModification,
    act: async (ask, { fields, version }) =>
      reached(await moveToEdition(ask.context, { modification: own(ask), ...fields, version })),
  })
}

function severalOf(given: unknown): readonly string[] {
  return [given ?? []].flat().map(String)
}

function own({ params }: Ask): string {
  return params['reference'] ?? ''
}

function speaksFor({ reader }: Ask): string | null {
  return reader.actor.party
}

function reached(verdict: Verdict<Kept<unknown>>): Verdict<string> {
  return verdict.ok ? granted(addressOfModification(verdict.value.record.reference)) : verdict
}
