import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Duty } from '../../../shell/web/duties.ts'
import { checkKeeps } from '../../bodies/door.ts'
import { type Election, type ElectionAct, isPossible, lifecycleOfElection } from '../election.ts'
import {
  electionsFrom,
  electionsStatement,
  nominationsFrom,
  turnoutStatement,
  unansweredNominations,
} from '../store.ts'
import { addressOf, lifecycleOf } from './election-view.ts'

/** What waits for the reader in elections: a vote to cast, a nomination to answer, a result to declare. */
export async function electionDuties(ask: Ask): Promise<readonly Duty[]> {
  const { person } = ask.reader
  // A code without elections has no lifecycle of one.
  if (person === undefined || ask.edition.lifecycles['election'] === undefined) return []
  const code = ask.house.pack.code.key
  const lifecycle = lifecycleOfElection(ask.edition)
  const open = lifecycle.states.filter(({ isFinal }) => !isFinal).map(({ key }) => key)
  const running = electionsStatement(code).where('version.state', 'in', open)
  const [rows = [], mine = []] = await ask.read(running.limit(50), unansweredNominations(code, person.id))
  const elections = electionsFrom(rows)
  const votes = await Promise.all(elections.map(async election => await voteDuty(ask, election)))
  return [
    ...votes.flat(),
    ...nominationsFrom(mine).flatMap(({ content }) => {
      const election = elections.find(({ record }) => record.reference === content.election)
      if (election === undefined || !isPossible(lifecycle, 'nominate', election.record.state)) return []
      return [dutyOf(ask, election, 'Accept your nomination, or withdraw it', election.content.nominations.closes)]
    }),
    ...(checkKeeps(ask.edition, ask.context.actor).ok ? elections.flatMap(election => keeperDuty(ask, election)) : []),
  ]
}

async function voteDuty(ask: Ask, election: Kept<Election>): Promise<readonly Duty[]> {
  const { record, content } = election
  const party = ask.reader.actor.party
  const mayCast = ask.context.actor.functions.some(key => content.rule.castBy.includes(key))
  const group = content.electorate?.find(({ parties }) => party !== null && parties.includes(party))
  if (!isPossible(lifecycleOf(ask, record), 'cast-vote', record.state) || !mayCast || group === undefined) return []
  const [rows = []] = await ask.read(turnoutStatement(record.id).where('turnout.voting_group', '=', group.key))
  if (rows.length > 0) return []
  return [
    {
      ...dutyOf(ask, election, `Vote for ${group.name}`, content.voting.closes),
      href: `${addressOf(election)}/ballot`,
    },
  ]
}

function keeperDuty(ask: Ask, election: Kept<Election>): readonly Duty[] {
  const { record } = election
  const may = (act: ElectionAct) => isPossible(lifecycleOf(ask, record), act, record.state)
  if (may('declare-result')) return [dutyOf(ask, election, 'Declare the result', null)]
  return may('hold-re-ballot') ? [dutyOf(ask, election, 'Call another ballot', null)] : []
}

function dutyOf(ask: Ask, election: Kept<Election>, says: string, by: string | null): Duty {
  const { record, content } = election
  const about = ask.edition.bodies.find(({ key }) => key === content.body)?.name ?? content.body
  const dueOn = by === null ? null : dateIn(LONDON, by)
  return { says: `${says}: ${record.title}`, href: addressOf(election), dueOn, about }
}
