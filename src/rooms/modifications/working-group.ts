import type { ModificationProcess } from '../../kit/pack/modification-process.ts'
import type { Holder, Seat } from '../bodies/door.ts'
import type { GroupAnswer, Modification, WorkingGroup } from './modification.ts'

/** There is no group before its terms of reference. */
export const NO_TERMS_YET = { reason: 'no-terms-yet', says: 'Set the terms of reference first.', field: 'terms' }

/** Who sits, or sat, in the group: by role and organisation for everybody to read; the name stands with the person. */
export type GroupMember = Readonly<{
  person: string
  /** The reference of the seat. */
  seat: string
  words: string
  isChair: boolean
  hasVote: boolean
  /** The category of parties that the member brings in; null if none. */
  category: string | null
  from: string
  until: string | null
  /** The day on which the member confirmed in writing to act impartially. */
  impartialSince: string | null
}>

/** All who have sat in the group, by its seats: those of that day, and those who sat there before. */
export function groupMembers(seats: readonly KeptSeat[], date: string) {
  const all = seats.flatMap(seat => seat.content.holders.filter(isMember).map(holder => memberOf(seat, holder)))
  const sits = ({ from, until }: GroupMember): boolean => from <= date && (until === null || date < until)
  return {
    now: all.filter(sits),
    former: all.filter(({ until }) => until !== null && until <= date),
    coming: all.filter(({ from }) => date < from),
  }
}

/** A seat of the group, and all who have held it. */
type KeptSeat = Readonly<{ record: Readonly<{ reference: string }>; content: Seat }>

/** One whose membership was ended on the day on which it began was never there. */
function isMember({ role, from, until }: Holder): boolean {
  return role === 'member' && from !== until
}

function memberOf({ record, content }: KeptSeat, holder: Holder): GroupMember {
  const { person, words = content.title, category, from, until, impartialSince = null } = holder
  const { isChair, votes } = content
  const named = category ?? content.category
  return {
    person,
    seat: record.reference,
    words,
    isChair,
    hasVote: votes === 1,
    category: named,
    from,
    until,
    impartialSince,
  }
}

/** What a working group still lacks, each in a sentence. Nothing here stops it: it is told, so that it can be put right. */
export function lacksOfGroup(
  { group: rule }: Pick<ModificationProcess, 'group'>,
  { impacts }: Pick<Modification, 'impacts'>,
  members: readonly GroupMember[],
  titleOf: (category: string) => string,
): readonly string[] {
  if (rule === undefined) return []
  const unheard = impacts.categories.filter(key => !members.some(({ category }) => category === key)).map(titleOf)
  const unconfirmed = members.filter(({ impartialSince }) => impartialSince === null).map(({ words }) => words)
  const voting = members.filter(({ hasVote }) => hasVote).length
  return [
    ...(voting < rule.minimum ? [`It has ${voting} of the ${rule.minimum} members that it needs.`] : []),
    ...(members.some(({ isChair }) => isChair) ? [] : ['Nobody is in the chair.']),
    ...(unheard.length > 0 ? [`Nobody in it is of those whom the change touches: ${unheard.join(', ')}.`] : []),
    ...(unconfirmed.length > 0 ? [`Not yet confirmed to act impartially: ${unconfirmed.join(', ')}.`] : []),
  ]
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
