import type { House } from '../../../shell/house.ts'
import { browserKnownFor } from '../../../shell/sign-in/known-browser.ts'
import { keyedDigest } from '../../../shell/sign-in/sealing.ts'
import type { ThrottleKey } from '../store-throttle.ts'
import { networkOf } from '../throttle.ts'

export type TryFrom = Readonly<{
  /** The network address that it comes from. */
  network: string
  /** By what its browser would be known. */
  browser: string | undefined
}>

/**
 * Where a try on an account is counted.
 *
 * In English:
 * - in a browser in which the account was signed in to before, by itself: whoever guesses elsewhere cannot keep the owner waiting there;
 * - in any other, on the account and on the network address.
 */
export function placeTry(
  { signingKey, now }: House,
  use: 'password' | 'recovery',
  address: string,
  { network, browser }: TryFrom,
): readonly ThrottleKey[] {
  const named = (text: string) => keyedDigest(signingKey, 'throttle', use === 'password' ? text : `${use} ${text}`)
  const known = browserKnownFor(signingKey, address, browser, now())
  if (known !== undefined) return [{ kind: 'browser', digest: named(`${known} ${address}`) }]
  return [
    { kind: 'account', digest: named(address) },
    { kind: 'network', digest: named(networkOf(network)) },
  ]
}
