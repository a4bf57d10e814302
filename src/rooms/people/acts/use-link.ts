import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { contextOf, type House } from '../../../shell/house.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { keyedDigest } from '../../../shell/sign-in/sealing.ts'
import { digestOfToken, identifyPerson } from '../../../shell/web/reader.ts'
import { addressFrom, checkAddress, recoveryCodeFrom } from '../account.ts'
import { LINK_IS_NOT_OPEN, type SignInLink } from '../sign-in-link.ts'
import type { Person } from '../person.ts'
import { changeParticulars } from '../store.ts'
import { changeAccount, isAddressTaken, saveAccount, takeAccount } from '../store-account.ts'
import { consumeLink, findOpenLink } from '../store-links.ts'
import { removePasskeys, saveRecoveryCodes, spendRecoveryCode, unlinkDirectory } from '../store-methods.ts'
import { endSessionsOf } from '../store-sessions.ts'
import { revokeTokens } from '../store-tokens.ts'
import { checkNewMethod, type MethodGiven, type NewMethod } from './check-new-method.ts'
import { saveMethod } from './save-method.ts'
import { tellAccount } from './tell-account.ts'

export type LinkUse = Readonly<{
  token: string
  given: MethodGiven
  /** What a recovery needs besides the link. */
  recoveryCode?: string | undefined
  /** What the first administrator says of itself, whom no link knows by address. */
  name?: string | undefined
  address?: string | undefined
}>

/**
 * Uses a link up: opens the account that somebody was invited to, or lets somebody in again who has lost the way; with a new way to sign in.
 * Answers the person.
 *
 * In English:
 * - a link works once, within its hour, and only if it is the newest;
 * - an invitation begins the account anew: what it was signed in with before counts no more;
 * - a recovery adds a way to sign in, and asks for a recovery code besides: mail alone opens nothing;
 * - either ends all sessions and revokes all tokens.
 */
export async function useLink(house: House, use: LinkUse): Promise<Verdict<string>> {
  const link = await findOpenLink(house.database, digestOfToken(use.token), house.now())
  if (link === undefined) return LINK_IS_NOT_OPEN
  const { actor } = await identifyPerson(house, link.person)
  const known = [actor.name, link.address ?? '', use.name ?? '', use.address ?? '']
  const method = await checkNewMethod(house, useOfLink(link), use.given, known)
  if (!method.ok) return method
  return await perform(contextOf(house, actor), async tx => await carryOut(house, tx, link, use, method.value))
}

function useOfLink({ id }: SignInLink): string {
  return `link:${id}`
}

async function carryOut(
  house: House,
  tx: Transaction,
  link: SignInLink,
  use: LinkUse,
  method: NewMethod,
): Promise<Verdict<string>> {
  const { person } = link
  if (!(await consumeLink(tx, link.id))) return LINK_IS_NOT_OPEN
  const begun =
    link.purpose === 'recovery' ? await recover(house, tx, person, use.recoveryCode ?? '') : await open(tx, link, use)
  if (!begun.ok) return begun
  await endSessionsOf(tx, person, { allBut: undefined })
  await revokeTokens(tx, person)
  const saved = await saveMethod(tx, person, method)
  return saved.ok ? granted(person) : saved
}

async function recover(house: House, tx: Transaction, person: string, written: string): Promise<Verdict> {
  const account = await takeAccount(tx, person)
  if (account?.isOpen !== true) return LINK_IS_NOT_OPEN
  const code = recoveryCodeFrom(written)
  const digest = code === undefined ? '' : keyedDigest(house.signingKey, 'recovery code', `${person}:${code}`)
  if (!(await spendRecoveryCode(tx, person, digest))) return refused(WRONG_RECOVERY_CODE)
  await tellAccount(tx, person, { verb: 'account-recovered' })
  return granted()
}

const WRONG_RECOVERY_CODE = {
  reason: 'wrong-recovery-code',
  says: 'Enter one of the recovery codes that you wrote down. If you have none left, ask whoever invited you to do so again.',
  field: 'recoveryCode',
}

async function open(tx: Transaction, link: SignInLink, use: LinkUse): Promise<Verdict> {
  const { person } = link
  const address = link.address === null ? await introduce(tx, person, use) : granted(link.address)
  if (!address.ok) return address
  if (await isAddressTaken(tx, address.value, person)) return LINK_IS_NOT_OPEN
  const earlier = await takeAccount(tx, person)
  const id = await tellAccount(tx, person, {
    verb: earlier === undefined ? 'account-opened' : 'account-begun-anew',
    state: 'open',
    change: () => ({ passkeys: 0, hasPassword: false, hasDirectory: false, recoveryCodesMadeOn: null }),
  })
  await saveAccount(tx, { id, person, address: address.value })
  await changeAccount(tx, person, { password: null })
  await removePasskeys(tx, person)
  await unlinkDirectory(tx, person)
  await saveRecoveryCodes(tx, person, [])
  return granted()
}

/** The first administrator says who it is. */
async function introduce(tx: Transaction, person: string, use: LinkUse): Promise<Verdict<string>> {
  const name = (use.name ?? '').trim()
  const address = checkAddress(addressFrom(use.address ?? ''))
  if (name === '') return refused({ reason: 'name-missing', says: 'Enter your name.', field: 'name' })
  if (!address.ok) return address
  const kept = await take<Person>(tx, { id: person })
  if (kept === undefined) return LINK_IS_NOT_OPEN
  const commitment = await changeParticulars(tx, person, { name, email: address.value })
  await change(tx, kept, { verb: 'person-introduced', input: { commitment } })
  return address
}
