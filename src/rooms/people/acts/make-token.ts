import { randomBytes } from 'node:crypto'
import { newIdentifier } from '../../../kit/identifier.ts'
import { endOfDay } from '../../../kit/instant.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { digestOfToken } from '../../../shell/web/reader.ts'
import { checkLastDay, TOKEN_START } from '../program-token.ts'
import { takeAccount } from '../store-account.ts'
import { saveToken } from '../store-tokens.ts'
import { tellAccount } from './tell-account.ts'

export type TokenAsked = Readonly<{
  /** What it is for, in the words of its owner. */
  title: string
  mayAct: boolean
  /** The last day on which it works. */
  lastDay: string
}>

/** Makes a token by which a program reads or acts in one’s own name, and answers it. Nobody sees it again. */
export async function makeToken(context: ActContext, { title, mayAct, lastDay }: TokenAsked): Promise<Verdict<string>> {
  const { person } = context.actor
  if (person === null) return refused(NO_ACCOUNT)
  const token = `${TOKEN_START}${randomBytes(32).toString('base64url')}`
  // Without the key of the request: an answer that is kept to be given again would hold the token.
  const { request: _request, ...once } = context
  return await perform(once, async tx => {
    if ((await takeAccount(tx, person))?.isOpen !== true) return refused(NO_ACCOUNT)
    if (title.trim() === '')
      return refused({ reason: 'title-missing', says: 'Say what the token is for.', field: 'title' })
    const day = checkLastDay(lastDay, tx.today)
    if (!day.ok) return day
    const start = token.slice(0, TOKEN_START.length + 5)
    const expiresAt = endOfDay(day.value)
    const kept = { id: newIdentifier(), person, digest: digestOfToken(token), start, title, mayAct, expiresAt }
    await saveToken(tx, kept)
    await tellAccount(tx, person, { verb: mayAct ? 'acting-token-made' : 'reading-token-made' })
    return granted(token)
  })
}

const NO_ACCOUNT = {
  reason: 'no-account',
  says: 'You have no account of your own here. Ask the secretariat to invite you.',
}
