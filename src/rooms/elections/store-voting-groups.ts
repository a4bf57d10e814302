import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import {
  categoryOn,
  isWithout,
  listSpeakers,
  listVotingGroups as votingGroupsOf,
  type Party,
  wasPartyOn,
} from '../parties/door.ts'
import type { ElectingGroup } from './election.ts'

/** The voting groups of a category on a day, by name: each party with those of its affiliates that are in the same category. */
export async function listVotingGroups(
  tx: Transaction,
  category: string,
  date: CalendarDate,
): Promise<readonly ElectingGroup[]> {
  const groups = await votingGroupsOf(tx, category, date)
  return groups.map(({ reference, name, parties }) => ({ key: reference, name, parties }))
}

/** Admitted, not gone, with its rights, and in the category on that day. */
function mayElect(
  edition: Edition,
  { record, content: party }: Kept<Party>,
  category: string,
  date: CalendarDate,
): boolean {
  if (isWithout(edition, record.state, 'elections')) return false
  return wasPartyOn(party, date) && categoryOn(party, date) === category
}

export type Speaker = Readonly<{ person: string; party: string; partyName: string }>

/** The party for which the actor may nominate, by function; undefined if it is none. */
export async function findSpeaker(tx: Transaction, castBy: readonly string[]): Promise<Speaker | undefined> {
  const party = partySpokenFor(tx, castBy)
  return party === undefined ? undefined : await speakerOf(tx, tx.actor.person ?? '', party)
}

/** The identifier of the party for which the actor has one of these functions. */
export function partySpokenFor({ actor }: Transaction, castBy: readonly string[]): string | undefined {
  return actor.functions.some(key => castBy.includes(key)) ? (actor.party ?? undefined) : undefined
}

export async function speakerOf(tx: Transaction, person: string, party: string): Promise<Speaker | undefined> {
  const statement = keptRecords(tx.context.pack.code.key)
    .where('record.kind', '=', 'party')
    .where('record.id', '=', party)
  const [row] = (await tx.statements.executeQuery(statement.compile())).rows
  return row === undefined ? undefined : { person, party, partyName: keptOf<Party>(row).content.name }
}

/** Whoever may cast the votes of these groups, by the functions that the rule names. */
export async function listVoters(
  tx: Transaction,
  groups: readonly ElectingGroup[],
  castBy: readonly string[],
): Promise<readonly string[]> {
  const parties = groups.flatMap(group => group.parties)
  return await listSpeakers(tx, parties, castBy)
}

/** The parties that are in a category today, for choosing one. */
export async function partiesOfCategory(
  ask: Pick<Ask, 'read' | 'house' | 'now' | 'edition'>,
  category: string,
): Promise<readonly Readonly<{ value: string; text: string }>[]> {
  const statement = keptRecords(ask.house.pack.code.key).where('record.kind', '=', 'party').orderBy('record.title')
  const [rows = []] = await ask.read(statement)
  return rows
    .map(row => keptOf<Party>(row))
    .filter(party => mayElect(ask.edition, party, category, dateIn(LONDON, ask.now)))
    .map(({ record, content }) => ({ value: record.id, text: content.name }))
}
