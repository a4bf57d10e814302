import { verify } from 'node:crypto'
import { parsePublicKey } from '../../kit/proof/signing-key.ts'
import { capital } from '../../kit/capital.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { inGroups } from './eui.ts'
import { type AccessionInformation, emptyInformation, identifiersOf } from './information.ts'
import { findListedRole, listedRolesOf } from './listed.ts'

/** The list of identifiers as it was published on a day, with the digests of its files and one signature over them. */
export type IdentifierPublication = Readonly<{
  number: number
  publishedOn: CalendarDate
  /** How many parties it has. */
  parties: number
  /** How many others, such as providers whom parties name. */
  others?: number
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

/**
 * How far a published list can be relied on: `altered` where its digests are not those that were signed, `other-key` where they were signed with
 * another key than the one that is known to be that of the installation.
 */
export function soundnessOf(
  { files, manifest, signature, publicKey }: IdentifierPublication,
  ownKey: string,
): 'sound' | 'altered' | 'other-key' {
  const key = parsePublicKey(publicKey)
  const isWhole = manifest === manifestOf(files)
  if (!key.ok || !isWhole || !verify(null, Buffer.from(manifest), key.value, Buffer.from(signature, 'base64')))
    return 'altered'
  return publicKey === ownKey ? 'sound' : 'other-key'
}

export type InformationRow = Readonly<{
  reference: string
  name: string
  /** As what it is listed, where it is no party: a key of the listed roles. */
  role: string | null
  information: AccessionInformation
}>

export type Named = Readonly<{ id: string; reference: string; name: string }>

/** The rows of the list: parties by what they are known by, then the others, those of the same role together; some have a name alone. */
export function listRows(
  edition: Edition,
  information: readonly Readonly<{ owner: Named; information: AccessionInformation }>[],
  listed: readonly (Named & Readonly<{ role: string }>)[],
): readonly InformationRow[] {
  const rowOf = ({ reference, name }: Named, role: string | null, known: AccessionInformation) => {
    return { reference, name, role, information: known }
  }
  const parties = information
    .filter(({ owner }) => !listed.some(({ id }) => id === owner.id))
    .map(one => rowOf(one.owner, null, one.information))
  const others = listedRolesOf(edition).flatMap(({ key }) =>
    listed
      .filter(({ role }) => role === key)
      .map(one => {
        const known = information.find(({ owner }) => owner.id === one.id)?.information
        return rowOf(one, key, known ?? emptyInformation(one.id))
      }),
  )
  return [...parties, ...others]
}

/** The column that says as what a row is listed, where others than parties are. */
export const AS_WHAT = 'Listed as'

/** The first columns, in the words of the edition; then one for each identifier of another code, and as what it is listed. */
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
  const asWhat = accession.listed === undefined ? [] : [AS_WHAT]
  return ['Name', ...own, ...identifiers.map(({ title }) => title), ...asWhat]
}

/** A row for each range; one for who has none. What is not known yet is empty. */
export function cellsOf(edition: Edition, { name, role, information }: InformationRow): readonly (readonly string[])[] {
  const { organisationNumber, signifier, ranges, identifiers } = information
  const others = identifiersOf(edition, identifiers)
    .slice(0, edition.accession.identifiers.length)
    .map(({ value }) => value ?? '')
  const asWhat = edition.accession.listed === undefined ? [] : [titleOfRole(edition, role)]
  if (edition.accession.allocation === undefined) return [[name, ...others, ...asWhat]]
  const own = [organisationNumber === null ? '' : String(organisationNumber), signifier ?? '']
  const shown = ranges.length === 0 ? [{ first: '', last: '' }] : ranges
  return shown.map(({ first, last }) => [name, ...own, inGroups(first), inGroups(last), ...others, ...asWhat])
}

/** `Party`, or the title of the role. */
export function titleOfRole(edition: Edition, role: string | null): string {
  return role === null ? capital(edition.words.party) : (findListedRole(edition, role)?.title ?? role)
}
