import { newIdentifier } from '../../../kit/identifier.ts'
import { millisecondsOf } from '../../../kit/instant.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { type Ballot, checkBallot, isSameBallot } from '../ballot.ts'
import { checkVotingOpen, type ElectingGroup, paperOf } from '../election.ts'
import { listElections, saveTurnout, shareElection } from '../store.ts'
import { findBallot, saveBallot } from '../store-urn.ts'
import { findElector, findPoll, type Poll } from '../store-poll.ts'
import { partySpokenFor } from '../store-voting-groups.ts'
import { inTime } from './in-time.ts'
import { openingOf } from './opening-of.ts'

export type Casting = Readonly<{ election: string; receipt: string; choices: readonly string[]; isBlank: boolean }>

/** That a voting group has voted. How, it does not say. */
export type VoteGiven = Readonly<{ election: string; group: string; name: string }>

/**
 * Casts the vote of the actor's voting group.
 *
 * In English:
 * - a contact of a party of the electorate casts it, for the whole group and once for good;
 * - that the group has voted is kept in the record; the ballot is kept apart from it, with nothing that leads from one to the other;
 * - the same ballot sent again, with the same receipt, is the same vote.
 *
 * Nothing of the request is remembered, since a request that can be recognised tells who sent it. The receipt does what its key would do.
 */
export async function castVote(context: ActContext, casting: Casting): Promise<Verdict<string>> {
  const { request: _request, ...unremembered } = context
  return await inTime(unremembered, casting.election, async () => await cast(unremembered, casting))
}

async function cast(context: ActContext, { election, isBlank, ...sent }: Casting): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const record = await shareElection(tx, election)
    if (record === undefined) return refused({ reason: 'no-such-election', says: 'There is no such election.' })
    const poll = (await findPoll(tx, record.id)) ?? (await getPlanned(tx, election))
    const open = checkVotingOpen(poll, openingOf(tx, record))
    if (!open.ok) return open
    const party = partySpokenFor(tx, poll.castBy)
    const group = party === undefined ? undefined : await findElector(tx, record.id, party)
    if (group === undefined) return refused(NO_VOTE)
    const ballot = checkBallot(poll.paper, sent, isBlank)
    if (!ballot.ok) return ballot
    return await put(tx, record, group, ballot.value)
  })
}

/** Before voting opens there is no poll yet, only what was planned. */
async function getPlanned(tx: Transaction, election: string): Promise<Poll> {
  const [kept] = await listElections(tx, election)
  if (kept === undefined) throw new Error(`the election ${election} is gone`)
  const { rule, voting } = kept.content
  return { paper: paperOf(kept.content), castBy: rule.castBy, voting }
}

const NO_VOTE = {
  reason: 'no-vote',
  says: 'You have no vote in this election: it is for the contacts of the parties that were in the category when voting opened.',
}

type Shared = NonNullable<Awaited<ReturnType<typeof shareElection>>>

async function put(
  tx: Transaction,
  record: Shared,
  { key, name }: Pick<ElectingGroup, 'key' | 'name'>,
  ballot: Ballot,
): Promise<Verdict<string>> {
  const id = newIdentifier(millisecondsOf(tx.at))
  if (!(await saveTurnout(tx, { id, election: record.id, group: key }))) {
    const earlier = await findBallot(tx, record.id, ballot.receipt)
    if (earlier !== undefined && isSameBallot(earlier, ballot)) return granted(record.reference)
    return refused({
      reason: 'voted-already',
      says: `${name} has voted already, and a vote that was cast stays. Its receipt finds it when the votes are published.`,
    })
  }
  await keep<VoteGiven>(tx, {
    id,
    kind: 'vote-given',
    reference: `${record.reference}/${key}`,
    title: `Vote of ${name}`,
    state: 'given',
    classification: 'white',
    parent: record.id,
    body: record.body ?? undefined,
    edition: record.edition,
    content: { election: record.reference, group: key, name },
    verb: 'vote-given',
  })
  if (await saveBallot(tx, record.id, ballot)) return granted(record.reference)
  return refused({
    reason: 'receipt-used',
    says: 'This receipt has been used. Load the ballot paper again: it has another one.',
    field: 'receipt',
  })
}
