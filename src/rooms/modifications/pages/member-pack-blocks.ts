import { findBody } from '../../../kit/pack/group-body.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import type { Block } from '../../../shell/documents/document.ts'
import type { Modification, WorkingGroup } from '../modification.ts'
import { sectionsOf } from '../report.ts'
import type { MadeSection } from '../report-section.ts'
import { answerTo, type GroupMember } from '../working-group.ts'

/** What a member of a working group is given to begin with: what such a group does, what this one is asked, and what is proposed. */
export function memberPack(
  edition: Edition,
  modification: Modification,
  group: WorkingGroup,
  members: readonly GroupMember[],
): readonly Block[] {
  const made = sectionsOf('draft', edition, modification, [])
  const shown = made.filter(({ key }) => ['proposal', 'impacts', 'solutions', 'course'].includes(key))
  return [
    ...roleOf(edition),
    ...askedOf(modification, group),
    ...membersOf(edition, members),
    ...shown.flatMap(blocksOf),
    ...objectivesOf(edition),
  ]
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text }
}

function blocksOf({ title, rows }: MadeSection): readonly Block[] {
  return rows.length === 0 ? [] : [heading(title), { kind: 'definitions', rows }]
}

/** What the code says that such a group does, and what is asked of everybody in it. */
function roleOf(edition: Edition): readonly Block[] {
  const { group } = edition.modificationProcess
  const body = findBody(edition, group?.body)
  const tasks = body?.powers.map(({ says }) => ({ text: says })) ?? []
  const minimum = group === undefined ? '' : ` A group has ${group.minimum} members or more.`
  return [
    heading('Your part in it'),
    ...(tasks.length === 0 ? [] : [{ kind: 'list', marker: 'bullet', items: tasks } as const]),
    {
      kind: 'paragraph',
      text: `A member speaks from experience and acts impartially, not for an employer, and confirms so in writing before the first meeting.${minimum}`,
    },
    {
      kind: 'paragraph',
      text: 'The group works out the solution and its alternatives alike, says of each how it serves the objectives of the code, and lists every solution and mitigation that it considered: the report has to show them.',
    },
  ]
}

function askedOf({ instructions }: Modification, group: WorkingGroup): readonly Block[] {
  const answers = group.questions.map(question => {
    const answer = answerTo(group, question)
    return { label: question, value: answer === undefined ? 'Open' : `${answer.text} (${answer.by})` }
  })
  const told = instructions.map(({ text, on, authority }) => ({
    text: `${text} (${formatDate(on)}${authority === null ? '' : `, ${authority}`})`,
  }))
  return [
    heading('Terms of reference'),
    { kind: 'paragraph', text: group.terms },
    ...(told.length === 0
      ? []
      : ([heading('What it is instructed to do'), { kind: 'list', marker: 'bullet', items: told }] as const)),
    ...(answers.length === 0
      ? []
      : ([heading('Questions and answers'), { kind: 'definitions', rows: answers }] as const)),
  ]
}

function membersOf({ partyCategories }: Edition, members: readonly GroupMember[]): readonly Block[] {
  if (members.length === 0) return []
  const rows = members.map(({ words, isChair, category, impartialSince }) => [
    isChair ? `${words} (in the chair)` : words,
    partyCategories.find(({ key }) => key === category)?.title ?? '',
    impartialSince === null ? 'Not yet' : formatDate(impartialSince),
  ])
  const columns = ['Who', 'Of', 'Confirmed to act impartially'].map(name => ({ heading: name }))
  return [heading('Members'), { kind: 'table', columns, rows, namesRows: true }]
}

function objectivesOf({ modificationProcess: { objectives } }: Edition): readonly Block[] {
  const rows = objectives.map(({ key, title }) => ({ label: `(${key})`, value: title }))
  return rows.length === 0 ? [] : [heading('The objectives of the code'), { kind: 'definitions', rows }]
}
