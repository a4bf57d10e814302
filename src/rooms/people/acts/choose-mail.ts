import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { changeAccount, takeAccount } from '../store-account.ts'
import { tellAccount } from './tell-account.ts'

/** Says whether one wants to be told by mail that something waits. */
export async function chooseMail(context: ActContext, wantsMail: boolean): Promise<Verdict> {
  const { person } = context.actor
  return await perform(context, async tx => {
    const account = person === null ? undefined : await takeAccount(tx, person)
    if (person === null || account?.isOpen !== true)
      return refused({ reason: 'no-account', says: 'You have no account of your own here, so no mail is sent to you.' })
    await changeAccount(tx, person, { wantsMail })
    await tellAccount(tx, person, { verb: wantsMail ? 'mail-wanted' : 'mail-declined', change: () => ({ wantsMail }) })
    return granted()
  })
}
