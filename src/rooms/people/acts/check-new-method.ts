import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { nameOfChallenge } from '../../../shell/sign-in/challenge.ts'
import { oneTimeSecretOf, stepOfCode } from '../../../shell/sign-in/one-time-code.ts'
import { madePasskey, type Passkey } from '../../../shell/sign-in/passkey.ts'
import { hashPassword } from '../../../shell/sign-in/password.ts'
import { keyedDigest, seal } from '../../../shell/sign-in/sealing.ts'
import { checkNewPassword } from '../account.ts'
import { spend } from '../store-account.ts'

/** By what somebody wants to sign in from now on, as a form or another directory gives it. */
export type MethodGiven =
  | Readonly<{ kind: 'password'; password: string; code: string }>
  | Readonly<{ kind: 'passkey'; answer: string; title: string }>
  | Readonly<{ kind: 'directory'; issuer: string; subject: string }>

/** The same, checked, as it is kept. */
export type NewMethod =
  | Readonly<{ kind: 'password'; hash: string; oneTimeSecret: string; oneTimeStep: number }>
  | Readonly<{ kind: 'passkey'; passkey: Passkey; title: string }>
  | Readonly<{ kind: 'directory'; issuer: string; subject: string }>

/** Checks a new way to sign in. `use` is the page that it was made on, and `known` what others know of the person. */
export async function checkNewMethod(
  house: House,
  use: string,
  given: MethodGiven,
  known: readonly string[],
): Promise<Verdict<NewMethod>> {
  if (given.kind === 'directory') return granted(given)
  return given.kind === 'password' ? await password(house, use, given, known) : await passkey(house, use, given)
}

async function password(
  house: House,
  use: string,
  { password: chosen, code }: Extract<MethodGiven, { kind: 'password' }>,
  known: readonly string[],
): Promise<Verdict<NewMethod>> {
  const fit = checkNewPassword(chosen, known)
  const secret = oneTimeSecretOf(Buffer.from(keyedDigest(house.signingKey, 'one-time secret', use), 'hex'))
  const step = stepOfCode(secret, code, house.now())
  if (step === undefined || !fit.ok)
    return refused(...(fit.ok ? [] : fit.refusals), ...(step === undefined ? [WRONG_CODE] : []))
  const sealed = seal(house.signingKey, 'one-time secret', secret)
  return granted({ kind: 'password', hash: await hashPassword(chosen), oneTimeSecret: sealed, oneTimeStep: step })
}

const WRONG_CODE = {
  reason: 'wrong-code',
  says: 'Enter the six digits that your authenticator application shows now. If they are refused, check that its clock is right.',
  field: 'code',
}

async function passkey(
  house: House,
  use: string,
  { answer, title }: Extract<MethodGiven, { kind: 'passkey' }>,
): Promise<Verdict<NewMethod>> {
  const made = await madePasskey(house, use, answer)
  if (made === undefined || !(await spend(house.database, nameOfChallenge(made.challenge), house.now())))
    return refused({
      reason: 'passkey-not-made',
      says: 'The passkey could not be made. Load the page again, and try once more; or choose a password.',
    })
  return granted({ kind: 'passkey', passkey: made.passkey, title })
}
