import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { type ApplicationForm, checkForm, EMPTY_FORM } from '../accession.ts'
import { saveApplication } from './save-application.ts'
import { type PartyStep, takeStep } from './take-step.ts'
import { tellIdentifiers } from './tell-identifiers.ts'

/** An organisation that withdrew, was refused, has ceased or was expelled applies again, once no bar runs any more. */
export async function applyAgain(
  context: ActContext,
  told: PartyStep & Readonly<{ form?: ApplicationForm }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const form = told.form ?? EMPTY_FORM
    const possible = checkForm(tx.edition, form)
    if (!possible.ok) return possible
    const taken = await takeStep(tx, 'apply-again', told)
    if (!taken.ok) return taken
    const { party, on } = taken.value
    await saveApplication(tx, party.record, { number: party.content.admission.applications ?? 1, on, form })
    const identifiers = await tellIdentifiers(tx, party.record, form.identifiers)
    return identifiers.ok ? granted(party.record.reference) : identifiers
  })
}
