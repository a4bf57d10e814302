import { allOf, granted, require, type Verdict } from '../../../kit/verdict.ts'
import { isCalendarDate } from '../../../kit/calendar-date.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { checkLicence, checkMayCease, findLicence, titleOfLicence } from '../licence.ts'
import { checkReason } from '../party.ts'
import { changeLicences } from './change-licences.ts'
import { takeToChangeLicences } from './take-to-change-licences.ts'

export type LicenceChange = Readonly<{
  party: string
  /** Its place among the licences of the party, counted from 1. */
  licence: number
  number?: string | undefined
  from: string
  /** The first day on which it is held no more, if it has ended. */
  until?: string | undefined
  evidence: string
  reason: string
  version?: number | undefined
}>

/** Puts right what was told of a licence: its number, its days, what shows it. What stood before stays in the history. */
export async function changeLicenceWithin(tx: Transaction, told: LicenceChange): Promise<Verdict<string>> {
  const taken = await takeToChangeLicences(tx, told)
  if (!taken.ok) return taken
  const { licences = [] } = taken.value.content
  const found = findLicence(taken.value.content, told.licence)
  if (!found.ok) return found
  const old = found.value
  const { from, evidence, until } = told
  const others = licences.filter(one => one !== old)
  const changed = { ...old, number: told.number ?? null, from, evidence: evidence.trim(), until: until || null }
  const after = licences.map(one => (one === old ? changed : one))
  const verdict = allOf(
    checkLicence(tx.edition, others, changed),
    checkMayCease(taken.value.content, after, tx.today),
    checkReason(told.reason),
    require(!until || (isCalendarDate(until) && from < until), {
      reason: 'ends-before-it-begins',
      says: 'Give a day after the first one, or none if it is held still.',
      field: 'until',
    }),
  )
  if (!verdict.ok) return verdict
  const input = { licence: titleOfLicence(tx.edition, old.kind), reason: told.reason }
  return granted(await changeLicences(tx, taken.value, after, { verb: 'licence-changed', effectiveOn: from, input }))
}
