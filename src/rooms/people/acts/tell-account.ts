import { change, keep } from '../../../shell/ledger/keep-record.ts'
import { personGroup } from '../../../shell/ledger/audience.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { type Account, NEW_ACCOUNT } from '../account.ts'

export type AccountTold = Readonly<{
  /** Past tense: `passkey-added`. */
  verb: string
  state?: 'open' | 'closed'
  change?: (account: Account) => Partial<Account>
}>

/** Records what happened to the account of a person, for that person alone; answers its identifier. The first time, the record begins. */
export async function tellAccount(tx: Transaction, person: string, told: AccountTold): Promise<string> {
  const { verb, state, change: changed } = told
  const kept = await take<Account>(tx, { kind: 'account', reference: person })
  if (kept !== undefined) {
    const content = { ...kept.content, ...changed?.(kept.content) }
    await change(tx, kept, { verb, content, ...(state === undefined ? {} : { state }) })
    return kept.record.id
  }
  const fresh: Account = { ...NEW_ACCOUNT, person }
  const { record } = await keep<Account>(tx, {
    kind: 'account',
    reference: person,
    title: 'Account',
    state: state ?? 'open',
    classification: 'amber',
    readers: [personGroup(person)],
    content: { ...fresh, ...changed?.(fresh) },
    verb,
  })
  return record.id
}
