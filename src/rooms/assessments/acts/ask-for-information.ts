import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Assessment, wordsOf } from '../assessment.ts'
import { takeAssessment } from '../store-taken.ts'

export type AskedQuestion = Readonly<{ assessment: string; text: string; version?: number | undefined }>

/** The assessor needs to know something. Whether its days stand still meanwhile, the kind of the assessment says. */
export async function askForInformation(context: ActContext, input: AskedQuestion): Promise<Verdict<Kept<Assessment>>> {
  return await perform(context, async tx => {
    const taken = await takeAssessment(tx, input.assessment, 'ask-for-information', input)
    if (!taken.ok) return taken
    const text = input.text.trim()
    if (text === '') return refused({ reason: 'question-missing', says: 'Say what you need to know.', field: 'text' })
    const { kept, to } = taken.value
    const question = { text, askedOn: tx.today, answer: null, answeredOn: null }
    const content = { ...kept.content, questions: [...kept.content.questions, question] }
    const told = { verb: 'information-asked', state: to, content, words: wordsOf(content), input: { text } }
    return granted(await change(tx, kept, told))
  })
}
