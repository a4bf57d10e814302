import { newIdentifier } from '../../../kit/identifier.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { noSuch } from '../absent.ts'
import type { Roll } from '../roll.ts'
import { answered, answerOf, parseAnswer } from '../roll-answer.ts'
import { arePersons, findOrganisationsOf } from '../store-within.ts'
import { keepRoll } from './keep-roll.ts'
import { type RollInHand, takeRollInHand } from './take-roll-in-hand.ts'

export type RollCall = Readonly<{
  /** The reference of the meeting. */
  meeting: string
  /** For each entry, by its identifier, what was said: see `parseAnswer`. */
  answers: readonly Readonly<{ entry: string; answer: string }>[]
  version?: number | undefined
}>

/** Calls the roll: takes all answers at once. An answer that the roll holds already changes nothing. */
export async function callRoll(context: ActContext, call: RollCall): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const inHand = await takeRollInHand(tx, call.meeting)
    if (!inHand.ok) return inHand
    const current = checkVersion(inHand.value.roll.record, call.version)
    if (!current.ok) return current
    const after = await afterAnswers(tx, inHand.value, call.answers)
    if (!after.ok) return after
    if (after.value === inHand.value.roll.content) return granted(call.meeting)
    const kept = await keepRoll(tx, inHand.value, after.value, { verb: 'roll-called' })
    return kept.ok ? granted(call.meeting) : kept
  })
}

async function afterAnswers(
  tx: Transaction,
  { roll, number }: RollInHand,
  answers: RollCall['answers'],
): Promise<Verdict<Roll>> {
  const parsed = answers.map(({ entry, answer }) => ({ entry, answer, meant: parseAnswer(answer) }))
  const alternates = parsed.flatMap(({ meant }) => (meant?.kind === 'alternate' ? [meant.person] : []))
  if (!(await arePersons(tx, alternates))) return noSuch('person')
  const organisations = await findOrganisationsOf(tx, alternates)
  const calling = {
    at: tx.at,
    number,
    newId: newIdentifier,
    organisationOf: (person: string) => organisations.get(person) ?? '',
  }
  let after = roll.content
  for (const { entry: id, answer, meant } of parsed) {
    const entry = after.entries.find(known => known.id === id)
    if (entry === undefined) return noSuch('entry')
    if (meant === undefined) return refused({ reason: 'no-such-answer', says: 'Choose an answer of the list.' })
    if (answerOf(after, entry) !== answer) after = answered(after, entry, meant, calling)
  }
  return granted(after)
}
