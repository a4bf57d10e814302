import { newIdentifier } from '../../../kit/identifier.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { contextOf, type House } from '../../../shell/house.ts'
import { perform } from '../../../shell/ledger/perform.ts'
import { post } from '../../../shell/mail/outbox.ts'
import { tokenOfLink } from '../../../shell/sign-in/sealing.ts'
import { digestOfToken } from '../../../shell/web/reader.ts'
import { LETTER_OF_LINK } from '../letter-kind.ts'
import { findAccountOfAddress } from '../store-account.ts'
import { endRecoveryRequest, type RecoveryRequest, saveLink } from '../store-links.ts'
import { tellAccount } from './tell-account.ts'

/** Sends a link to whoever asked to be let in again, if there is an open account of that address; otherwise does nothing. */
export async function answerRecoveryRequest(house: House, { id, address }: RecoveryRequest): Promise<Verdict> {
  const account = await findAccountOfAddress(house.database, address)
  return await perform(contextOf(house), async tx => {
    const isMine = await endRecoveryRequest(tx, id)
    if (!isMine || account === undefined) return granted()
    const link = newIdentifier()
    const digest = digestOfToken(tokenOfLink(house.signingKey, link))
    await saveLink(tx, { id: link, person: account.person, purpose: 'recovery', address, digest })
    await post(tx, LETTER_OF_LINK, link)
    await tellAccount(tx, account.person, { verb: 'recovery-asked' })
    return granted()
  })
}
