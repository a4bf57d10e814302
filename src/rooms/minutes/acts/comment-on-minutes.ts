import { newIdentifier } from '../../../kit/identifier.ts'
import { millisecondsOf } from '../../../kit/instant.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Minutes, MinutesComment } from '../minutes.ts'
import { placesOn } from '../place-on-sheet.ts'
import { takeMinutes } from './take-minutes.ts'

export type NewComment = Readonly<{
  /** The reference of the meeting. */
  meeting: string
  /** On the closed minutes? Whoever comments on them can see them. */
  twin: boolean
  /** The number of the item; for the whole if absent. */
  item?: number | undefined
  text: string
}>

/** Says what is to be put otherwise in minutes that have been circulated; answers the identifier of the comment. */
export async function commentOnMinutes(context: ActContext, input: NewComment): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeMinutes(tx, input.meeting, 'comment-on-minutes')
    if (!taken.ok) return taken
    const { open, closed, parts, step } = taken.value
    const minutes = input.twin ? closed : open
    const { person } = tx.actor
    if (minutes === undefined || person === null)
      return refused({ reason: 'no-minutes', says: 'There are no such minutes.' })
    const text = input.text.trim()
    if (text === '') {
      return refused({ reason: 'text-missing', says: 'Say what should be put otherwise.', field: 'text' })
    }
    const item = input.item ?? null
    if (
      item !== null &&
      !placesOn(parts, input.twin, open.record.classification).some(place => place.number === item && place.id !== null)
    ) {
      return refused({ reason: 'no-such-item', says: 'Choose an item of the list.', field: 'item' })
    }
    const id = newIdentifier(millisecondsOf(tx.at))
    const { capacity } = tx.actor
    const comment: MinutesComment = { id, by: person, capacity, item, text, on: tx.today, answer: null }
    const content = { ...minutes.content, comments: [...minutes.content.comments, comment] }
    await change<Minutes>(tx, minutes, { verb: 'minutes-commented', state: step.to, content })
    return granted(id)
  })
}
