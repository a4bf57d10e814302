import type { ListedRole } from '../../kit/pack/accession.ts'
import type { Code } from '../../kit/pack/code.ts'
import type { EditionContent } from '../../kit/pack/edition.ts'
import type { Path } from './problem.ts'
import { checkDistinct, checkKnown, type Report } from './report.ts'

/** Licences and listed roles name what exists, patterns can be read, and the range has room for parties. */
export function checkAccession(
  { accession, partyCategories, bodies }: EditionContent,
  { organisations }: Pick<Code, 'organisations'>,
  report: Report,
): void {
  const { licences, identifiers, allocation, countersignedBy, listed = [] } = accession
  const categories = partyCategories.map(({ key }) => key)
  for (const [n, licence] of licences.entries()) {
    for (const [m, category] of licence.categories.entries())
      checkKnown(report, ['accession', 'licences', n, 'categories', m], 'party category', category, categories)
  }
  checkListed(listed, { categories, organisations: organisations.map(({ key }) => key) }, report)
  const keys = identifiers.map(({ key }, n) => [['accession', 'identifiers', n, 'key'], key] as const)
  checkDistinct(report, keys, 'identifier')
  for (const [n, { pattern }] of identifiers.entries())
    checkPattern(report, ['accession', 'identifiers', n, 'pattern'], pattern)
  const bodyKeys = bodies.map(({ key }) => key)
  checkKnown(report, ['accession', 'countersignedBy'], 'body', countersignedBy, bodyKeys)
  if (allocation === undefined) return
  checkPattern(report, ['accession', 'allocation', 'signifier', 'pattern'], allocation.signifier.pattern)
  const { prefix, partyBits } = allocation.range
  if (prefix.length * 4 + partyBits >= 64) {
    const says = 'the prefix and the bits of a party leave none to tell parties apart'
    report(['accession', 'allocation', 'range', 'partyBits'], says, 'shorten the prefix or take fewer bits')
  }
}

/** Who else is listed: by categories and as organisations that exist, each role once. */
function checkListed(
  listed: readonly ListedRole[],
  { categories, organisations }: Readonly<{ categories: readonly string[]; organisations: readonly string[] }>,
  report: Report,
): void {
  const roles = listed.map(({ key }, n) => [['accession', 'listed', n, 'key'], key] as const)
  checkDistinct(report, roles, 'role')
  for (const [n, { namedBy = [], organisation }] of listed.entries()) {
    const at = ['accession', 'listed', n] as const
    checkKnown(report, [...at, 'organisation'], 'organisation', organisation, organisations)
    for (const [m, category] of namedBy.entries())
      checkKnown(report, [...at, 'namedBy', m], 'party category', category, categories)
  }
}

function checkPattern(report: Report, at: Path, pattern: string): void {
  try {
    new RegExp(`^(?:${pattern})$`, 'v')
  } catch {
    report(at, `“${pattern}” is no regular expression`, 'write it as in [A-Z]{4}')
  }
}
