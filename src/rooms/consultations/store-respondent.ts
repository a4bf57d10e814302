import { refused, type Verdict } from '../../kit/verdict.ts'
import { granted } from '../../kit/verdict.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import { categoryOn, type Party, wasPartyOn } from '../parties/door.ts'
import { type KnownParty, outsiderCalled, partyFunctions, type Respondent, respondentOf } from './respondent.ts'

/** The party for which the actor speaks; undefined if it is none today, as whoever has only applied or has gone. */
export async function partySpokenFor(tx: Transaction, edition: Edition): Promise<KnownParty | undefined> {
  const { party, functions } = tx.actor
  const contacts = partyFunctions(edition)
  const speaks = functions.some(key => contacts.includes(key))
  return speaks && party !== null ? await findParty(tx, { id: party }, party => wasPartyOn(party, tx.today)) : undefined
}

/** Who is meant by these words: a party of this name, otherwise somebody who is none. */
export async function respondentCalled(tx: Transaction, words: string): Promise<Verdict<Respondent>> {
  const outsider = outsiderCalled(words)
  if (!outsider.ok) return outsider
  const party = await findParty(tx, { name: outsider.value.name })
  return party === undefined ? outsider : granted(respondentOf(party))
}

async function findParty(
  tx: Transaction,
  which: Readonly<{ id: string }> | Readonly<{ name: string }>,
  isMeant: (party: Party) => boolean = () => true,
): Promise<KnownParty | undefined> {
  const parties = keptRecords(tx.context.pack.code.key).where('record.kind', '=', 'party')
  const statement =
    'id' in which
      ? parties.where('record.id', '=', which.id)
      : parties.where(({ fn, eb, val }) => eb(fn('lower', ['version.title']), '=', fn('lower', [val(which.name)])))
  const [row] = (await tx.statements.executeQuery(statement.limit(1).compile())).rows
  if (row === undefined) return undefined
  const { record, content } = keptOf<Party>(row)
  if (!isMeant(content)) return undefined
  return { id: record.id, name: content.name, category: categoryOn(content, tx.today) ?? null }
}

export function notAParty() {
  const says =
    'A response comes from a party, or is entered by whoever keeps the consultation. Sign in as one of those.'
  return refused({ reason: 'not-for-you', says })
}
