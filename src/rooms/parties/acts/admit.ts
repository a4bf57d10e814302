import type { CalendarDate } from '../../../kit/calendar-date.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { notify } from '../../../shell/ledger/beside-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Application } from '../accession.ts'
import type { Party } from '../party.ts'
import { withLicencesOf } from '../licence.ts'
import { saveLicences } from '../store-licences.ts'
import { takeApplication } from '../store-applications.ts'
import { listToldOfParties } from '../store-standing.ts'
import { allocate } from './allocate.ts'
import { takeStep } from './take-step.ts'

export type AdmissionTold = Readonly<{
  /** The reference of the applicant. */
  party: string
  countersignedOn: CalendarDate
  /** The signifier that it is given; what it asked for, or one that is proposed, if absent. */
  signifier?: string | undefined
  version?: number | undefined
  /** The decision by which the body countersigned. */
  authority?: string | undefined
}>

/** Admits a party as part of a transaction. Contacts of parties and the central provider are told. */
export async function admit(tx: Transaction, told: AdmissionTold): Promise<Verdict<Kept<Party>>> {
  const { party, countersignedOn, version, authority } = told
  const step = { party, on: countersignedOn || 'no day', version, authority }
  const taken = await takeStep(tx, 'admit-party', step, { party: withLicences })
  if (!taken.ok) return taken
  const { record } = taken.value.party
  await saveLicences(tx, record.id, taken.value.party.content.licences ?? [])
  const application = await takeApplication(tx, record.id)
  const given = await allocate(tx, record, told.signifier ?? application?.content.form.signifier ?? undefined)
  if (!given.ok) return given
  await notify(tx, record.id, await listToldOfParties(tx), 'party-admitted')
  return granted(taken.value.party)
}

/** What the application says of licences becomes part of what is known of the party, beside what was known of it before. */
function withLicences(party: Party, application: Application | undefined): Party {
  const licences = withLicencesOf(party.licences ?? [], application?.form.licences ?? [])
  return licences.length === 0 ? party : { ...party, licences }
}
