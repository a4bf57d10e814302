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

/** The rows of a spreadsheet whose first line has the columns of the published list, in any order. */
export function readRows(edition: Edition, lines: readonly (readonly string[])[]): Verdict<readonly ImportRow[]> {
  // Empty lines say nothing, and are counted all the same: each row is called by its number in the file.
  const filled = lines
    .map((cells, n) => ({ cells, row: n + 1 }))
    .filter(({ cells }) => cells.some(one => one.trim() !== ''))
  const [{ cells: head } = { cells: [] }, ...body] = filled
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
  if (body.length > MOST_ROWS) {
    const says = `It has ${body.length} rows. Hand in at most ${MOST_ROWS} at once.`
    return refused({ reason: 'too-many-rows', says, field: 'file' })
  }
  const [, number = '', signifier = '', first = '', last = ''] = columns
  const hasOwn = edition.accession.allocation !== undefined
  return granted(
    body.map(({ cells, row }) => {
      const cell = (title: string) => (cells[at.get(title.toLowerCase()) ?? -1] ?? '').trim().replace(/^'/, '')
      return {
        row,
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

/** The role in which a row lists; null where it lists a party, undefined where there is no such role. */
export function roleOfRow(edition: Edition, { asWhat = '' }: ImportRow): ListedRole | null | undefined {
  const written = asWhat.toLowerCase()
  if (written === '' || written === titleOfRole(edition, null).toLowerCase()) return null
  return listedRolesOf(edition).find(({ title }) => title.toLowerCase() === written)
}

export function titlesOf(edition: Edition): string {
  return [titleOfRole(edition, null), ...listedRolesOf(edition).map(({ title }) => title)].join(', ')
}

/** How the register calls whom a row means: a party by its name, another by its role as well. */
export function referenceOfRow(edition: Edition, row: ImportRow): string {
  const role = roleOfRow(edition, row)
  return role == null ? slugOf(row.name) : referenceOfListed(role.key, row.name)
}

export function problemsOf(edition: Edition, row: ImportRow): readonly string[] {
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

export function doClash(a: ImportRow, b: ImportRow): boolean {
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
