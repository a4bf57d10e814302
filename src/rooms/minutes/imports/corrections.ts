import type { Classification } from '../../../kit/classification.ts'
import type { Owner } from '../../actions/door.ts'
import type { Review, ReviewAttendee, ReviewItem, Reviewed } from './review.ts'

/** What a person says of the meeting and of who was there. */
export type MeetingCorrection = Readonly<{
  body: string | null
  number: number | null
  date: string | null
  place: string
  classification: Classification
  attendance: readonly Pick<ReviewAttendee, 'key' | 'name' | 'status' | 'place' | 'isWithoutSeat'>[]
  /** Keys of those who are left out. */
  leftOut: readonly string[]
}>

/** What a person says of one item and of all that was read at it. A thing with a key that is not known is new. */
export type ItemCorrection = Readonly<{
  title: string
  text: string
  decisions: readonly Readonly<{ key: string; verb: string | null; text: string; by: 'body' | 'chair' }>[]
  actions: readonly Readonly<{ key: string; reference: string; owner: Owner | null; text: string; due: string }>[]
  updates: readonly Readonly<{ key: string; reference: string; text: string; closes: boolean }>[]
  /** Keys of what is left out, the item’s own among them. */
  leftOut: readonly string[]
}>

/** The review after somebody has looked at the meeting: what they saw is in doubt no more. */
export function withMeeting(review: Review, said: MeetingCorrection): Review {
  const { body, number, date, place, classification } = said
  return {
    ...review,
    classification,
    meeting: { body, number, date, place, doubts: [] },
    attendance: review.attendance.map(attendee => {
      const told = said.attendance.find(({ key }) => key === attendee.key)
      return looked({ ...attendee, ...told }, said.leftOut)
    }),
  }
}

/** The review after somebody has looked at one item. */
export function withItem(review: Review, key: string, said: ItemCorrection): Review {
  return { ...review, items: review.items.map(item => (item.key === key ? corrected(item, said) : item)) }
}

function corrected(item: ReviewItem, said: ItemCorrection): ReviewItem {
  const { title, text, leftOut } = said
  const blank = { lines: item.lines, doubts: [], isLeftOut: false }
  const newKey = (letter: string, count: number) => `${item.key}${letter}${count + 1}`
  const known = <Known extends Reviewed>(all: readonly Known[], key: string) => all.find(one => one.key === key)
  const decisions = said.decisions.map((told, n) => {
    const before = known(item.decisions, told.key) ?? { ...blank, key: newKey('d', n), written: '' }
    return looked({ ...before, ...told, key: before.key }, leftOut)
  })
  const actions = said.actions.map(({ due, ...told }, n) => {
    const before = known(item.actions, told.key) ?? {
      ...blank,
      key: newKey('a', n),
      written: '',
      dueWords: '',
      dueOn: null,
    }
    const dueOn = due === before.dueWords ? before.dueOn : null
    return looked({ ...before, ...told, key: before.key, dueWords: due, dueOn }, leftOut)
  })
  const updates = said.updates.map((told, n) => {
    const before = known(item.updates, told.key) ?? { ...blank, key: newKey('u', n) }
    return looked({ ...before, ...told, key: before.key }, leftOut)
  })
  return looked({ ...item, title, text, decisions, actions, updates }, leftOut)
}

function looked<One extends Reviewed>(one: One, leftOut: readonly string[]): One {
  return { ...one, doubts: [], isLeftOut: leftOut.includes(one.key) }
}
