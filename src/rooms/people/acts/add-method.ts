import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { findAccountOf, takeAccount } from '../store-account.ts'
import { endSessionsOf } from '../store-sessions.ts'
import { checkNewMethod, type MethodGiven } from './check-new-method.ts'
import { saveMethod } from './save-method.ts'

export type MethodAdded = Readonly<{
  /** The session in which it is done; a new password ends all others. */
  session: string
  given: MethodGiven
}>

/** Adds a way to sign in to the own account: a passkey, a password with codes, or a directory. A new password takes the place of the old one. */
export async function addMethod(house: House, context: ActContext, { session, given }: MethodAdded): Promise<Verdict> {
  const { person, name } = context.actor
  const account = person === null ? undefined : await findAccountOf(house.database, person)
  if (person === null || account === undefined) return refused(NO_ACCOUNT)
  const method = await checkNewMethod(house, `session:${session}`, given, [name, account.address])
  if (!method.ok) return method
  return await perform(context, async tx => {
    const taken = await takeAccount(tx, person)
    if (taken?.isOpen !== true) return refused(NO_ACCOUNT)
    const saved = await saveMethod(tx, person, method.value)
    if (!saved.ok) return saved
    if (given.kind === 'password') await endSessionsOf(tx, person, { allBut: session })
    return granted()
  })
}

const NO_ACCOUNT = {
  reason: 'no-account',
  says: 'You have no account of your own here. Ask the secretariat to invite you.',
}
