import { formatDate } from '../../kit/calendar-date.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Modification, WorkingGroup } from './modification.ts'
import { consultationSections, documentSections, type ReportedBeside, returnedSections } from './report-beside.ts'
import type { MadeSection, ReportSection } from './report-section.ts'
import { answerTo, type GroupMember } from './working-group.ts'
import { nameOfSolution, solutionInSentence } from './solution.ts'
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

/** The sections of a report of this kind, as the record stands. What was written before stays where it was. */
export function sectionsOf(
  kind: ReportKind,
  edition: Edition,
  modification: Modification,
  before: readonly ReportSection[],
  beside: ReportedBeside = { consultations: [], documents: [], members: [], others: [] },
): readonly ReportSection[] {
  const made = [
    proposal(edition, modification),
    impacts(edition, modification),
    ...(kind === 'initial'
      ? []
      : [
          ...returnedSections(edition, modification),
          considered(modification),
          solutions(modification),
          objectives(edition, modification),
          ...beside.others,
          ...consultationSections(beside.consultations),
        ]),
    group(edition, modification, beside.members),
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
): MadeSection {
  const rows = rowsOf([
    ['Proposer', proposer?.words],
    ['Raised on', raisedOn === null ? null : formatDate(raisedOn)],
    ['Path', path === null ? null : titleOfPath(edition, path)],
    ['Recommended path', path === null ? titleOfPath(edition, recommendedPath) : null],
    ['Urgency', titleOfUrgency(edition, urgency)],
    ['Summary', summary],
    ['Issue', issue],
    ['Solution', solution],
  ])
  return { key: 'proposal', title: 'The proposal', rows }
}

function impacts({ partyCategories }: Edition, { impacts: touched }: Modification): MadeSection {
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

function considered({ considered: options }: Modification): MadeSection {
  const rows = options.map(({ what, by, outcome }) => ({ label: `${what} (${by})`, value: outcome }))
  return { key: 'considered', title: 'Solutions and mitigations considered', rows }
}

function solutions({ solutions: all, implementation }: Modification): MadeSection {
  const dates = implementation
    .map(({ on, part }) => (part === '' ? formatDate(on) : `${formatDate(on)} (${part})`))
    .join(', ')
  const rows = [
    ...all.flatMap(({ key, title, text, by, on }) =>
      rowsOf([
        [nameOfSolution(key), title],
        [`${nameOfSolution(key)}, put forward`, by === '' ? null : `by ${by} on ${formatDate(on)}`],
        [`${nameOfSolution(key)}, in full`, text],
      ]),
    ),
    ...rowsOf([['Implementation', dates]]),
  ]
  return { key: 'solutions', title: 'Solutions', rows }
}

function objectives({ modificationProcess }: Edition, { views }: Modification): MadeSection {
  const rows = modificationProcess.objectives.flatMap(({ key, title }) =>
    views
      .filter(({ objective }) => objective === key)
      .map(({ by, effect, reason, solution }) => ({
        label: `(${key}) ${title}`,
        value: `${by}, ${solutionInSentence(solution)}: ${effect}. ${reason}`,
      })),
  )
  return { key: 'objectives', title: 'The objectives of the code', rows }
}

function group(
  { partyCategories }: Edition,
  { group: working, instructions }: Modification,
  members: readonly GroupMember[],
): MadeSection {
  const titleOf = (key: string | null) => partyCategories.find(known => known.key === key)?.title
  const rows = [
    ...instructions.map(({ text, on }) => ({ label: `Instruction of ${formatDate(on)}`, value: text })),
    ...rowsOf([['Terms of reference', working?.terms]]),
    ...members.map(member => ({ label: member.isChair ? 'Chair' : 'Member', value: memberInWords(member, titleOf) })),
    ...(working === null ? [] : working.questions.map(question => answeredRow(working, question))),
  ]
  return { key: 'group', title: 'The working group', rows }
}

function memberInWords(
  { words, category, impartialSince }: GroupMember,
  titleOf: (key: string | null) => string | undefined,
) {
  const confirmed =
    impartialSince === null
      ? 'has not confirmed yet to act impartially'
      : `confirmed on ${formatDate(impartialSince)} to act impartially`
  return [words, titleOf(category), confirmed].filter(text => text !== undefined).join(', ')
}

function answeredRow(working: WorkingGroup, question: string) {
  const answer = answerTo(working, question)
  return {
    label: question,
    value: answer === undefined ? 'Open' : `${answer.text} (${answer.by}, ${formatDate(answer.on)})`,
  }
}

function course({ taken }: Modification): MadeSection {
  const rows = taken.map(({ on, says, authority }) => ({
    label: formatDate(on),
    value: authority === null ? says : `${says} (${authority})`,
  }))
  return { key: 'course', title: 'Its course so far', rows }
}

/**
 * May a report be issued?
 *
 * In English:
 * - an initial one may, since it comes before anything is considered;
 * - any other shows all solutions and mitigations that any body considered, so there is at least one in the list, and the report was made since
 *   the last was listed.
 */
export function checkIssue({ kind, sections }: ModificationReport, { considered: options }: Modification): Verdict {
  if (kind === 'initial') return granted()
  const shown = sections.find(({ key }) => key === 'considered')?.rows ?? []
  const says =
    options.length === 0
      ? 'List first all solutions and mitigations that any body considered: the report has to show them. If nothing else was, list that.'
      : 'Something was considered that this report does not show. Make it anew from the record.'
  return options.length > 0 && shown.length === options.length
    ? granted()
    : refused({ reason: 'solutions-listed', says })
}
