import type { Edition } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { checkIdentifier, matches } from './accession.ts'
import { doOverlap, readEui } from './eui.ts'
import type { Identifier } from './party.ts'
import { columnsOf } from './publication.ts'
import { slugOf } from './party.ts'

/** A row of a spreadsheet of identifiers, as it was read. */
export type ImportRow = Readonly<{
  /** Its number in the spreadsheet; the heading is row 1. */
  row: number
  name: string
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
  /** Names of what the row gives that another party has or had. */
  takenByOthers: readonly string[]
}>

/**
 * What would become of a row.
 *
 * In English:
 * - its name is that of a party of the register;
 * - what it gives is written as the code writes it, and nobody else has or ever had it, nor does an earlier row give it;
 * - a party that has been given its number already is left as it is.
 */
export function reportRow(
  edition: Edition,
  row: ImportRow,
  known: KnownOfRow,
  earlier: readonly ImportRow[],
): RowReport {
  const report = (finding: RowReport['finding'], says: string) => ({ row: row.row, name: row.name, finding, says })
  if (slugOf(row.name) === '') return report('refused', 'There is no name in this row.')
  if (known.party === undefined) return report('refused', 'There is no party of this name. Enter it first.')
  const wrong = problemsOf(edition, row)
  if (wrong.length > 0) return report('refused', wrong.join(' '))
  const twice = earlier.find(other => doClash(row, other))
  if (twice !== undefined) return report('refused', `Row ${twice.row} gives the same.`)
  if (known.takenByOthers.length > 0) {
    return report('refused', `Another party has or had ${known.takenByOthers.join(', ')}.`)
  }
  if (known.hasNumber) return report('known', 'It has its identifiers already; nothing is changed.')
  return report('new', 'It will be taken over.')
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
    slugOf(a.name) === slugOf(b.name) ||
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
