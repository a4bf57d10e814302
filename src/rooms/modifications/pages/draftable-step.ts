import { type Static, Type } from 'typebox'
import { capital } from '../../../kit/capital.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { findState } from '../../../kit/pack/modification-process.ts'
import type { ProcessStep } from '../../../kit/pack/modification-step.ts'
import { granted } from '../../../kit/verdict.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { hidden } from '../../../shell/views/form.ts'
import { html } from '../../../shell/views/html.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { type DraftableAct, type Party, sentByContacts, subjectAsked, wasPartyOn } from '../../parties/door.ts'
import { takeStepWithin } from '../acts/take-step-within.ts'
import { isTakenWithConsultation } from '../consulted.ts'
import { possibleSteps } from '../lifecycle.ts'
import type { Modification } from '../modification.ts'
import { checkMayTake, rolesTo, speakersIn } from '../roles.ts'
import { INPUT_WORDS, type StepInputs } from '../step-input.ts'
import { editionFollowed } from '../store-standing.ts'
import { addressOfModification } from './addresses.ts'
import { aboutPart, partsOf, readModificationCalled, readOpen } from './draftable-subject.ts'
import { standingTogether } from './standing-page.ts'
import { stepInputs } from './step-forms.ts'

export const TAKE_STEP = 'take-modification-step'

const short = Type.Optional(line(300))
const StepFields = Type.Object({
  about: line(120),
  reason: Type.Optional(prose(4000)),
  instruction: Type.Optional(prose(4000)),
  title: short,
  alternative: short,
  path: short,
  urgency: short,
  into: short,
  'implementation-date': short,
})

/** A step that a party takes, as a party or as the proposer: it withdraws, adopts, appeals, challenges, or hands in what was missing. */
export const DRAFTABLE_STEP: DraftableAct = {
  key: TAKE_STEP,
  says: 'Take a step with a proposed change',
  ...sentByContacts(speakersIn),
  fields: StepFields,
  isPossible: async ({ edition, now }, { content }) =>
    wasPartyOn(content, dateIn(LONDON, now)) && speakersIn(edition).length > 0,
  subjects: async (ask, { record: { id } }) => {
    const { together, open } = await readOpen(ask)
    // Its own, and what waits for a party. What any party may do to any of the others, such as to challenge its path, is begun from its page.
    const mine = open.filter(kept => isOwnOrWaits(ask, kept, id) && stepsByTable(ask, kept, id).length > 0)
    const each = mine.map(async kept =>
      (await stepsForParty(together, kept, id)).map(({ key, says }) => {
        const { reference, title } = kept.record
        return { reference: aboutPart(reference, key), title: `${says} (${title})` }
      }),
    )
    return (await Promise.all(each)).flat()
  },
  questions: async ask => {
    const asked = await readStepCalled(ask, subjectAsked(ask))
    if (asked === undefined) return html`<p class="govuk-body">Choose a step of the list of drafts first.</p>`
    const { kept, edition, step } = asked
    const { reference, title } = kept.record
    const common = (name: string) => {
      return { name, id: name, value: enteredOr(ask, name, ''), errorMessage: errorOf(ask.refusals, name) }
    }
    const inputs = stepInputs(ask, { edition }, step, common)
    return html`<p class="govuk-body"><a class="govuk-link" href="${addressOfModification(reference)}">${reference}: ${title}</a>. <strong>${step.says}</strong></p>
      ${hidden('about', aboutPart(reference, step.key))}${inputs}${inputs.length === 0 && html`<p class="govuk-body">Nothing has to be filled in. It takes effect on the day on which it is sent.</p>`}`
  },
  words: async (ask, fields) => {
    // Checked against these fields when the draft was saved.
    const { about, ...given } = fields as Static<typeof StepFields>
    const asked = await readStepCalled(ask, about)
    const { reference, part } = partsOf(about)
    const said = Object.entries(INPUT_WORDS).map(([name, words]) => {
      // The names of the table of words are the inputs.
      return { key: capital(words), value: (given as StepInputs)[name as keyof StepInputs] ?? '' }
    })
    return [
      { key: 'What it is about', value: asked === undefined ? reference : `${reference}: ${asked.kept.record.title}` },
      { key: 'Step', value: asked?.step.says ?? part },
      ...said.filter(({ value }) => value !== ''),
    ]
  },
  send: async (tx, { party, fields }) => {
    const kept = await take<Party>(tx, { kind: 'party', reference: party })
    if (kept === undefined) throw new Error(`the party ${party}, of which the draft is, is gone`)
    // Checked against these fields when the draft was saved.
    const { about, ...given } = fields as Static<typeof StepFields>
    const { reference, part } = partsOf(about)
    const taken = await takeStepWithin(tx, { modification: reference, step: part, given, speaksFor: kept.record.id })
    return taken.ok ? granted(addressOfModification(taken.value.record.reference)) : taken
  },
}

function isOwnOrWaits({ house }: Ask, kept: Kept<Modification>, party: string): boolean {
  const { modificationProcess } = editionFollowed(house.pack, kept)
  const waitsForAParty = findState(modificationProcess, kept.record.state)?.waitsFor === 'party'
  return waitsForAParty || kept.content.proposer?.party === party
}

/** The steps that whoever speaks for this party may take with it now. */
export async function stepsForParty(
  ask: Ask,
  kept: Kept<Modification>,
  party: string,
): Promise<readonly ProcessStep[]> {
  const byTable = stepsByTable(ask, kept, party)
  if (byTable.length === 0) return []
  const possible = possibleSteps(await standingTogether(ask, kept)).filter(({ lacks }) => lacks.length === 0)
  return byTable.filter(({ key }) => possible.some(({ step }) => step.key === key))
}

function stepsByTable(ask: Ask, { record, content }: Kept<Modification>, party: string): readonly ProcessStep[] {
  const edition = editionFollowed(ask.house.pack, { record, content })
  const functions = speakersIn(edition).map(({ key }) => key)
  const roles = rolesTo(edition, { isSystem: false, functions, speaksFor: party }, content)
  const { modificationProcess: process } = edition
  return process.steps.filter(
    step =>
      step.from.includes(record.state) &&
      step.decidedBy === undefined &&
      !isTakenWithConsultation(process, step.key) &&
      checkMayTake(edition, step, roles).ok,
  )
}

async function readStepCalled(ask: Ask, about: string) {
  const { reference, part } = partsOf(about)
  const kept = await readModificationCalled(ask, reference)
  if (kept === undefined) return undefined
  const edition = editionFollowed(ask.house.pack, kept)
  const step = edition.modificationProcess.steps.find(({ key, from }) => key === part && from.length > 0)
  return step === undefined ? undefined : { kept, edition, step }
}
