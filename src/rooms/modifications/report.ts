import type { Edition } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Modification } from './modification.ts'
import { returnedReports } from './returned.ts'
import { titleOfPath, titleOfUrgency } from './process-words.ts'

export const REPORT_KINDS = ['initial', 'draft', 'final'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** A report on a modification: made from the record, with what people wrote themselves beside it. */
export type ModificationReport = Readonly<{
  modification: string
  title: string | null
  kind: ReportKind
  /** How often it was made from the record. */
  made: number
  madeOn: string
  sections: readonly ReportSection[]
}>

export type ReportSection = Readonly<{
  key: string
  title: string
  /** What the record says: labels with their values. */
  rows: readonly Readonly<{ label: string; value: string }>[]
  /** The text of a document that is printed here. */
  text?: string | undefined
  /** What somebody wrote. It stays when the report is made anew. */
  written: string
}>

/** What other records say, as the report tells it. */
export type ReportedBeside = Readonly<{
  consultations: readonly ReportedConsultation[]
  documents: readonly ReportedDocument[]
}>

/** A document that is attached: the version that the report rests on, and its text where that is printed. */
export type ReportedDocument = Readonly<{
  reference: string
  type: string
  title: string
  version: number
  on: string
  sha256: string
  text: string
}>

export type ReportedConsultation = Readonly<{
  reference: string
  title: string
  /** What was asked and when, what the responses come to, and what they say. */
  rows: readonly Readonly<{ label: string; value: string }>[]
}>

type Made = Omit<ReportSection, 'written'>

/** The sections of a report of this kind, as the record stands. What was written before stays where it was. */
export function sectionsOf(
  kind: ReportKind,
  edition: Edition,
  modification: Modification,
  before: readonly ReportSection[],
  beside: ReportedBeside = { consultations: [], documents: [] },
): readonly ReportSection[] {
  const made = [
    proposal(edition, modification),
    impacts(edition, modification),
    ...(kind === 'initial'
      ? []
      : [
          ...returnedSection(edition, modification),
          considered(modification),
          solutions(modification),
          objectives(edition, modification),
          ...consultationSections(beside.consultations),
        ]),
    group(modification),
    course(modification),
    ...documentSections(beside.documents),
    { key: 'conclusion', title: kind === 'initial' ? 'What the body is asked to do' : 'Conclusions', rows: [] },
  ]
  return made.map(section => ({ ...section, written: before.find(({ key }) => key === section.key)?.written ?? '' }))
}

function rowsOf(entries: readonly (readonly [string, string | null | undefined])[]) {
  return entries.flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ label, value }],
  )
}

function proposal(
  edition: Edition,
  { summary, issue, solution, proposer, raisedOn, path, recommendedPath, urgency }: Modification,
): Made {
  const rows = rowsOf([
    ['Proposer', proposer?.words],
    ['Raised on', raisedOn],
    ['Path', path === null ? null : titleOfPath(edition, path)],
    ['Recommended path', path === null ? titleOfPath(edition, recommendedPath) : null],
    ['Urgency', titleOfUrgency(edition, urgency)],
    ['Summary', summary],
    ['Issue', issue],
    ['Solution', solution],
  ])
  return { key: 'proposal', title: 'The proposal', rows }
}

function impacts({ partyCategories }: Edition, { impacts: touched }: Modification): Made {
  const categories = touched.categories.map(key => partyCategories.find(known => known.key === key)?.plural ?? key)
  const rows = rowsOf([
    ['Parties', categories.join(', ')],
    ['Systems', touched.systems.join(', ')],
    ['Documents of the code', touched.documents.join(', ')],
    ['Other codes', touched.otherCodes.join(', ')],
    ['Consumers', touched.consumers],
    ['Greenhouse gases', touched.greenhouseGases],
  ])
  return { key: 'impacts', title: 'What it touches', rows }
}

function considered({ considered: options }: Modification): Made {
  const rows = options.map(({ what, by, outcome }) => ({ label: `${what} (${by})`, value: outcome }))
  return { key: 'considered', title: 'Solutions and mitigations considered', rows }
}

