import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Account } from '../account.ts'
import { changeAccount, takeAccount } from '../store-account.ts'
import { removePasskeys, unlinkDirectory } from '../store-methods.ts'
import { tellAccount } from './tell-account.ts'

export type MethodRemoved =
  | Readonly<{ kind: 'passkey'; id: string }>
  | Readonly<{ kind: 'password' }>
  | Readonly<{ kind: 'directory' }>

/** Takes a way to sign in away from the own account; the last one stays. */
export async function removeMethod(context: ActContext, method: MethodRemoved): Promise<Verdict> {
  const { person } = context.actor
  if (person === null) return refused(NOT_THERE)
  return await perform(context, async tx => {
    const account = await takeAccount(tx, person)
    const kept = await take<Account>(tx, { kind: 'account', reference: person })
    if (account?.isOpen !== true || kept === undefined) return refused(NOT_THERE)
    const { passkeys, hasPassword, hasDirectory } = kept.content
    const ways = passkeys + (hasPassword ? 1 : 0) + (hasDirectory ? 1 : 0)
    if (ways < 2) return refused(THE_LAST)
    return (await remove(tx, person, method)) ? granted() : refused(NOT_THERE)
  })
}

async function remove(tx: Transaction, person: string, method: MethodRemoved): Promise<boolean> {
  switch (method.kind) {
    case 'passkey': {
      if ((await removePasskeys(tx, person, method.id)) === 0) return false
      await tellAccount(tx, person, { verb: 'passkey-removed', change: ({ passkeys }) => ({ passkeys: passkeys - 1 }) })
      return true
    }
    case 'password':
      await changeAccount(tx, person, { password: null })
      await tellAccount(tx, person, { verb: 'password-removed', change: () => ({ hasPassword: false }) })
      return true
    case 'directory':
      if ((await unlinkDirectory(tx, person)) === 0) return false
      await tellAccount(tx, person, { verb: 'directory-unlinked', change: () => ({ hasDirectory: false }) })
      return true
  }
}

const NOT_THERE = { reason: 'not-there', says: 'That is not among your ways to sign in. Load the page again.' }

const THE_LAST = {
  reason: 'last-method',
  says: 'This is your only way to sign in. Add another one before you take it away.',
}
