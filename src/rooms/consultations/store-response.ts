import { randomInt } from 'node:crypto'
import { partyGroup } from '../../shell/ledger/audience.ts'
import { nextNumber } from '../../shell/ledger/beside-record.ts'
import { change, keep } from '../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Consultation } from './consultation.ts'
import { readersInConfidence } from './kinds.ts'
import type { Respondent } from './respondent.ts'
import { type ConfidentialPart, type GivenResponse, partsOf, type Response } from './response.ts'
import { CONFIDENTIAL, RESPONSE } from './store.ts'

/** A response that has been let in. */
export type Given = Readonly<{ who: Respondent; given: GivenResponse; late: Response['late'] }>

/** Keeps a response, and beside it what is for fewer. Until it is published it is for the secretariat and whoever gave it. */
export async function keepResponse(
  tx: Transaction,
  of: Kept<Consultation>,
  id: string,
  given: Given,
): Promise<Kept<Response>> {
  const number = await nextNumber(tx, `responses:${of.record.id}`)
  const reference = await freeReference(tx, of)
  const content = contentOf(tx, of, given)
  const response = await keep<Response>(tx, {
    ...commonOf(of),
    id,
    kind: RESPONSE,
    reference,
    title: `Response ${reference}`,
    state: 'given',
    classification: 'amber',
    content,
    // A party whose name is not to be told is not told by this either.
    party: content.isAnonymous ? undefined : (given.who.party ?? undefined),
    readers: readersOf(given.who, ['secretariat']),
    position: number,
    ...tellingOf(given),
  })
  await keepConfidential(tx, of, response, given)
  return response
}

/** Numbered at random: whoever gives one does not learn from its number how many others have been given. */
async function freeReference(tx: Transaction, { record }: Kept<Consultation>): Promise<string> {
  for (;;) {
    const reference = `${record.reference}/R${randomInt(10_000, 100_000)}`
    if ((await take(tx, { kind: RESPONSE, reference })) === undefined) return reference
  }
}

/** A later response takes the place of an earlier one; what that said stays in its history. */
export async function replaceResponse(
  tx: Transaction,
  of: Kept<Consultation>,
  earlier: Kept<Response>,
  given: Given,
): Promise<Kept<Response>> {
  const replaced = await change<Response>(tx, earlier, { content: contentOf(tx, of, given), ...tellingOf(given) })
  await keepConfidential(tx, of, replaced, given)
  return replaced
}

function tellingOf({ late }: Given) {
  return late === null ? { verb: 'response-given' } : { verb: 'late-response-admitted', authority: late.authority }
}

function commonOf({ record }: Kept<Consultation>) {
  return { parent: record.id, body: record.body ?? undefined, edition: record.edition }
}

function readersOf({ party }: Respondent, others: readonly string[]): readonly string[] {
  return [...others, ...(party === null ? [] : [partyGroup(party)])]
}

function contentOf(tx: Transaction, of: Kept<Consultation>, { who, given, late }: Given): Response {
  const { stances, effects, isAnonymous, confidential } = given
  return {
    consultation: of.record.reference,
    respondent: who.name,
    category: who.category,
    isAnonymous,
    stances,
    effects,
    answers: partsOf(given).open,
    inConfidence: [...confidential],
    // As what somebody responded says for whom.
    by: isAnonymous ? '' : tx.actor.capacity,
    receivedAt: tx.context.now(),
    late,
  }
}

/** There is one beside every response that has had something for fewer; what it says goes with the response. */
async function keepConfidential(
  tx: Transaction,
  of: Kept<Consultation>,
  response: Kept<Response>,
  { who, given }: Given,
): Promise<void> {
  const { confidential: answers } = partsOf(given)
  const reference = `${response.record.reference}/C`
  const content = { response: response.record.reference, respondent: who.name, answers }
  const earlier = await take<ConfidentialPart>(tx, { kind: CONFIDENTIAL, reference })
  if (earlier !== undefined) {
    await change(tx, earlier, { verb: 'confidential-part-given', content })
    return
  }
  if (answers.length === 0 && !given.isAnonymous) return
  await keep<ConfidentialPart>(tx, {
    ...commonOf(of),
    kind: CONFIDENTIAL,
    reference,
    title: `Confidential part of ${response.record.reference}`,
    state: 'given',
    classification: 'amber',
    content,
    party: who.party ?? undefined,
    readers: readersOf(who, readersInConfidence(editionOf(tx, of.record))),
    position: response.record.position ?? 0,
    verb: 'confidential-part-given',
  })
}
