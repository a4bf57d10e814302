import { compareInstants, formatInstant, type Instant } from '../../../kit/instant.ts'
import type { Body } from '../../../kit/pack/body.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { ProgressStep } from '../../../shell/views/progress-steps.ts'
import type { Lifecycle } from '../../../kit/pack/lifecycle.ts'
import { type Election, type ElectionAct, stateAfter } from '../election.ts'

/** The steps of an election, and how far it has come. */
export function stepsOf(
  lifecycle: Lifecycle,
  { record, content }: Kept<Election>,
  now: Instant,
): readonly ProgressStep[] {
  const { nominations, voting, result, settles } = content
  const place = (state: string) => lifecycle.states.findIndex(({ key }) => key === state)
  const after = (act: ElectionAct) => stateAfter(lifecycle, act)
  const isUnopposed = result?.isUnopposed === true
  const isStopped = record.state === after('call-off-election')
  const has = (moment: Instant) => compareInstants(moment, now) <= 0
  const stateOf = (from: string, until: string): ProgressStep['state'] => {
    if (isStopped) return 'skipped'
    if (place(record.state) >= place(until)) return 'done'
    return place(record.state) >= place(from) ? 'current' : 'to-do'
  }
  const nominating: ProgressStep = {
    text: 'Nominations',
    state: settles !== null ? 'skipped' : stateOf(after('open-nominations'), after('close-nominations')),
    note: has(nominations.closes)
      ? `Closed ${formatInstant(nominations.closes)}`
      : `Until ${formatInstant(nominations.closes)}`,
  }
  const votingState = isUnopposed ? 'skipped' : stateOf(after('open-voting'), after('count-votes'))
  const note = isUnopposed
    ? undefined
    : has(voting.opens)
      ? `Until ${formatInstant(voting.closes)}`
      : `From ${formatInstant(voting.opens)}`
  return [
    nominating,
    { text: 'Voting', state: votingState, note },
    { text: 'Count', state: isStopped ? 'skipped' : result === null ? 'to-do' : 'done' },
    {
      text: 'Declaration',
      state: isStopped
        ? 'skipped'
        : record.state === after('declare-result')
          ? 'done'
          : result === null
            ? 'to-do'
            : 'current',
    },
  ]
}

export function ruleInWords({ votes, ties }: Election['rule'], seats: number): string {
  const each =
    votes === 'one' || seats === 1
      ? 'Each voting group has one vote.'
      : `Each voting group has ${seats} votes, one at most for each candidate.`
  return `${each} Most votes win. ${TIES[ties]}`
}

const TIES: Readonly<Record<Election['rule']['ties'], string>> = {
  'by-lot': 'A tie is settled by a lot that anybody can draw again.',
  'by-re-ballot': 'Those who are tied stand in another ballot.',
  'by-re-ballot-then-by-lot': 'Those who are tied stand in another ballot; if that is tied, a lot decides.',
}

/** `Lender Member 3`, of the reference of a seat; without a number where there is only one. */
export function seatInWords({ key, seats }: Body, reference: string): string {
  const place = reference.slice(key.length + 1)
  const at = place.lastIndexOf('-')
  const rule = seats.find(seat => seat.key === place.slice(0, at))
  if (rule === undefined) return place
  return rule.number === 'fixed' && rule.count === 1 ? rule.title : `${rule.title} ${place.slice(at + 1)}`
}
