import type { Row } from '../../../shell/database/connection.ts'
import { keptOf, keptRecords } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Account } from '../account.ts'
import type { ListedToken } from '../program-token.ts'
import type { ListedSession } from '../session.ts'
import { type AccountRow, findAccountOf } from '../store-account.ts'
import { countRecoveryCodes, listPasskeys, type ListedPasskey } from '../store-methods.ts'
import { listSessions } from '../store-sessions.ts'
import { listTokens } from '../store-tokens.ts'

/** All that the page of an account shows. */
export type AccountView = Readonly<{
  /** Undefined of somebody who has none, such as a person of the demonstration. */
  account: AccountRow | undefined
  kept: Kept<Account> | undefined
  passkeys: readonly ListedPasskey[]
  recoveryCodes: number
  sessions: readonly ListedSession[]
  tokens: readonly ListedToken[]
}>

export async function readAccount(ask: Ask, person: string): Promise<AccountView> {
  const { database } = ask.house
  const found = await findAccountOf(database, person)
  const account = found?.isOpen === true ? found : undefined
  const own = keptRecords(ask.house.pack.code.key).where('kind', '=', 'account').where('record.reference', '=', person)
  const [[row] = []] = await ask.read(own)
  return {
    account,
    kept: account === undefined ? undefined : keptAccount(row),
    passkeys: account === undefined ? [] : await listPasskeys(database, person),
    recoveryCodes: account === undefined ? 0 : await countRecoveryCodes(database, person),
    sessions: await listSessions(database, person, ask.now),
    tokens: await listTokens(database, person, ask.now),
  }
}

function keptAccount(row: Row | undefined): Kept<Account> | undefined {
  return row === undefined ? undefined : keptOf<Account>(row)
}
