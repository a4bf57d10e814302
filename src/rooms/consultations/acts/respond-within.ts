import { newIdentifier } from '../../../kit/identifier.ts'
import { type Instant, millisecondsOf } from '../../../kit/instant.ts'
import { type Edition, getLifecycle } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkNotOvertaken } from '../../parties/door.ts'
import { checkTakes, type Consultation } from '../consultation.ts'
import { type Respondent, respondentOf } from '../respondent.ts'
import { checkResponse, type GivenResponse, type Response } from '../response.ts'
import { findResponseOf, saveRespondent, shareConsultation } from '../store.ts'
import { findDecision } from '../store-authority.ts'
import { type Given, keepResponse, replaceResponse } from '../store-response.ts'
import { notAParty, partySpokenFor, respondentCalled } from '../store-respondent.ts'
import { checkGuards, checkMay, noSuchConsultation } from '../store-taken.ts'

export type NewResponse = GivenResponse &
  Readonly<{
    consultation: string
    /** Who responds, where whoever keeps the consultation enters it; a party's own contact leaves it out. */
    respondent?: string | undefined
    /** The decision that lets it in after the close, and why. */
    authority?: string | undefined
    reason?: string | undefined
    /** The version of the response that it takes the place of. */
    version?: number | undefined
    /** When it was written, if that was as a draft: it is not sent over a response that was given since. */
    savedAt?: Instant | undefined
  }>

/**
 * Gives a response, or gives it anew.
 *
 * In English:
 * - a contact of a party speaks for that party; whoever keeps the consultation enters what came in otherwise;
 * - each has one response: a later one takes the place of the earlier, until the consultation closes;
 * - from the closing instant on nothing comes in but what a recorded decision lets in, and that only while nothing has been collated.
 */
export async function respondWithin(tx: Transaction, input: NewResponse): Promise<Verdict<Kept<Response>>> {
  const kept = await shareConsultation(tx, input.consultation)
  if (kept === undefined) return noSuchConsultation()
  const edition = editionOf(tx, kept.record)
  const isLate = (input.authority ?? '').trim() !== ''
  const may = allOf(
    // Judged after the lock, by the clock as it is then.
    checkTakes(kept.content, kept.record.state, tx.context.now(), isLate),
    checkAllowed(tx, edition, isLate, input),
    checkResponse(kept.content, input),
  )
  if (!may.ok) return may
  const who = await respondentIn(tx, edition, input.respondent)
  if (!who.ok) return who
  const late = isLate ? await lateOn(tx, kept, input) : granted(null)
  if (!late.ok) return late
  return await put(tx, kept, { who: who.value, given: input, late: late.value }, input)
}

function checkAllowed(tx: Transaction, edition: Edition, isLate: boolean, brought: NewResponse): Verdict {
  const act = isLate ? 'admit-late-response' : 'respond-to-consultation'
  const row = getLifecycle(edition, 'consultation').rows.find(known => known.act === act)
  if (row === undefined) return refused({ reason: 'not-provided', says: 'The rules do not provide for this.' })
  const { authority, reason } = brought
  return allOf(checkMay(tx, edition, row), checkGuards(row, { authority, reason }))
}

/** The party of whoever speaks for one, otherwise whom the keeper names. */
async function respondentIn(
  tx: Transaction,
  edition: Edition,
  words: string | undefined,
): Promise<Verdict<Respondent>> {
  const party = await partySpokenFor(tx, edition)
  if (party !== undefined) return granted(respondentOf(party))
  const keeps = edition.functions.some(
    ({ key, kind }) => (kind === 'secretariat' || kind === 'code-administrator') && tx.actor.functions.includes(key),
  )
  return keeps || tx.actor.isSystem ? await respondentCalled(tx, words ?? '') : notAParty()
}

async function lateOn(
  tx: Transaction,
  { record }: Kept<Consultation>,
  { authority = '', reason = '' }: NewResponse,
): Promise<Verdict<Response['late']>> {
  const decision = await findDecision(tx, authority, record.classification)
  if (!decision.ok) return decision
  return granted({ authority: decision.value.reference, reason: reason.trim(), on: tx.today })
}

async function put(
  tx: Transaction,
  of: Kept<Consultation>,
  given: Given,
  { version, savedAt }: NewResponse,
): Promise<Verdict<Kept<Response>>> {
  const id = newIdentifier(millisecondsOf(tx.at))
  const mine = { consultation: of.record.id, respondent: given.who.key, response: id }
  if (await saveRespondent(tx, mine)) return granted(await keepResponse(tx, of, id, given))
  const earlier = await findResponseOf(tx, of.record.id, given.who.key)
  const kept = earlier === undefined ? undefined : await take<Response>(tx, { id: earlier })
  if (kept === undefined) throw new Error(`the response of a respondent to ${of.record.reference} is gone`)
  const isFresh = savedAt === undefined ? granted() : checkNotOvertaken(kept.record, savedAt)
  const current = allOf(checkVersion(kept.record, version), isFresh)
  return current.ok ? granted(await replaceResponse(tx, of, kept, given)) : current
}
