import type { Body } from '../../../kit/pack/body.ts'
import type { Lifecycle } from '../../../kit/pack/lifecycle.ts'
import { type Edition, getBody, getEdition } from '../../../kit/pack/pack.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { namesOf } from '../../../shell/web/history.ts'
import { checkKeeps } from '../../bodies/door.ts'
import { type ElectingGroup, type Election, lifecycleOfElection } from '../election.ts'
import type { Nomination } from '../nomination.ts'
import { electionsFrom, electionsStatement, nominationsFrom, nominationsStatement, turnoutStatement } from '../store.ts'

/** An election as its pages need it. */
export type ElectionView = Readonly<{
  kept: Kept<Election>
  edition: Edition
  body: Body
  /** As far as this reader may know them. */
  nominations: readonly Kept<Nomination>[]
  /** Keys of the voting groups that have voted. */
  voted: readonly string[]
  names: ReadonlyMap<string, string>
  categoryTitle: string
  /** The group for which this reader may vote, if voting has opened and there is one. */
  ownGroup: ElectingGroup | undefined
  /** May this reader cast a vote for a party, if that is in the electorate once there is one? */
  mayCast: boolean
  /** May this reader keep elections? */
  keeps: boolean
}>

export async function readElection(ask: Ask): Promise<ElectionView | undefined> {
  const code = ask.house.pack.code.key
  const asAt = ask.asAt?.instant
  const [rows = []] = await ask.read(
    electionsStatement(code, asAt).where('record.reference', '=', ask.params['election'] ?? ''),
  )
  const [kept] = electionsFrom(rows)
  if (kept === undefined) return undefined
  const { record, content } = kept
  const [nominated = [], turnout = []] = await ask.read(
    nominationsStatement(code, record.id, asAt),
    turnoutStatement(record.id),
  )
  const nominations = nominationsFrom(nominated)
  const persons = [...content.candidates.map(({ person }) => person), ...nominations.map(one => one.content.person)]
  const edition = getEdition(ask.house.pack, record.edition)
  const { category, rule, electorate } = content
  const party = ask.reader.actor.party
  const mayCast = ask.context.actor.functions.some(key => rule.castBy.includes(key))
  return {
    kept,
    edition,
    body: getBody(edition, content.body),
    nominations,
    voted: turnout.map(row => String(row['voting_group'])),
    names: await namesOf(ask, persons),
    categoryTitle: edition.partyCategories.find(({ key }) => key === category)?.title ?? category,
    ownGroup: mayCast ? electorate?.find(({ parties }) => party !== null && parties.includes(party)) : undefined,
    mayCast: mayCast && party !== null,
    keeps: ask.asAt === undefined && ask.reader.person !== undefined && checkKeeps(ask.edition, ask.context.actor).ok,
  }
}

/** The name of a candidate, for those who may know it; for everybody the letter. */
export function candidateInWords({ kept, names }: Pick<ElectionView, 'kept' | 'names'>, letter: string): string {
  const person = kept.content.candidates.find(one => one.letter === letter)?.person
  const name = person === undefined ? undefined : names.get(person)
  return name === undefined ? `Candidate ${letter}` : `${letter}: ${name}`
}

/** By the edition under which it was called. */
export function lifecycleOf(ask: Ask, { edition }: Pick<Kept<Election>['record'], 'edition'>): Lifecycle {
  return lifecycleOfElection(getEdition(ask.house.pack, edition))
}

export function addressOf({ record }: Pick<Kept<Election>, 'record'>): string {
  return `/elections/${record.reference}`
}

export function trailTo({ kept }: Pick<ElectionView, 'kept'>) {
  return [
    { text: 'Bodies', href: '/bodies' },
    { text: 'Elections', href: '/elections' },
    { text: kept.record.reference, href: addressOf(kept) },
  ]
}
