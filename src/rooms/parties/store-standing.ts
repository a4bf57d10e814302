import type { Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import { listedPersons } from '../people/door.ts'
import { purposesOf } from './contact.ts'
import { listSpeakers } from './store-contacts.ts'
import { checkKeepsParties, checkMayStep, checkPartyStep } from './admission.ts'

/** Is there such a person? Under a lock. */
export async function isPerson(tx: Transaction, person: string): Promise<boolean> {
  return (await take(tx, { id: person }))?.record.kind === 'person'
}

/**
 * May the actor declare a category for this party, or put right what was declared, by the lifecycle of a party? Its own contacts may not where
 * a body has noted it already.
 */
export async function checkMayDeclare(
  tx: Transaction,
  { id, state }: Pick<SpineRecord, 'id' | 'state'>,
  { isOwnAllowed }: Readonly<{ isOwnAllowed: boolean }>,
): Promise<Verdict> {
  const step = checkPartyStep(tx.edition, 'declare-category', state)
  if (!step.ok) return step
  if (!isOwnAllowed) return checkKeepsParties(tx.edition, tx.actor)
  return checkMayStep(tx.edition, step.value.row, tx.actor, id)
}

/** The persons who speak for the central provider. */
export async function listProviders({ statements, edition }: Transaction): Promise<readonly string[]> {
  const keys = edition.functions.filter(({ kind }) => kind === 'central-provider').map(({ key }) => key)
  const { rows } = await statements.executeQuery(listedPersons().compile())
  return rows.filter(({ functions }) => functions.some(key => keys.includes(key))).map(({ id }) => id)
}

/** Whom it is told who becomes a party, and who is one no more: whoever speaks for a party today, by whatever days, and the central provider. */
export async function listToldOfParties(tx: Transaction): Promise<readonly string[]> {
  const purposes = purposesOf(tx.edition).map(({ key }) => key)
  return [...new Set([...(await listSpeakers(tx, 'all', purposes)), ...(await listProviders(tx))])]
}
