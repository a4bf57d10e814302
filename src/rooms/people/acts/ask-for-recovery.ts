import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { keyedDigest } from '../../../shell/sign-in/sealing.ts'
import { checkAddress } from '../account.ts'
import { saveRecoveryRequest } from '../store-links.ts'
import { reserveTry } from '../store-throttle.ts'
import { networkOf } from '../throttle.ts'

/** Asks for a link by which to get in again. The answer is the same, and takes as long, whether or not there is such an account. */
export async function askForRecovery(
  house: House,
  { address: written, network }: Readonly<{ address: string; network: string }>,
): Promise<Verdict> {
  const address = checkAddress(written)
  if (!address.ok) return address
  const digest = (text: string) => keyedDigest(house.signingKey, 'throttle', text)
  const asked = await reserveTry(
    house.database,
    [
      { kind: 'account', digest: digest(`recovery ${address.value}`) },
      { kind: 'network', digest: digest(`recovery ${networkOf(network)}`) },
    ],
    house.now(),
  )
  if (!asked.ok) return asked
  await saveRecoveryRequest(house.database, address.value, house.now())
  return granted()
}
