import { formatDate } from '../../../kit/calendar-date.ts'
import { isEnded, titleOfProcessState } from '../../../kit/pack/modification-process.ts'
import { readingOf } from '../vocabulary.ts'
import { cut, type DatedEvent } from './put-in-order.ts'
import type { Way } from './way.ts'

/** Why an event contradicts what stands before: where it could have happened, and where the modification stood. */
export function misfitInWords({ edition, state }: Way, { text, on }: DatedEvent): string {
  const { modificationProcess: process } = edition
  const told = readingOf(edition, text).steps
  const rows = process.steps.filter(({ key }) => told.includes(key))
  const from = [...new Set(rows.flatMap(row => row.from))].map(key => `“${titleOfProcessState(process, key)}”`)
  const end = state !== null && isEnded(process, state) ? ', which is an end' : ''
  const now = state === null ? 'it has not been raised' : `it stands at “${titleOfProcessState(process, state)}”${end}`
  const isElsewhere = rows.some(row => state !== null && row.from.includes(state))
  const onPath = isElsewhere ? ', on another path than that on which it is' : ''
  const needs = from.length === 0 ? 'it begins one' : `this can happen at ${from.join(' or ')}${onPath}`
  return `“${cut(text)}”, ${formatDate(on)}, does not fit: ${needs}; by what stands before, ${now}.`
}
