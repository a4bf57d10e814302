import type { Line } from './line.ts'
import type { ReadReference, ReferenceKind } from './reading.ts'
import { canonicalForms, type Spelling } from './reference-repair.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Letters and figures, then parts after signs: `AB12/03`, `ABC0011`, `AB_39_0912`, `BS 7858`. */
const SHAPE =
  /(?<![\p{L}\p{N}/_-])((?:[A-Z]{1,6}-)?[A-Z]{1,10})([ -]?)((?=[\dOIl]{0,8}\d)[\dOIl]{1,8}[A-Z]?)((?:[/_-][A-Z\d]{1,8}){0,3})(?![\p{L}\p{N}_]|\/\p{L}|\.\d)/gu

/** Every distinct reference to a record, with a guess at its kind if it is none of the actions that were read, repaired where the scanner mixed O with 0 and l with 1. */
export function referencesOf(
  lines: readonly Line[],
  vocabulary: Vocabulary,
  actionRefs: ReadonlySet<string> = new Set(),
): readonly ReadReference[] {
  const spellings = lines.flatMap(line => inLine(line))
  const forms = canonicalForms(spellings, vocabulary)
  const groups = Map.groupBy(spellings, spelling => forms.get(spelling.text) ?? spelling.text)
  const isAboutChange = lines.some(({ text }) =>
    /\b(modification|proposals?\b|change request|change control)/i.test(text.slice(0, 500)),
  )
  const kinds = kindsOfFamilies(groups, isAboutChange)
  return [...groups].flatMap(([reference, found]) => {
    const kind = actionRefs.has(reference) ? 'action' : kindOf(reference, kinds, vocabulary)
    if (kind === undefined) return []
    const written = [...new Set(found.map(({ text }) => text))]
    const isRepaired = written.some(text => text.replace(/\s/g, '') !== reference)
    return [
      {
        kind,
        reference,
        spellings: written,
        lines: [...new Set(found.map(({ line }) => line))],
        ...(isRepaired ? { doubt: `Read as ${reference} from ${written.join(', ')}.` } : {}),
      },
    ]
  })
}

function inLine(line: Line): readonly Spelling[] {
  return [...shaped(line), ...named(line), ...signed(line)]
}

/** “Modification 0594R”: figures alone, named by the word before them. */
function named(line: Line): readonly Spelling[] {
  const said = line.text.matchAll(
    /\b(?:Modifications?|Mods?|MOD|Change Proposals?|CP)(?: Proposals?)? (0?\d{3,4}[A-Z]{0,2})\b(?![/.]\d)/g,
  )
  return [...said].flatMap(([, text = '']) =>
    /^(19|20)\d\d$/.test(text)
      ? []
      : [{ text, prefix: '', tail: '', before: 'modification ', after: '', line: line.number }],
  )
}

/** Parts held together by signs: a document’s mark `AB_12_0310`, a case `AB/21/0045` or `24/00123/FUL`. */
const SIGNED =
  /(?<![\w/])(?:[A-Z]{2,10}_(?:[A-Z\d]{1,8}_){0,3}\d{1,8}|[A-Z]{1,4}\/\d{2,4}\/\d{2,6}(?:\/[A-Z]{1,5})?|\d{2}\/\d{3,6}\/[A-Z]{1,6})(?![\w/])/g

function signed(line: Line): readonly Spelling[] {
  return [...line.text.matchAll(SIGNED)].map(([text]) => ({
    text,
    prefix: '',
    tail: '',
    before: '',
    after: '',
    line: line.number,
  }))
}

function shaped(line: Line): readonly Spelling[] {
  return [...line.text.matchAll(SHAPE)].flatMap(match => {
    const [text, prefix = '', gap = '', , tail = ''] = match
    if (gap === ' ' && !maySpace(prefix, text)) return []
    const before = line.text.slice(Math.max(0, match.index - 60), match.index)
    const after = line.text.slice(match.index + text.length, match.index + text.length + 30)
    return [{ text, prefix, tail, before, after, line: line.number }]
  })
}

/** `BS 7858` is one reference; `ROOM 101` and `MAY 2017` are not. */
function maySpace(prefix: string, text: string): boolean {
  const number = /\d+/.exec(text)?.[0] ?? ''
  if (prefix.length < 2 || prefix.length > 5 || number.length < 3 || /^(19|20)\d\d$/.test(number)) return false
  return !/^(JAN|FEB|MAR|MARCH|APR|APRIL|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC|ROOM|PAGE|ITEM|LINE|PART|STEP|NO|OF|THE|AND|IN|TO|BY|AT|ON|TEL|FAX|GBP|EUR|USD)$/.test(
    prefix,
  )
}

export function familyOf(reference: string): string {
  return /^[A-Z]+(?:-[A-Z]+)?/.exec(reference)?.[0] ?? reference
}

const STANDARDS = /^(BS|EN|ISO|IEC|IEEE|RFC|PAS|ITU|ETSI|ANSI|CEN|BSEN)$/

/** What the words beside a family's references say that they are. */
function kindsOfFamilies(
  groups: ReadonlyMap<string, readonly Spelling[]>,
  isAboutChange: boolean,
): ReadonlyMap<string, ReferenceKind> {
  const families = Map.groupBy([...groups], ([reference]) => familyOf(reference))
  return new Map(
    [...families].map(([family, members]) => [
      family,
      familyKind(
        family,
        members.map(([reference, found]) => ({ reference, found })),
        isAboutChange,
      ),
    ]),
  )
}

function familyKind(
  family: string,
  members: readonly Readonly<{ reference: string; found: readonly Spelling[] }>[],
  isAboutChange: boolean,
): ReferenceKind {
  if (STANDARDS.test(family)) return 'standard'
  const all = members.flatMap(({ found }) => found)
  const isLong = members.some(({ reference }) => /^[A-Z-]+\d{3,}[A-Z]?$/.test(reference))
  const saysChange = all.some(({ before, after }) =>
    /\b(modifications?|proposals?|mods?|change request|change proposal|CP|CR|amendment|variation|reports? for|IMR|DMR|FMR)\b/i.test(
      `${before} ${after}`,
    ),
  )
  // Its initials: a proposal of a modification or of a change, in a text that is about changes.
  const isProposal = /(M(?:P|OD)|CP)$/.test(family) || (isAboutChange && /(P|CR)$/.test(family))
  if (isLong && (saysChange || isProposal)) return 'modification'
  return all.some(({ before }) => /\bpapers?\b|\bdocuments?\b|\bref(erence)?\b/i.test(before)) ? 'document' : 'other'
}

/** The kind, or undefined if this is no reference at all: a version, a postcode, a quarter of a year. */
function kindOf(
  reference: string,
  families: ReadonlyMap<string, ReferenceKind>,
  { modificationPattern, actionPattern }: Vocabulary,
): ReferenceKind | undefined {
  if (modificationPattern !== undefined && new RegExp(`^(?:${modificationPattern})$`).test(reference))
    return 'modification'
  if (actionPattern !== undefined && new RegExp(`^(?:${actionPattern})$`).test(reference)) return 'action'
  if (/^[A-Z]+\d+\/\d{1,3}$/.test(reference)) return 'action'
  if (/_/.test(reference)) return 'document'
  if (/\/.*\//.test(reference)) return 'case'
  if (/^\d/.test(reference)) return 'modification'
  const kind = families.get(familyOf(reference)) ?? 'other'
  const digits = /\d+/.exec(reference)?.[0] ?? ''
  if (kind === 'modification') return digits.length < 3 ? 'other' : 'modification'
  return digits.length < 3 && kind === 'other' ? undefined : kind
}
