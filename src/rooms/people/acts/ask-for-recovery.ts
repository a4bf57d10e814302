import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { checkAddress } from '../account.ts'
import { saveRecoveryRequest } from '../store-links.ts'
import { reserveTry } from '../store-throttle.ts'
import { placeTry, type TryFrom } from './place-try.ts'

/** Asks for a link by which to get in again. The answer is the same, and takes as long, whether or not there is such an account. */
export async function askForRecovery(
  house: House,
  { address: written, ...from }: Readonly<{ address: string }> & TryFrom,
): Promise<Verdict> {
  const address = checkAddress(written)
  if (!address.ok) return address
  const counts = placeTry(house, 'recovery', address.value, from)
  const asked = await reserveTry(house.database, counts, house.now())
  if (!asked.ok) return asked
  await saveRecoveryRequest(house.database, address.value, house.now())
  return granted()
}