function solutions({ solutions: all, implementation }: Modification): Made {
  const dates = implementation.map(({ on, part }) => (part === '' ? on : `${on} (${part})`)).join(', ')
  const rows = [
    ...all.map(({ key, title }) => ({ label: key.replaceAll('-', ' '), value: title })),
    ...rowsOf([['Implementation', dates]]),
  ]
  return { key: 'solutions', title: 'Solutions', rows }
}

function objectives({ modificationProcess }: Edition, { views }: Modification): Made {
  const rows = modificationProcess.objectives.flatMap(({ key, title }) =>
    views
      .filter(({ objective }) => objective === key)
      .map(({ by, effect, reason, solution }) => ({
        label: `(${key}) ${title}`,
        value: `${by}, ${solution}: ${effect}. ${reason}`,
      })),
  )
  return { key: 'objectives', title: 'The objectives of the code', rows }
}

/** What a report was returned for, so that the next one says what has become of it. */
function returnedSection({ modificationProcess, assessments }: Edition, modification: Modification): readonly Made[] {
  const reasons = assessments?.returnReasons ?? []
  const rows = returnedReports(modificationProcess, reasons, modification).map(
    ({ on, authority, categories, reason }) => {
      const titles = categories.map(key => reasons.find(known => known.key === key)?.title ?? key)
      const label = authority === null ? `Returned on ${on}` : `Returned on ${on} (${authority})`
      return { label, value: [...titles, reason].filter(text => text !== '').join('. ') }
    },
  )
  return rows.length === 0 ? [] : [{ key: 'returned', title: 'What an earlier report was returned for', rows }]
}

/** One section for all, so that what somebody wrote there stays when another consultation is held. */
function consultationSections(consultations: readonly ReportedConsultation[]): readonly Made[] {
  if (consultations.length === 0) return []
  const rows = consultations.flatMap(({ reference, title, rows: own }) => [
    { label: reference, value: title },
    ...own.map(({ label, value }) => ({ label: `${reference}: ${label}`, value })),
  ])
  return [{ key: 'consultations', title: 'What people said', rows }]
}

/** What is attached, and the text of what is printed: each in a section of its own. */
function documentSections(documents: readonly ReportedDocument[]): readonly Made[] {
  if (documents.length === 0) return []
  const rows = documents.map(({ reference, type, title, version, on, sha256 }) => ({
    label: `${reference} ${type}`,
    value: `${title}, version ${version} of ${on}, SHA-256 ${sha256}`,
  }))
  const printed = documents.filter(({ text }) => text.trim() !== '')
  return [
    { key: 'documents', title: 'Documents attached', rows },
    ...printed.map(({ reference, type, title, text }) => ({
      key: `text-${reference}`,
      title: `${type}: ${title} (${reference})`,
      rows: [],
      text,
    })),
  ]
}

function group({ group: working, instructions }: Modification): Made {
  const rows = [
    ...instructions.map(({ text, on }) => ({ label: `Instruction of ${on}`, value: text })),
    ...rowsOf([
      ['Terms of reference', working?.terms],
      ['Questions', working?.questions.join(' ')],
      ['Members', working?.members.map(({ words }) => words).join(', ')],
    ]),
  ]
  return { key: 'group', title: 'The working group', rows }
}

function course({ taken }: Modification): Made {
  const rows = taken.map(({ on, says, authority }) => ({
    label: on,
    value: authority === null ? says : `${says} (${authority})`,
  }))
  return { key: 'course', title: 'Its course so far', rows }
}

/** A report is not issued before all that was considered is listed; an initial one comes before anything is. */
export function checkIssue({ kind }: ModificationReport, { considered: options, evidence }: Modification): Verdict {
  if (kind === 'initial' || options.length > 0 || evidence['solutions-listed'] !== undefined) return granted()
  return refused({
    reason: 'solutions-listed',
    says: 'List first all solutions and mitigations that any body considered: the report has to show them.',
  })
}
