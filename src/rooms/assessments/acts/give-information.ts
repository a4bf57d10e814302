import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Assessment, openQuestion, withTarget } from '../assessment.ts'
import { takeAssessment } from '../store-taken.ts'
import { daysWaited, targetAfterWaiting } from '../waiting-days.ts'

export type GivenAnswer = Readonly<{ assessment: string; text: string; version?: number | undefined }>

/** Answers the assessor. If its days stood still, the target moves by as many Working Days as it waited. */
export async function giveInformation(context: ActContext, input: GivenAnswer): Promise<Verdict<Kept<Assessment>>> {
  return await perform(context, async tx => {
    const taken = await takeAssessment(tx, input.assessment, 'give-information', input)
    if (!taken.ok) return taken
    const { kept, kind, to } = taken.value
    const text = input.text.trim()
    if (text === '') return refused({ reason: 'answer-missing', says: 'Give the answer.', field: 'text' })
    const question = openQuestion(kept.content)
    // Only a question leads into the state from which this act starts.
    if (question === undefined) throw new Error(`${kept.record.reference} waits for an answer to nothing`)
    const calendar = tx.context.calendar[tx.context.pack.code.nation]
    const days = daysWaited(question, tx.today, calendar)
    const target = targetAfterWaiting(kept.content, question, { option: kind.waiting, today: tx.today, calendar })
    const reason = `The days stood still for ${days} Working ${days === 1 ? 'Day' : 'Days'} while an answer was awaited.`
    const moved = withTarget(kept.content, target, { reason, setOn: tx.today, by: tx.actor.capacity })
    const questions = kept.content.questions.map(one =>
      one === question ? { ...one, answer: text, answeredOn: tx.today } : one,
    )
    const told = { verb: 'information-given', state: to, onDate: target, content: { ...moved, questions } }
    return granted(await change(tx, kept, told))
  })
}
