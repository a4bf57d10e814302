import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { notify } from '../../../shell/ledger/beside-record.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { paperOf } from '../ballot.ts'
import { dueStep, type Election, letterOf, type TimedStep } from '../election.ts'
import { lotCommitmentOf, newLotSecret } from '../lot.ts'
import { inOrderOfAcceptance } from '../nomination.ts'
import { countElection, type ElectionResult, unopposed } from '../result.ts'
import { ceaseToSeek, emptyUrn, getLotSecret, listNominations, saveLotSecret } from '../store.ts'
import { savePoll } from '../store-poll.ts'
import { listVoters, listVotingGroups } from '../store-voting-groups.ts'

/** Takes the steps that the clock asks for: each is an act of its own, and done once, whoever asks. */
export async function advanceElection(
  context: ActContext,
  { election }: Readonly<{ election: string }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    let kept = await take<Election>(tx, { kind: 'election', reference: election })
    if (kept === undefined) return refused({ reason: 'no-such-election', says: 'There is no such election.' })
    // By the clock as it is once the lock is held: whoever voted in time has been waited for.
    const now = context.now()
    for (let step = dueStep(kept.content, kept.record.state, now); step !== undefined; ) {
      kept = await STEPS[step](tx, kept)
      step = dueStep(kept.content, kept.record.state, now)
    }
    return granted(kept.record.state)
  })
}

type Stepping = (tx: Transaction, kept: Kept<Election>) => Promise<Kept<Election>>

const STEPS: Readonly<Record<TimedStep, Stepping>> = {
  'open-nominations': async (tx, kept) =>
    await change(tx, kept, { verb: 'nominations-opened', state: 'nominations-open' }),
  'close-nominations': closeNominations,
  'open-voting': openVoting,
  'close-voting': closeVoting,
}

async function closeNominations(tx: Transaction, kept: Kept<Election>): Promise<Kept<Election>> {
  const { record, content } = kept
  const all = await listNominations(tx, record.id)
  const accepted = all
    .filter(one => one.record.state === 'accepted')
    .map(one => ({ reference: one.record.reference, nomination: one.content }))
  const candidates = inOrderOfAcceptance(accepted).map(({ reference, nomination }, n) => {
    return { letter: letterOf(n), person: nomination.person, nomination: reference }
  })
  const told = { verb: 'nominations-closed', content: { ...content, candidates } }
  if (candidates.length > content.seats.length) {
    return await change<Election>(tx, kept, { ...told, state: 'nominations-closed' })
  }
  const result = unopposed(
    candidates.map(({ letter }) => letter),
    content.seats.length,
  )
  if (candidates.length === 0) await ceaseToSeek(tx, record.id)
  const state = candidates.length === 0 ? 'unfilled' : 'counted'
  return await change<Election>(tx, kept, { ...told, state, content: { ...told.content, result } })
}

async function openVoting(tx: Transaction, kept: Kept<Election>): Promise<Kept<Election>> {
  const { record, content } = kept
  const electorate = await listVotingGroups(tx, content.category, tx.today)
  const secret = newLotSecret()
  await saveLotSecret(tx, record.id, secret)
  const { rule, voting } = content
  await savePoll(tx, record.id, { paper: paperOf(content), castBy: rule.castBy, voting }, electorate)
  const lotCommitment = lotCommitmentOf(record.reference, secret)
  await notify(tx, record.id, await listVoters(tx, electorate, content.rule.castBy), 'voting-opened')
  return await change<Election>(tx, kept, {
    verb: 'voting-opened',
    state: 'voting-open',
    content: { ...content, electorate, lotCommitment },
  })
}

async function closeVoting(tx: Transaction, kept: Kept<Election>): Promise<Kept<Election>> {
  const { record, content } = kept
  const result: ElectionResult = countElection({
    election: record.reference,
    letters: content.candidates.map(({ letter }) => letter),
    seats: content.seats.length,
    ties: content.rule.ties,
    secret: await getLotSecret(tx, record.id),
    ballots: await emptyUrn(tx, record.id),
    groups: content.electorate?.length ?? 0,
  })
  return await change<Election>(tx, kept, {
    verb: 'votes-counted',
    state: result.tied.length > 0 ? 'tied' : 'counted',
    content: { ...content, result },
  })
}
