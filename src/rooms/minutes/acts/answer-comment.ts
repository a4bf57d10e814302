import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { type Minutes, withAnswer } from '../minutes.ts'
import { takeMinutes } from './take-minutes.ts'

export type CommentAnswer = Readonly<{
  meeting: string
  twin: boolean
  /** The identifier of the comment. */
  comment: string
  text: string
}>

/** Answers a comment: what was changed because of it, or why nothing was. Whoever amends the minutes answers. */
export async function answerComment(context: ActContext, input: CommentAnswer): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeMinutes(tx, input.meeting, 'amend-minutes')
    if (!taken.ok) return taken
    const minutes = input.twin ? taken.value.closed : taken.value.open
    const comment = minutes?.content.comments.find(({ id }) => id === input.comment)
    if (minutes === undefined || comment === undefined) {
      return refused({ reason: 'no-such-comment', says: 'There is no such comment. Load the page again.' })
    }
    if (comment.answer !== null) {
      return refused({
        reason: 'answered-before',
        says: 'This comment has been answered already. Load the page again.',
      })
    }
    const text = input.text.trim()
    if (text === '') {
      return refused({ reason: 'text-missing', says: 'Say what was changed, or why nothing was.', field: 'answer' })
    }
    const answer = { text, on: tx.today, capacity: tx.actor.capacity }
    const content = withAnswer(minutes.content, comment.id, answer)
    await change<Minutes>(tx, minutes, { verb: 'minutes-comment-answered', content })
    return granted(comment.id)
  })
}
