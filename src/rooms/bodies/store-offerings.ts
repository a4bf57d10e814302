import type { Transaction } from '../../shell/ledger/perform.ts'
import { offering } from '../../shell/offers.ts'

/** Who else may sign the declaration of a body than those who sit on it or attend it: whoever was let in to something of it. */
export const MAY_SIGN = offering<(tx: Transaction, body: string, person: string) => Promise<boolean>>('may-sign')
