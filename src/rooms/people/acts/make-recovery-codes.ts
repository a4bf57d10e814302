import { randomInt } from 'node:crypto'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { keyedDigest } from '../../../shell/sign-in/sealing.ts'
import { newRecoveryCodes, recoveryCodeFrom } from '../account.ts'
import { takeAccount } from '../store-account.ts'
import { saveRecoveryCodes } from '../store-methods.ts'
import { tellAccount } from './tell-account.ts'

/** Makes new recovery codes for the own account, and answers them; those from before count no more. Nobody sees them again. */
export async function makeRecoveryCodes(house: House, context: ActContext): Promise<Verdict<readonly string[]>> {
  const { person } = context.actor
  if (person === null) return refused(NO_ACCOUNT)
  const codes = newRecoveryCodes(below => randomInt(below))
  const digests = codes.map(code =>
    keyedDigest(house.signingKey, 'recovery code', `${person}:${recoveryCodeFrom(code) ?? ''}`),
  )
  // Without the key of the request: an answer that is kept to be given again would hold the codes.
  const { request: _request, ...once } = context
  return await perform(once, async tx => {
    if ((await takeAccount(tx, person))?.isOpen !== true) return refused(NO_ACCOUNT)
    await saveRecoveryCodes(tx, person, digests)
    await tellAccount(tx, person, {
      verb: 'recovery-codes-made',
      change: () => ({ recoveryCodesMadeOn: tx.today }),
    })
    return granted(codes)
  })
}

const NO_ACCOUNT = {
  reason: 'no-account',
  says: 'You have no account of your own here. Ask the secretariat to invite you.',
}
