import { actsAs, type SeatRole } from '../../shell/ledger/acting-seat.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { countsOn } from './declaration.ts'
import { listSeats } from './store.ts'
import { listSignatures } from './store-signatures.ts'

/** The actor's functions, and where the actor stands to the body today: `chair`, `member`, `alternate`; in a chosen capacity that alone. */
export async function rolesOn(transaction: Transaction, body: string): Promise<readonly string[]> {
  const { actor, today } = transaction
  if (actor.isSystem) return [...actor.functions, 'system']
  const { person } = actor
  if (person === null) return []
  const seats = await listSeats(transaction, body, today)
  const own = seats.filter(({ member }) => member === person)
  const held: readonly SeatRole[] = [
    ...(own.some(({ isChair }) => isChair) ? (['chair'] as const) : []),
    ...(own.length > 0 ? (['member'] as const) : []),
    ...(seats.some(({ alternates }) => alternates.includes(person)) ? (['alternate'] as const) : []),
  ]
  return [...actor.functions, ...held.filter(role => actsAs(actor, role, body))]
}

/** Those of these persons whose signature for the body does not count today. */
export async function undeclaredAmong(
  transaction: Transaction,
  body: string,
  persons: readonly string[],
): Promise<readonly string[]> {
  const rule = transaction.edition.classification.declaration
  const signatures = await listSignatures(transaction, body, persons)
  const signed = new Set(
    signatures.filter(signature => countsOn(rule, signature, transaction.today)).map(({ person }) => person),
  )
  return [...new Set(persons)].filter(person => !signed.has(person))
}
