import type { ModificationProcess } from '../../kit/pack/modification-process.ts'
import type { GroupAnswer, GroupMember, Modification, WorkingGroup } from './modification.ts'

/** What a working group still lacks, each in a sentence. Nothing here stops it: it is told, so that it can be put right. */
export function lacksOfGroup(
  { group: rule }: Pick<ModificationProcess, 'group'>,
  { group, impacts }: Pick<Modification, 'group' | 'impacts'>,
  titleOf: (category: string) => string,
): readonly string[] {
  if (group === null) return []
  const { members } = group
  const unheard = impacts.categories.filter(key => !members.some(({ category }) => category === key)).map(titleOf)
  const unconfirmed = members.filter(({ impartialSince }) => impartialSince === null).map(({ words }) => words)
  const few = rule !== undefined && members.length < rule.minimum
  return [
    ...(few ? [`It has ${members.length} of the ${rule.minimum} members that it needs.`] : []),
    ...(unheard.length > 0 ? [`Nobody in it is of those whom the change touches: ${unheard.join(', ')}.`] : []),
    ...(unconfirmed.length > 0 ? [`Not yet confirmed to act impartially: ${unconfirmed.join(', ')}.`] : []),
  ]
}

/** The members with one more; one of the same words takes the place of the one before. */
export function withMember(members: readonly GroupMember[], member: GroupMember): readonly GroupMember[] {
  return [...members.filter(({ words }) => words !== member.words), member]
}

/** The group with a question that is put to it, and with its answer if there is one. */
export function withAnswer(group: WorkingGroup, answer: GroupAnswer): WorkingGroup {
  const { question, text } = answer
  const { questions, answers = [] } = group
  const asked = questions.includes(question) ? questions : [...questions, question]
  const others = answers.filter(one => one.question !== question)
  return { ...group, questions: asked, answers: text === '' ? answers : [...others, answer] }
}

export function answerTo({ answers = [] }: WorkingGroup, question: string): GroupAnswer | undefined {
  return answers.find(one => one.question === question)
}
