import { dateIn, LONDON } from '../../../kit/instant.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { notify } from '../../../shell/ledger/beside-record.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import {
  dueStep,
  type Election,
  type ElectionAct,
  letterOf,
  lifecycleOfElection,
  paperOf,
  stateAfter,
  type TimedStep,
} from '../election.ts'
import { lotCommitmentOf, newLotSecret } from '../lot.ts'
import { inOrderOfAcceptance } from '../nomination.ts'
import { countElection, type ElectionResult, unopposed } from '../result.ts'
import { ceaseToSeek, getLotSecret, listNominations, saveLotSecret } from '../store.ts'
import { emptyUrn } from '../store-urn.ts'
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
    const lifecycle = lifecycleOfElection(editionOf(tx, kept.record))
    for (let step = dueStep(lifecycle, kept.content, kept.record.state, now); step !== undefined; ) {
      kept = await STEPS[step](tx, kept, act => stateAfter(lifecycle, act))
      step = dueStep(lifecycle, kept.content, kept.record.state, now)
    }
    return granted(kept.record.state)
  })
}

type StateAfter = (act: ElectionAct) => string
type Stepping = (tx: Transaction, kept: Kept<Election>, after: StateAfter) => Promise<Kept<Election>>

const STEPS: Readonly<Record<TimedStep, Stepping>> = {
  'open-nominations': async (tx, kept, after) =>
    await change(tx, kept, { verb: 'nominations-opened', state: after('open-nominations') }),
  'close-nominations': closeNominations,
  'open-voting': openVoting,
  'count-votes': countVotes,
}

async function closeNominations(tx: Transaction, kept: Kept<Election>, after: StateAfter): Promise<Kept<Election>> {
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
    return await change<Election>(tx, kept, { ...told, state: after('close-nominations') })
  }
  const result = unopposed(
    candidates.map(({ letter }) => letter),
    content.seats.length,
  )
  if (candidates.length === 0) await ceaseToSeek(tx, record.id)
  const state = after(candidates.length === 0 ? 'leave-unfilled' : 'elect-unopposed')
  return await change<Election>(tx, kept, { ...told, state, content: { ...told.content, result } })
}

async function openVoting(tx: Transaction, kept: Kept<Election>, after: StateAfter): Promise<Kept<Election>> {
  const { record, content } = kept
  // As on the day on which it was to open, also where nobody was there to open it.
  const electorate = await listVotingGroups(tx, content.category, dateIn(LONDON, content.voting.opens))
  const secret = newLotSecret()
  await saveLotSecret(tx, record.id, secret)
  const { rule, voting } = content
  await savePoll(tx, record.id, { paper: paperOf(content), castBy: rule.castBy, voting }, electorate)
  const lotCommitment = lotCommitmentOf(record.reference, secret)
  await notify(tx, record.id, await listVoters(tx, electorate, content.rule.castBy), 'voting-opened')
  return await change<Election>(tx, kept, {
    verb: 'voting-opened',
    state: after('open-voting'),
    content: { ...content, electorate, lotCommitment },
  })
}

async function countVotes(tx: Transaction, kept: Kept<Election>, after: StateAfter): Promise<Kept<Election>> {
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
    state: after(result.tied.length > 0 ? 'find-tie' : 'count-votes'),
    content: { ...content, result },
  })
}
