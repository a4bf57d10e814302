import { newIdentifier } from '../../../kit/identifier.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { contextOf, editionNow, type House } from '../../../shell/house.ts'
import { perform } from '../../../shell/ledger/perform.ts'
import { tokenOfLink } from '../../../shell/sign-in/sealing.ts'
import { digestOfToken } from '../../../shell/web/reader.ts'
import { systemAdministratorOf } from '../keeping.ts'
import { findByFunction } from '../store.ts'
import { isAnyAccountOf } from '../store-account.ts'
import { saveLink } from '../store-links.ts'
import { enterPerson } from './enter-person.ts'

/**
 * As long as nobody can sign in who runs this installation: a link by which one person can, once, within an hour. Answers its address;
 * undefined once there is somebody. A link of an earlier start works no more.
 */
export async function inviteFirstAdministrator(house: House): Promise<Verdict<string | undefined>> {
  const { key, title } = systemAdministratorOf(editionNow(house))
  if (await isAnyAccountOf(house.database, [key])) return granted(undefined)
  const context = contextOf(house)
  const waiting = await findByFunction(house.database, key)
  const nobody = { name: title, email: null, functions: [key], party: null, organisation: null }
  const person = waiting === undefined ? await enterPerson(context, nobody) : granted(waiting)
  if (!person.ok) return person
  return await perform(context, async tx => {
    const id = newIdentifier()
    const token = tokenOfLink(house.signingKey, id)
    await saveLink(tx, { id, person: person.value, purpose: 'invitation', address: null, digest: digestOfToken(token) })
    return granted(`${house.address}/links/${token}`)
  })
}
