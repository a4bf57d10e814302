import type { OtherCodes } from '../../kit/pack/modification-process.ts'
import { allOf, granted, refused, require, type Verdict } from '../../kit/verdict.ts'

/** A change of another code that is made together with this one. */
export type LinkElsewhere = Readonly<{
  /** A key of the process. */
  code: string
  reference: string
  /** As it is called there; empty if nobody knows. */
  title: string
  /** Its page there; null if it has none. */
  href: string | null
  on: string
}>

export type Elsewhere = Readonly<{
  links: readonly LinkElsewhere[]
  /** The key of the code that leads; `own` if it is this one; null while nobody has said. */
  lead: string | null
  /** A key of the process, set by the code that leads; null while nobody has said. */
  priority: string | null
}>

export const NOWHERE_ELSE: Elsewhere = { links: [], lead: null, priority: null }
export const OWN_CODE = 'own'
const MOST_LINKS = 50

/** Can it be linked? The code is one that the process names, the reference and the address are what they say. */
export function checkLink(
  known: OtherCodes | undefined,
  { links }: Elsewhere,
  { code, reference, href }: Pick<LinkElsewhere, 'code' | 'reference' | 'href'>,
): Verdict {
  return allOf(
    checkCode(known, code),
    require(reference !== '', {
      reason: 'reference-missing',
      says: 'Give the reference that it has there.',
      field: 'reference',
    }),
    require(href === null || isWebAddress(href), {
      reason: 'not-an-address',
      says: 'Write the address of its page in full, beginning with https://, or leave it empty.',
      field: 'href',
    }),
    require(links.length < MOST_LINKS, {
      reason: 'too-many',
      says: `More than ${MOST_LINKS} links are kept by nobody. Take one away first.`,
    }),
  )
}

/**
 * Can this code lead, with this priority?
 *
 * In English:
 * - this code leads, or one in which it is linked;
 * - the priority is one of the process, and is set together with who leads: all the others take theirs from there.
 */
export function checkLead(
  known: OtherCodes | undefined,
  { links }: Elsewhere,
  { lead, priority }: Pick<Elsewhere, 'lead' | 'priority'>,
): Verdict {
  const isThere = lead === null || lead === OWN_CODE || links.some(({ code }) => code === lead)
  const priorities = known?.priorities ?? []
  const titles = priorities.map(({ title }) => title).join(', ')
  return allOf(
    require(links.length > 0, {
      reason: 'not-linked',
      says: 'It is linked in no other code. Link it first; until then nobody leads.',
    }),
    require(isThere, {
      reason: 'no-such-lead',
      says: 'Choose this code, or one in which it is linked.',
      field: 'lead',
    }),
    require(priority === null || priorities.some(({ key }) => key === priority), {
      reason: 'no-such-priority',
      says: `Choose one of ${titles}.`,
      field: 'priority',
    }),
    require(priority === null || lead !== null, {
      reason: 'priority-without-lead',
      says: 'The code that leads sets the priority. Say which one leads.',
      field: 'lead',
    }),
  )
}

export function checkCode(known: OtherCodes | undefined, code: string): Verdict {
  if (known?.codes.some(({ key }) => key === code) === true) return granted()
  const titles = (known?.codes ?? []).map(({ title }) => title)
  const says =
    titles.length === 0
      ? 'The process that it follows names no other codes.'
      : `Choose one of the other codes: ${titles.join(', ')}.`
  return refused({ reason: 'no-such-code', says, field: 'code' })
}

/** The same reference in the same code is one link: it is said anew. */
export function withLink(elsewhere: Elsewhere, link: LinkElsewhere): Elsewhere {
  return { ...elsewhere, links: [...elsewhere.links.filter(one => !isSame(one, link)), link] }
}

/** Without a link; a code in which nothing is linked any more does not lead either, and nobody knows its priority. */
export function withoutLink(elsewhere: Elsewhere, link: Pick<LinkElsewhere, 'code' | 'reference'>): Elsewhere {
  const links = elsewhere.links.filter(one => !isSame(one, link))
  const { lead } = elsewhere
  const stillLeads = links.length > 0 && (lead === OWN_CODE || links.some(({ code }) => code === lead))
  return stillLeads ? { ...elsewhere, links } : { links, lead: null, priority: null }
}

export function isLinked({ links }: Elsewhere, link: Pick<LinkElsewhere, 'code' | 'reference'>): boolean {
  return links.some(one => isSame(one, link))
}

function isSame(
  one: Pick<LinkElsewhere, 'code' | 'reference'>,
  other: Pick<LinkElsewhere, 'code' | 'reference'>,
): boolean {
  return one.code === other.code && one.reference === other.reference
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:'
}
