import { getBody } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { bodyGroup } from '../../../shell/ledger/audience.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Ballot, type BallotRules, electorateOf, isOpenBallot, rulesOf } from '../ballot.ts'
import { isVotedOn } from '../ballot-rules.ts'
import type { Modification } from '../modification.ts'
import { checkMayShow } from '../roles.ts'
import { solutionsOf } from '../solution.ts'
import { BALLOT, listBallots, seatsToday } from '../store-ballots.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { settleWindow } from '../store-taken.ts'
import { noSuchModification, takeModification } from '../store.ts'

/** Puts the original and each alternative to the vote of the body that the process names. Its seats are those held today. */
export async function openBallot(
  context: ActContext,
  input: Readonly<{ modification: string }>,
): Promise<Verdict<Kept<Ballot>>> {
  return await perform(context, async tx => {
    const taken = await takeModification(tx, input.modification)
    if (taken === undefined) return refused(noSuchModification())
    const kept = await settleWindow(tx, taken)
    const edition = editionFollowed(context.pack, kept)
    const { ballot: rule } = edition.modificationProcess
    if (rule === undefined)
      return refused({ reason: 'not-provided', says: 'The process that it follows has no ballot.' })
    const earlier = await listBallots(tx, kept.record.id)
    const may = allOf(
      checkMayShow(edition, actingIn(tx, null)),
      require(isVotedOn(edition.modificationProcess, kept.record.state), {
        reason: 'not-before-the-body',
        says: 'It does not stand before the body that votes on it. Bring it there first.',
      }),
      require(!earlier.some(({ record }) => isOpenBallot(record.state)), {
        reason: 'ballot-open',
        says: 'There is a ballot on it already. Count that one first.',
      }),
    )
    if (!may.ok) return may
    const content = await newBallot(tx, kept, rulesOf(getBody(edition, rule.body), rule.choosing), rule.body)
    return granted(await keepBallot(tx, kept, content, earlier.length + 1, edition.from))
  })
}

async function newBallot(
  tx: Transaction,
  { record, content }: Kept<Modification>,
  rules: BallotRules,
  body: string,
): Promise<Ballot> {
  return {
    modification: record.reference,
    body,
    openedOn: tx.today,
    stepsBefore: content.taken.length,
    solutions: solutionsOf(content),
    electorate: electorateOf(await seatsToday(tx, body)),
    rules,
    positions: [],
    adjournments: [],
    count: null,
  }
}

async function keepBallot(
  tx: Transaction,
  { record }: Kept<Modification>,
  content: Ballot,
  number: number,
  edition: string,
): Promise<Kept<Ballot>> {
  const groups = ['members-of-the-body', 'alternates-of-the-body', 'attendees-of-the-body']
  return await keep<Ballot>(tx, {
    kind: BALLOT,
    reference: `${record.reference}/B${number}`,
    title: `Ballot on ${record.reference}`,
    state: 'open',
    classification: record.classification,
    content,
    body: content.body,
    parent: record.id,
    edition,
    // Until it is counted it is for those who vote and those who keep it.
    readers: ['secretariat', 'regulator', ...groups.map(group => bodyGroup(group, content.body))],
    verb: 'ballot-opened',
  })
}
