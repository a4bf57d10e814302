import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { link } from '../../../shell/ledger/beside-record.ts'
import { change, keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { getBody } from '../../../kit/pack/pack.ts'
import { editionOf } from '../../../shell/ledger/perform.ts'
import { type Election, lifecycleOfElection, stateAfter } from '../election.ts'
import { votingWindowOf } from '../calling.ts'
import { ceaseToSeek, seekSeats } from '../store.ts'
import { checkElectionStep } from './check-election-step.ts'

export type ReBallot = Readonly<{ election: string; votingFrom: string; votingUntil?: string | undefined }>

/**
 * Begins another ballot among those who are level, for the seats that are left, and answers its reference. Those who are elected already are so
 * by the first one, whose result can be declared from now on.
 */
export async function holdReBallot(context: ActContext, asked: ReBallot): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const kept = await take<Election>(tx, { kind: 'election', reference: asked.election })
    if (kept === undefined) return refused({ reason: 'no-such-election', says: 'There is no such election.' })
    const { record, content } = kept
    const step = checkElectionStep(tx, record, 'hold-re-ballot')
    if (!step.ok) return step
    const edition = editionOf(tx, record)
    const { code } = tx.context.pack
    const moment = { at: tx.at, today: tx.today, code, edition, calendar: tx.context.calendar }
    const window = votingWindowOf(moment, getBody(edition, content.body), asked.votingFrom, asked.votingUntil)
    return window.ok ? granted(await begin(tx, kept, step.value, window.value)) : window
  })
}

async function begin(
  tx: Transaction,
  kept: Kept<Election>,
  state: string,
  { voting, says }: Readonly<{ voting: Election['voting']; says: string }>,
): Promise<string> {
  const { record, content } = kept
  const { result, seats, candidates, rule } = content
  const filled = result?.elected.length ?? 0
  const left = seats.slice(filled)
  const ties = rule.ties === 'by-re-ballot-then-by-lot' ? 'by-lot' : rule.ties
  const reference = `${record.reference}R`
  await ceaseToSeek(tx, record.id)
  const next = await keep<Election>(tx, {
    kind: 'election',
    reference,
    title: `${record.title}: another ballot`,
    state: stateAfter(lifecycleOfElection(editionOf(tx, record)), 'begin-re-ballot'),
    classification: 'white',
    body: content.body,
    onDate: tx.today,
    edition: record.edition,
    verb: 're-ballot-called',
    authority: result?.explanation,
    content: {
      ...content,
      seats: left,
      voting,
      closings: [content.closings[0] ?? '', says],
      rule: {
        ...rule,
        ties,
      },
      candidates: candidates.filter(({ letter }) => result?.tied.includes(letter)),
      electorate: null,
      lotCommitment: null,
      result: null,
      appointments: [],
      settles: record.reference,
    },
  })
  await seekSeats(tx, next.record.id, left)
  await link(tx, next.record.id, record.id, 'settles')
  await change<Election>(tx, kept, { verb: 're-ballot-called', state })
  return reference
}
