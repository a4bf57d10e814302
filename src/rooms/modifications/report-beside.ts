import { formatDate } from '../../kit/calendar-date.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { Modification } from './modification.ts'
import type { MadeSection } from './report-section.ts'
import type { GroupMember } from './working-group.ts'
import { returnedReports } from './returned.ts'

/** What other records say, as the report tells it. */
export type ReportedBeside = Readonly<{
  consultations: readonly ReportedConsultation[]
  documents: readonly ReportedDocument[]
  /** Who sits in the group that works on it. */
  members: readonly GroupMember[]
  /** What further rooms say of it. */
  others: readonly MadeSection[]
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

/** What a report was returned for, so that the next one says what has become of it. */
export function returnedSections(
  { modificationProcess, assessments }: Edition,
  modification: Modification,
): readonly MadeSection[] {
  const reasons = assessments?.returnReasons ?? []
  const rows = returnedReports(modificationProcess, reasons, modification).map(
    ({ on, authority, categories, reason }) => {
      const titles = categories.map(key => reasons.find(known => known.key === key)?.title ?? key)
      const label =
        authority === null ? `Returned on ${formatDate(on)}` : `Returned on ${formatDate(on)} (${authority})`
      return { label, value: [...titles, reason].filter(text => text !== '').join('. ') }
    },
  )
  return rows.length === 0 ? [] : [{ key: 'returned', title: 'What an earlier report was returned for', rows }]
}

/** One section for all, so that what somebody wrote there stays when another consultation is held. */
export function consultationSections(consultations: readonly ReportedConsultation[]): readonly MadeSection[] {
  if (consultations.length === 0) return []
  const rows = consultations.flatMap(({ reference, title, rows: own }) => [{ label: reference, value: title }, ...own])
  return [{ key: 'consultations', title: 'What people said', rows }]
}

/** What is attached, and the text of what is printed: each in a section of its own. */
export function documentSections(documents: readonly ReportedDocument[]): readonly MadeSection[] {
  if (documents.length === 0) return []
  const rows = documents.map(({ reference, type, title, version, on, sha256 }) => ({
    label: `${reference} ${type}`,
    value: `${title}, version ${version} of ${formatDate(on)}, SHA-256 ${sha256}`,
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
