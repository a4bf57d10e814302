import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { stepOfCode } from '../../../shell/sign-in/one-time-code.ts'
import { isPassword } from '../../../shell/sign-in/password.ts'
import { keyedDigest, unseal } from '../../../shell/sign-in/sealing.ts'
import { addressFrom, recoveryCodeFrom } from '../account.ts'
import { type AccountRow, findAccountOfAddress, spendStep } from '../store-account.ts'
import { spendRecoveryCode } from '../store-methods.ts'
import { forgiveTry, reserveTry } from '../store-throttle.ts'
import { placeTry, type TryFrom } from './place-try.ts'

export type PasswordGiven = Readonly<{
  address: string
  password: string
  /** Six digits, or a recovery code. */
  code: string
}> &
  TryFrom

/**
 * Who that is, by address, password and code together; answers the person. What is wrong of the three, nobody is told, and it takes as long
 * whether or not there is an account.
 */
export async function checkPassword(house: House, given: PasswordGiven): Promise<Verdict<string>> {
  const { database, now } = house
  const address = addressFrom(given.address)
  const keys = placeTry(house, 'password', address, given)
  const reserved = await reserveTry(database, keys, now())
  if (!reserved.ok) return reserved
  const account = await findAccountOfAddress(database, address)
  const isRight = await isPassword(given.password, account?.password ?? undefined)
  if (account === undefined || !isRight || !(await isCode(house, account, given.code))) return refused(NO_MATCH)
  await forgiveTry(database, keys, now())
  return granted(account.person)
}

const NO_MATCH = {
  reason: 'no-match',
  says: 'Address, password and code do not belong together. Check all three, and use a code that has not been used yet.',
}

async function isCode(house: House, { person, oneTimeSecret }: AccountRow, code: string): Promise<boolean> {
  const recovery = recoveryCodeFrom(code)
  if (recovery !== undefined) {
    const digest = keyedDigest(house.signingKey, 'recovery code', `${person}:${recovery}`)
    return await house.database.write(
      async statements => await spendRecoveryCode({ statements, at: house.now() }, person, digest),
    )
  }
  const secret = oneTimeSecret === null ? undefined : unseal(house.signingKey, 'one-time secret', oneTimeSecret)
  const step = secret === undefined ? undefined : stepOfCode(secret, code, house.now())
  return step !== undefined && (await spendStep(house.database, person, step))
}
