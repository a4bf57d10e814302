import type { Edition } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { checkIdentifier, matches } from './accession.ts'
import { doOverlap, readEui } from './eui.ts'
import type { Identifier } from './party.ts'
import { AS_WHAT, columnsOf, titleOfRole } from './publication.ts'
import type { ListedRole } from '../../kit/pack/accession.ts'
import { listedRolesOf, referenceOfListed } from './listed.ts'
import { slugOf } from './party.ts'

/** A row of a spreadsheet of identifiers, as it was read. */
export type ImportRow = Readonly<{
  /** Its number in the spreadsheet; the heading is row 1. */
  row: number
  name: string
  /** As what it is listed, as it was written; nothing where it is a party. */
  asWhat?: string
  organisationNumber: string
  signifier: string
  first: string
  last: string
  identifiers: readonly Identifier[]
}>

/** What would become of a row: taken over, nothing new, or refused, and why. */
export type RowReport = Readonly<{ row: number; name: string; finding: 'new' | 'known' | 'refused'; says: string }>

/** The rows of a spreadsheet whose first line has the columns of the published list, in any order. */
export function readRows(edition: Edition, lines: readonly (readonly string[])[]): Verdict<readonly ImportRow[]> {
  const [head = [], ...body] = lines.filter(line => line.some(cell => cell.trim() !== ''))
  const columns = columnsOf(edition)
  const at = new Map(head.map((title, n) => [title.trim().toLowerCase(), n]))
  const missing = columns.slice(0, 1).filter(title => !at.has(title.toLowerCase()))
  if (missing.length > 0 || body.length === 0) {
    return refused({
      reason: 'no-spreadsheet-of-identifiers',
      says: `The first row names the columns, and under it stand the parties. Name them ${columns.join(', ')}.`,
      field: 'file',
    })
  }
  const [, number = '', signifier = '', first = '', last = ''] = columns
  const hasOwn = edition.accession.allocation !== undefined
  return granted(
    body.slice(0, MOST_ROWS).map((line, n) => {
      const cell = (title: string) => (line[at.get(title.toLowerCase()) ?? -1] ?? '').trim().replace(/^'/, '')
      return {
        row: n + 2,
        name: cell('Name'),
        asWhat: edition.accession.listed === undefined ? '' : cell(AS_WHAT),
        organisationNumber: hasOwn ? cell(number) : '',
        signifier: hasOwn ? cell(signifier) : '',
        first: hasOwn ? cell(first) : '',
        last: hasOwn ? cell(last) : '',
        identifiers: edition.accession.identifiers.map(({ title }) => ({ name: title, value: cell(title) || null })),
      }
    }),
  )
}

const MOST_ROWS = 5000

/** What is known of the party that a row means, and of who has what the row gives. */
export type KnownOfRow = Readonly<{
  party: string | undefined
  hasNumber: boolean
  /** The number and the signifier that it was given, and what is known of it under other codes. */
  number: string
  signifier: string
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
 * - of who has been given its number already, the row says the same number, and only what is not known yet under other codes is filled in.
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
  const missing = missingOf(row, known.identifiers)
  return missing.length === 0
    ? report('known', 'It has its identifiers already; nothing is changed.')
    : report('new', `What is not known yet will be filled in: ${missing.map(({ name }) => name).join(', ')}.`)
}

/** What the row says under other codes and the register does not know yet. What it knows, a spreadsheet does not change. */
export function missingOf(row: ImportRow, known: readonly Identifier[]): readonly Identifier[] {
  return row.identifiers.filter(
    one => one.value !== null && !known.some(({ name, value }) => name === one.name && value !== null),
  )
}

/** The role in which a row lists; null where it lists a party, undefined where there is no such role. */
export function roleOfRow(edition: Edition, { asWhat = '' }: ImportRow): ListedRole | null | undefined {
  const written = asWhat.toLowerCase()
  if (written === '' || written === titleOfRole(edition, null).toLowerCase()) return null
  return listedRolesOf(edition).find(({ title }) => title.toLowerCase() === written)
}

function titlesOf(edition: Edition): string {
  return [titleOfRole(edition, null), ...listedRolesOf(edition).map(({ title }) => title)].join(', ')
}

/** How the register calls whom a row means: a party by its name, another by its role as well. */
export function referenceOfRow(edition: Edition, row: ImportRow): string {
  const role = roleOfRow(edition, row)
  return role == null ? slugOf(row.name) : referenceOfListed(role.key, row.name)
}

function problemsOf(edition: Edition, row: ImportRow): readonly string[] {
  const { allocation } = edition.accession
  const verdicts: readonly Verdict<unknown>[] = [
    ...row.identifiers.map(one => checkIdentifier(edition, one)),
    ...(allocation === undefined ? [] : [readEui(row.first), readEui(row.last)]),
  ]
  const says = verdicts.flatMap(verdict => (verdict.ok ? [] : verdict.refusals.map(refusal => refusal.says)))
  if (allocation === undefined || says.length > 0) return says
  const { signifier, organisationNumber, range } = allocation
  return [
    /^[1-9][0-9]{0,8}$/.test(row.organisationNumber) ? '' : `Write the ${organisationNumber.title} as a number.`,
    matches(signifier.pattern, row.signifier) ? '' : `Write the ${signifier.title} with ${signifier.says}.`,
    rangeOfRow(row) === undefined ? `The ${range.title} ends before it begins.` : '',
  ].filter(one => one !== '')
}

/** The range of a row that was read well; undefined where it is none. */
export function rangeOfRow({ first, last }: ImportRow) {
  const [from, to] = [readEui(first), readEui(last)]
  return from.ok && to.ok && from.value <= to.value ? { first: from.value, last: to.value } : undefined
}

function doClash(a: ImportRow, b: ImportRow): boolean {
  const [rangeA, rangeB] = [rangeOfRow(a), rangeOfRow(b)]
  const isShared = (one: Identifier) =>
    b.identifiers.some(({ name, value }) => one.name === name && one.value === value)
  return (
    (slugOf(a.name) === slugOf(b.name) && (a.asWhat ?? '') === (b.asWhat ?? '')) ||
    (a.organisationNumber !== '' && a.organisationNumber === b.organisationNumber) ||
    (a.signifier !== '' && a.signifier === b.signifier) ||
    (rangeA !== undefined && rangeB !== undefined && doOverlap(rangeA, rangeB)) ||
    a.identifiers.some(one => one.value !== null && isShared(one))
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
