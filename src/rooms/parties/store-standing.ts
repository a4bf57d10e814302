import { granted, type Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import { listedPersons } from '../people/door.ts'
import { checkKeepsParties } from './admission.ts'

/** The identifier of the party that the actor speaks for; null if for none. */
export async function partySpokenFor(tx: Transaction): Promise<string | null> {
  const { person } = tx.actor
  if (person === null) return null
  const kept = await take<Readonly<{ party: string | null }>>(tx, { id: person })
  return kept?.content.party ?? null
}

/** May the actor change what stands of this party? Its keepers may; its own contacts, where that is their affair. */
export async function checkMayChange(
  tx: Transaction,
  party: string,
  { isOwnAllowed }: Readonly<{ isOwnAllowed: boolean }>,
): Promise<Verdict> {
  const isOwn = isOwnAllowed && (await partySpokenFor(tx)) === party
  return isOwn ? granted() : checkKeepsParties(tx.edition, tx.actor)
}

/** Whom an admission is told: the contacts of parties, and the central provider. */
export async function listToldOfAdmissions({ statements, edition }: Transaction): Promise<readonly string[]> {
  const told = edition.functions
    .filter(({ kind }) => kind === 'party-contact' || kind === 'central-provider')
    .map(({ key }) => key)
  const { rows } = await statements.executeQuery(listedPersons().compile())
  return rows.filter(({ functions }) => functions.some(key => told.includes(key))).map(({ id }) => id)
}
