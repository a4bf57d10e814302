import type { Edition } from '../../kit/pack/pack.ts'
import { type EuiRange, inGroups } from './eui.ts'
import { doClash, type ImportRow, problemsOf, rangeOfRow, roleOfRow, titlesOf } from './import-rows.ts'
import { type Identifier, slugOf } from './party.ts'

/** What would become of a row: taken over, nothing new, or refused, and why. */
export type RowReport = Readonly<{ row: number; name: string; finding: 'new' | 'known' | 'refused'; says: string }>

/** What is known of the party that a row means, and of who has what the row gives. */
export type KnownOfRow = Readonly<{
  party: string | undefined
  /** Of an organisation that has only applied this is false: it is given its identifiers at its admission. */
  wasAdmitted: boolean
  hasNumber: boolean
  /** The number and the signifier that it was given, and what is known of it under other codes. */
  number: string
  signifier: string
  ranges: readonly EuiRange[]
  identifiers: readonly Identifier[]
  /** Names of what the row gives that another party has or had. */
  takenByOthers: readonly string[]
}>

/**
 * What would become of a row.
 *
 * In English:
 * - its name is that of a party of the register, or of an organisation of the list in that role;
 * - what it gives is written as the code writes it, and nobody else has or ever had it, nor does an earlier row give it;
 * - whoever has only applied is given nothing;
 * - of who has been given its number already, the row says the same as the register, and only what is not known yet under other codes is filled in.
 */
export function reportRow(
  edition: Edition,
  row: ImportRow,
  known: KnownOfRow,
  earlier: readonly ImportRow[],
): RowReport {
  const report = (finding: RowReport['finding'], says: string) => ({ row: row.row, name: row.name, finding, says })
  if (slugOf(row.name) === '') return report('refused', 'There is no name in this row.')
  const role = roleOfRow(edition, row)
  if (role === undefined)
    return report('refused', `“${row.asWhat ?? ''}” is none of those who are listed: ${titlesOf(edition)}.`)
  if (known.party === undefined)
    return report('refused', `There is no ${role === null ? 'party' : role.title} of this name. Enter it first.`)
  if (!known.wasAdmitted)
    return report('refused', 'It has applied, and is no party yet. It is given its identifiers at its admission.')
  if (role !== null && !role.isGivenIdentifiers) return report('known', 'Of those, only the name is listed.')
  const wrong = problemsOf(edition, row)
  if (wrong.length > 0) return report('refused', wrong.join(' '))
  const twice = earlier.find(other => doClash(row, other))
  if (twice !== undefined) return report('refused', `Row ${twice.row} gives the same.`)
  if (known.takenByOthers.length > 0) {
    return report('refused', `Another party has or had ${known.takenByOthers.join(', ')}.`)
  }
  if (known.hasNumber) return reportKnown(row, known, report)
  return report('new', 'It will be taken over.')
}

type Reporting = (finding: RowReport['finding'], says: string) => RowReport

function reportKnown(row: ImportRow, known: KnownOfRow, report: Reporting): RowReport {
  const isSame = row.organisationNumber === known.number && row.signifier === known.signifier
  if (!isSame)
    return report(
      'refused',
      `It was given ${known.number} and ${known.signifier}, for good; the row says ${row.organisationNumber} and ${row.signifier}.`,
    )
  const range = rangeOfRow(row)
  const isOwnRange = ({ first, last }: EuiRange) => first === range?.first && last === range.last
  if (range !== undefined && !known.ranges.some(isOwnRange))
    return report(
      'refused',
      `It was given ${rangesInWords(known.ranges)}, for good; the row says ${rangesInWords([range])}.`,
    )
  const other = row.identifiers.find(one => one.value !== null && (valueOf(one, known) ?? one.value) !== one.value)
  if (other !== undefined) {
    const says = `Its ${other.name} is ${valueOf(other, known)} here, and the row says ${other.value}. Where that has changed, tell it on the page of the party.`
    return report('refused', says)
  }
  const missing = missingOf(row, known.identifiers)
  return missing.length === 0
    ? report('known', 'It has its identifiers already; nothing is changed.')
    : report('new', `What is not known yet will be filled in: ${missing.map(({ name }) => name).join(', ')}.`)
}

function rangesInWords(ranges: readonly EuiRange[]): string {
  const words = ranges.map(({ first, last }) => `${inGroups(first)} to ${inGroups(last)}`)
  return words.length === 0 ? 'no range' : words.join(' and ')
}

function valueOf({ name }: Identifier, { identifiers }: KnownOfRow): string | null {
  return identifiers.find(one => one.name === name)?.value ?? null
}

/** What the row says under other codes and the register does not know yet. What it knows, a spreadsheet does not change. */
export function missingOf(row: ImportRow, known: readonly Identifier[]): readonly Identifier[] {
  return row.identifiers.filter(
    one => one.value !== null && !known.some(({ name, value }) => name === one.name && value !== null),
  )
}

/** A spreadsheet that was handed in, with what would become of each row when it was, and what became of them. */
export type IdentifierImport = Readonly<{
  number: number
  fileName: string
  rows: readonly ImportRow[]
  report: readonly RowReport[]
  acceptedOn: string | null
}>
