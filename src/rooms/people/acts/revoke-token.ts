import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { revokeTokens } from '../store-tokens.ts'
import { tellAccount } from './tell-account.ts'

/** Revokes a token of one’s own: the next request that brings it is nobody’s. */
export async function revokeToken(context: ActContext, token: string): Promise<Verdict> {
  const { person } = context.actor
  if (person === null) return refused(NOT_THERE)
  return await perform(context, async tx => {
    if ((await revokeTokens(tx, person, token)) === 0) return refused(NOT_THERE)
    await tellAccount(tx, person, { verb: 'token-revoked' })
    return granted()
  })
}

const NOT_THERE = { reason: 'no-such-token', says: 'You have no such token, or it works no more already.' }
