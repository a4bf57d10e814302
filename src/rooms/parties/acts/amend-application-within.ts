import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { type ApplicationForm, checkForm } from '../accession.ts'
import { checkMayStep, checkPartyStep } from '../admission.ts'
import { takeApplication } from '../store-applications.ts'
import { takeParty } from '../store-taken.ts'
import { tellIdentifiers } from './tell-identifiers.ts'

export type ApplicationAmendment = Readonly<{
  party: string
  form: ApplicationForm
  /** The version of the application that the form was made from. */
  version?: number | undefined
}>

/** Other words in the form of an application that has not been verified yet: by the applicant, or by those who keep the register. */
export async function amendApplicationWithin(
  tx: Transaction,
  { party, form, version }: ApplicationAmendment,
): Promise<Verdict<string>> {
  const kept = await takeParty(tx, party)
  if (!kept.ok) return kept
  const { record } = kept.value
  const step = checkPartyStep(tx.edition, 'amend-application', record.state)
  if (!step.ok) return step
  const application = await takeApplication(tx, record.id)
  if (application === undefined) return refused(NO_APPLICATION)
  const verdict = allOf(
    checkVersion(application.record, version),
    checkMayStep(tx.edition, step.value.row, tx.actor, record.id),
    checkForm(tx.edition, form),
  )
  if (!verdict.ok) return verdict
  await change(tx, application, { verb: 'application-amended', content: { ...application.content, form } })
  const told = await tellIdentifiers(tx, record, form.identifiers)
  return told.ok ? granted(record.reference) : told
}

const NO_APPLICATION = {
  reason: 'no-application',
  says: 'It has made no application here: it was a party before the record began.',
}
