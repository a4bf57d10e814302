import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { inGroups } from './eui.ts'
import { type AccessionInformation, identifiersOf } from './information.ts'

/** The list of identifiers as it was published on a day, with the digests of its files and one signature over them. */
export type IdentifierPublication = Readonly<{
  number: number
  publishedOn: CalendarDate
  /** How many parties it has. */
  parties: number
  files: readonly PublishedFile[]
  /** One line for each file, as sha256sum writes them: what is signed. */
  manifest: string
  /** The signature over the manifest (Ed25519), in base64. */
  signature: string
  /** The public key to check it with, in base64. */
  publicKey: string
  /** In which capacity it was signed, on behalf of the code. */
  signedBy: string
}>

export type PublishedFile = Readonly<{ name: string; sha256: string; bytes: number }>

export function manifestOf(files: readonly PublishedFile[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
}

export type InformationRow = Readonly<{ reference: string; name: string; information: AccessionInformation }>

/** The first columns, in the words of the edition; then one for each identifier of another code. */
export function columnsOf({ accession }: Edition): readonly string[] {
  const { allocation, identifiers } = accession
  const own =
    allocation === undefined
      ? []
      : [
          allocation.organisationNumber.title,
          allocation.signifier.title,
          `${allocation.range.title}: first`,
          `${allocation.range.title}: last`,
        ]
  return ['Name', ...own, ...identifiers.map(({ title }) => title)]
}

/** A row for each range of a party; one for a party without any. What is not known yet is empty. */
export function cellsOf(edition: Edition, { name, information }: InformationRow): readonly (readonly string[])[] {
  const { organisationNumber, signifier, ranges, identifiers } = information
  const others = identifiersOf(edition, identifiers)
    .slice(0, edition.accession.identifiers.length)
    .map(({ value }) => value ?? '')
  if (edition.accession.allocation === undefined) return [[name, ...others]]
  const own = [organisationNumber === null ? '' : String(organisationNumber), signifier ?? '']
  const shown = ranges.length === 0 ? [{ first: '', last: '' }] : ranges
  return shown.map(({ first, last }) => [name, ...own, inGroups(first), inGroups(last), ...others])
}
