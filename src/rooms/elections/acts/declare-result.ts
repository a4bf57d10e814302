import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { link, notify } from '../../../shell/ledger/beside-record.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { appointWithin } from '../../bodies/door.ts'
import type { Election } from '../election.ts'
import { ceaseToSeek } from '../store.ts'
import { checkElectionStep } from './check-election-step.ts'

/** Declares who is elected, and appoints each of them to a seat for the term, in the order of the result: one act. */
export async function declareResult(
  context: ActContext,
  { election }: Readonly<{ election: string }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const kept = await take<Election>(tx, { kind: 'election', reference: election })
    if (kept === undefined) return refused({ reason: 'no-such-election', says: 'There is no such election.' })
    const { record, content } = kept
    const step = checkElectionStep(tx, record, 'declare-result')
    if (!step.ok) return step
    if (content.result === null) throw new Error(`${record.reference} was counted and has no result`)
    const appointments = await appointAll(tx, kept)
    if (!appointments.ok) return appointments
    await ceaseToSeek(tx, record.id)
    await change<Election>(tx, kept, {
      verb: 'result-declared',
      state: step.value,
      authority: content.result.explanation,
      content: { ...content, appointments: appointments.value },
    })
    return granted(election)
  })
}

async function appointAll(
  tx: Transaction,
  { record, content }: Kept<Election>,
): Promise<Verdict<Election['appointments']>> {
  const appointed: Election['appointments'][number][] = []
  for (const [n, letter] of (content.result?.elected ?? []).entries()) {
    const candidate = content.candidates.find(one => one.letter === letter)
    const seat = content.seats[n]
    if (candidate === undefined || seat === undefined)
      throw new Error(`${record.reference} elected more than it has seats`)
    const place = seat.slice(content.body.length + 1)
    const at = place.lastIndexOf('-')
    const made = await appointWithin(
      tx,
      {
        body: content.body,
        seat: place.slice(0, at),
        number: Number(place.slice(at + 1)),
        person: candidate.person,
        role: 'member',
        from: content.termFrom,
        until: content.termUntil ?? undefined,
      },
      `Election ${record.reference}`,
    )
    if (!made.ok) return made
    appointed.push({ candidate: letter, seat })
    const taken = await take(tx, { kind: 'seat', reference: seat })
    if (taken !== undefined) await link(tx, record.id, taken.record.id, 'fills')
    await notify(tx, record.id, [candidate.person], 'elected')
  }
  return granted(appointed)
}
