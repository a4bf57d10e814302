import { allOf, granted, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { checkLicence, checkMayCease, titleOfLicence } from '../licence.ts'
import { changeLicences } from './change-licences.ts'
import { takeToChangeLicences } from './take-to-change-licences.ts'

export type LicenceEntry = Readonly<{
  party: string
  kind: string
  number?: string | undefined
  from: string
  evidence: string
  version?: number | undefined
}>

/** Enters a licence that a party holds from a day on, and what shows it. */
export async function enterLicenceWithin(tx: Transaction, told: LicenceEntry): Promise<Verdict<string>> {
  const taken = await takeToChangeLicences(tx, told)
  if (!taken.ok) return taken
  const { kind, from, evidence } = told
  const { licences = [] } = taken.value.content
  const licence = { kind, number: told.number ?? null, from, until: null, evidence: evidence.trim() }
  const after = [...licences, licence]
  const verdict = allOf(
    checkLicence(tx.edition, licences, licence),
    checkMayCease(taken.value.content, after, tx.today),
  )
  if (!verdict.ok) return verdict
  const telling = { verb: 'licence-entered', effectiveOn: from, input: { licence: titleOfLicence(tx.edition, kind) } }
  return granted(await changeLicences(tx, taken.value, after, telling))
}
