import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { changeAccount } from '../store-account.ts'
import { saveDirectoryIdentity, savePasskey } from '../store-methods.ts'
import type { NewMethod } from './check-new-method.ts'
import { tellAccount } from './tell-account.ts'

/** Adds a way to sign in to an account that this transaction has taken, and records it. */
export async function saveMethod(tx: Transaction, person: string, method: NewMethod): Promise<Verdict> {
  switch (method.kind) {
    case 'password':
      await changeAccount(tx, person, { password: method })
      await tellAccount(tx, person, { verb: 'password-set', change: () => ({ hasPassword: true }) })
      return granted()
    case 'passkey':
      if (!(await savePasskey(tx, person, method.passkey, method.title)))
        return refused({ reason: 'passkey-known', says: 'This passkey is known already. Nothing has to be done.' })
      await tellAccount(tx, person, { verb: 'passkey-added', change: ({ passkeys }) => ({ passkeys: passkeys + 1 }) })
      return granted()
    case 'directory':
      if (!(await saveDirectoryIdentity(tx, person, method)))
        return refused({
          reason: 'identity-taken',
          says: 'Another person here signs in as that user of the directory. Sign in there as yourself, and try again.',
        })
      await tellAccount(tx, person, { verb: 'directory-linked', change: () => ({ hasDirectory: true }) })
      return granted()
  }
}
