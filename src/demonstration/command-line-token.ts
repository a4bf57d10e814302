import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Demonstration } from '../kit/pack/demonstration.ts'
import { listedPersons, signIn } from '../rooms/people/door.ts'
import { KEEPER } from '../shell/database/database.ts'
import { editionNow, type House } from '../shell/house.ts'
import { secretaryOf } from './stage.ts'

/**
 * Begins a session of the secretary for the command line, and leaves its token where nobody else on this computer can read it; answers the
 * path. Undefined, and no file, where the secretary is not among those whom the demonstration lets sign in.
 */
export async function writeCommandLineToken(
  house: House,
  facts: Demonstration,
  folder: string,
): Promise<string | undefined> {
  const path = join(folder, 'command-line-token')
  const { name } = secretaryOf({ facts, edition: editionNow(house) })
  const [persons = []] = await house.database.read(KEEPER, listedPersons())
  const secretary = persons.find(person => person['name'] === name)
  const token = await signIn(house, String(secretary?.['id']))
  rmSync(path, { force: true })
  if (!token.ok) return undefined
  writeFileSync(path, `${token.value}\n`, { mode: 0o600 })
  chmodSync(path, 0o600)
  return path
}
