import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { checkLicenceEnds, findLicence, titleOfLicence } from '../licence.ts'
import { changeLicences } from './change-licences.ts'
import { takeToChangeLicences } from './take-to-change-licences.ts'

export type LicenceEnding = Readonly<{
  party: string
  /** Its place among the licences of the party, counted from 1. */
  licence: number
  /** The first day on which it is held no more. */
  until: string
  evidence: string
  version?: number | undefined
}>

/** Records that a licence has ended, and what shows it: it obliges the party to stay no more. */
export async function endLicenceWithin(tx: Transaction, told: LicenceEnding): Promise<Verdict<string>> {
  const taken = await takeToChangeLicences(tx, told)
  if (!taken.ok) return taken
  const { licences = [] } = taken.value.content
  const found = findLicence(taken.value.content, told.licence)
  if (!found.ok) return found
  const { until, evidence } = told
  const verdict = checkLicenceEnds(found.value, until, evidence)
  if (!verdict.ok) return verdict
  const after = licences.map(one => (one === found.value ? { ...one, until, endedBy: evidence.trim() } : one))
  const input = { licence: titleOfLicence(tx.edition, found.value.kind) }
  return granted(await changeLicences(tx, taken.value, after, { verb: 'licence-ended', effectiveOn: until, input }))
}
