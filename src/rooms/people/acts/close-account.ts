import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { checkKeepsPersons } from '../keeping.ts'
import type { Person } from '../person.ts'
import { changeAccount, takeAccount } from '../store-account.ts'
import { withdrawLinks } from '../store-links.ts'
import { endSessionsOf } from '../store-sessions.ts'
import { revokeTokens } from '../store-tokens.ts'
import { tellAccount } from './tell-account.ts'

/** Closes the account of a person, for a reason: sessions, tokens and links end at once. What the person did stays in the record. */
export async function closeAccount(
  context: ActContext,
  { person, reason }: Readonly<{ person: string; reason: string }>,
): Promise<Verdict> {
  return await perform(context, async tx => {
    const keeps = checkKeepsPersons(tx.edition, tx.actor)
    if (!keeps.ok) return keeps
    const kept = await take<Person>(tx, { id: person })
    const account = await takeAccount(tx, person)
    if (kept?.record.kind !== 'person' || account?.isOpen !== true)
      return refused({ reason: 'no-account', says: 'This person has no account that is open. Nothing has to be done.' })
    if (tx.actor.person === person)
      return refused({
        reason: 'own-account',
        says: 'Nobody closes the own account. Ask another person who keeps the list.',
      })
    if (reason.trim() === '') return refused({ reason: 'reason-missing', says: 'Say why.', field: 'reason' })
    await changeAccount(tx, person, { closedAt: tx.at })
    await endSessionsOf(tx, person, { allBut: undefined })
    await revokeTokens(tx, person)
    await withdrawLinks(tx, person)
    await tellAccount(tx, person, { verb: 'account-closed', state: 'closed' })
    await change(tx, kept, { verb: 'person-shut-out', input: { reason: reason.trim() } })
    return granted()
  })
}
