import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Modification } from '../modification.ts'
import { checkMayShow } from '../roles.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { noSuchModification, takeModification } from '../store.ts'
import { NO_TERMS_YET, withAnswer } from '../working-group.ts'

export type QuestionOfGroup = Readonly<{
  modification: string
  question: string
  /** Empty while nobody has answered it. */
  answer: string
  /** Who answers, by role. */
  by: string
  version?: number | undefined
}>

/** Puts a question to the group that works on a modification, or answers one. An answer takes the place of the one before. */
export async function answerQuestion(
  context: ActContext,
  input: QuestionOfGroup,
): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => {
    const kept = await takeModification(tx, input.modification)
    if (kept === undefined) return refused(noSuchModification())
    const [question, text, by] = [input.question, input.answer, input.by].map(one => one.trim())
    const { group } = kept.content
    const may = allOf(
      checkVersion(kept.record, input.version),
      checkMayShow(editionFollowed(context.pack, kept), actingIn(tx, null)),
      require(group !== null, NO_TERMS_YET),
      require((question ?? '') !== '', { reason: 'question-missing', says: 'Say what is asked.', field: 'question' }),
      require(text === '' || by !== '', { reason: 'answerer-missing', says: 'Say who answers, by role.', field: 'by' }),
    )
    if (!may.ok || group === null) return may.ok ? refused() : may
    const answer = { question: question ?? '', text: text ?? '', by: by ?? '', on: tx.today }
    const verb = answer.text === '' ? 'question-put' : 'question-answered'
    return granted(await change(tx, kept, { verb, content: { ...kept.content, group: withAnswer(group, answer) } }))
  })
}
